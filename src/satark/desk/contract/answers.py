"""The shapes of answers as JSON Schema, by name; tests hold what is really answered against them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from satark.records.entity import ENTITY_KINDS
from satark.records.verdict import LABELS

_Schema = dict[str, Any]
STATES = ("new", "acknowledged", "forwarded", "closed")


def _ref(name: str) -> _Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _list(items: _Schema) -> _Schema:
    return {"type": "array", "items": items}


def _or_null(kind: str) -> _Schema:
    return {"type": [kind, "null"]}


def _object(about: str, fields: Mapping[str, _Schema], *, may_be_missing: tuple[str, ...] = ()) -> _Schema:
    return {
        "type": "object",
        "description": about,
        "properties": dict(fields),
        "required": [name for name in fields if name not in may_be_missing],
        "additionalProperties": False,
    }


_TEXT: _Schema = {"type": "string"}
_INSTANT: _Schema = {"type": "string", "format": "date-time"}
_INSTANT_OR_NULL: _Schema = {"type": ["string", "null"], "format": "date-time"}
_LABEL: _Schema = {"type": "string", "enum": list(LABELS)}
_STATE: _Schema = {"type": "string", "enum": list(STATES)}
_SPAN: _Schema = {
    "type": "array",
    "description": "Half-open, in code points of the original text.",
    "items": {"type": "integer", "minimum": 0},
    "minItems": 2,
    "maxItems": 2,
}
_SOURCE: _Schema = {
    "type": ["object", "null"],
    "properties": {"url": _or_null("string"), "checked_on": _TEXT, "words": _TEXT},
    "required": ["url", "checked_on", "words"],
    "additionalProperties": False,
}
_REASON = _object(
    "Why, in the reader's words. No `points` without a key.",
    {
        "code": _TEXT,
        "points": {"type": "integer"},
        "state": {"type": "string", "enum": ["counted", "capped", "excused"]},
        "text": _TEXT,
        "spans": _list(_SPAN),
        "source": _SOURCE,
    },
    may_be_missing=("points",),
)
_ENTITY = _object(
    "Something named in the message, held against official facts.",
    {
        "kind": {"type": "string", "enum": list(ENTITY_KINDS)},
        "raw": _TEXT,
        "value": _TEXT,
        "span": _SPAN,
        "official": _or_null("boolean"),
        "owner": _or_null("string"),
    },
)
_CONTACT: _Schema = {
    "type": ["object", "null"],
    "properties": {"kind": _TEXT, "value": _TEXT},
    "required": ["kind", "value"],
    "additionalProperties": False,
}
_RECEIPT = _object(
    "What it was judged with: the same message and receipt give the same verdict.",
    {"rules": _TEXT, "facts": _TEXT, "model": _TEXT, "normal_form": _TEXT},
)
_AREA: _Schema = {
    "type": ["object", "null"],
    "description": "Null is the common queue.",
    "properties": {"code": _TEXT, "name_en": _TEXT, "name_hi": _TEXT},
    "required": ["code", "name_en", "name_hi"],
    "additionalProperties": False,
}
_CASE: dict[str, _Schema] = {
    "id": {"type": "integer"},
    "code": _TEXT,
    "state": _STATE,
    "label": _LABEL,
    "area": _AREA,
    "channel": _TEXT,
    "opened_at": _INSTANT,
    "due_at": _INSTANT,
    "acknowledged_at": _INSTANT_OR_NULL,
    "escalated_at": _INSTANT_OR_NULL,
    "forwarded_at": _INSTANT_OR_NULL,
    "closed_at": _INSTANT_OR_NULL,
    "outcome": _TEXT,
}

_READINESS: dict[str, _Schema] = {
    "database": {"type": "string", "enum": ["ok", "unreachable"]},
    "tables": {"type": "string", "enum": ["ok", "older", "unknown"]},
    "workers": {"type": "string", "enum": ["ok", "late", "unknown"]},
}

SCHEMAS: dict[str, _Schema] = {
    "Verdict": _object(
        "The answer to one message. Without a key `points` and `probability` are left out.",
        {
            "id": _TEXT,
            "label": _LABEL,
            "points": {"type": "integer"},
            "probability": {"type": ["number", "null"], "minimum": 0, "maximum": 1},
            "organisation": _or_null("string"),
            "language": _TEXT,
            "script": _TEXT,
            "summary": _TEXT,
            "reasons": _list(_REASON),
            "entities": _list(_ENTITY),
            "advice": _list(_object("What to do now.", {"code": _TEXT, "text": _TEXT, "contact": _CONTACT})),
            "receipt": _RECEIPT,
        },
        may_be_missing=("points", "probability"),
    ),
    "Problem": _object(
        "What went wrong (RFC 9457).",
        {
            "type": {"type": "string", "format": "uri-reference"},
            "title": _TEXT,
            "status": {"type": "integer", "minimum": 400, "maximum": 599},
            "detail": _TEXT,
            "errors": _list(_object("One wrong field.", {"field": _TEXT, "expected": _TEXT})),
            **_READINESS,
        },
        may_be_missing=("errors", *_READINESS),
    ),
    "BulkError": _object("A line that could not be judged.", {"id": _TEXT, "error": _ref("Problem")}),
    "Received": _object(
        "A report that is kept.",
        {"code": _TEXT, "status_url": {"type": "string", "format": "uri"}, "verdict": _ref("Verdict")},
    ),
    "Standing": _object(
        "How a report stands.",
        {
            "code": _TEXT,
            "state": _STATE,
            "label": _LABEL,
            "labels": _list(_object("A label and since when.", {"label": _LABEL, "at": _INSTANT})),
            "states": _list(_object("A state and since when.", {"state": _STATE, "at": _INSTANT})),
        },
    ),
    "CaseInList": _object("A case; nothing of whoever reported it.", _CASE),
    "Case": _object(
        "A case with its message and its verdict; nothing of whoever reported it.",
        {
            **_CASE,
            "message": _object(
                "The message as it came; empty once it was erased.",
                {
                    "text": _TEXT,
                    "sha256": _TEXT,
                    "sender": _TEXT,
                    "sender_basis": _TEXT,
                    "channel": _TEXT,
                    "received_at": _INSTANT,
                    "received_at_assumed": {"type": "boolean"},
                    "erased_at": _INSTANT_OR_NULL,
                },
            ),
            "verdict": {"type": "object", "description": "As Verdict; empty where a person gave it."},
            "labels": _list(_object("A label and since when.", {"label": _LABEL, "at": _INSTANT})),
        },
    ),
    "Cases": _object(
        "A page of cases, the newest first; `next` is the address of the page after it.",
        {"cases": _list(_ref("CaseInList")), "next": _or_null("string")},
    ),
    "Health": _object("The process answers.", {"state": {"type": "string", "const": "ok"}}),
    "Readiness": _object("Everything that is needed is there.", _READINESS),
}
