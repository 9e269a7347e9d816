"""What the API does, call by call: what OpenAPI says is made of this, and the doors read the same bodies."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from satark.desk.contract.bodies import BULK_LINE, CHECK, LIMIT_BULK_LINES, REPORT
from satark.desk.contract.fields import Body
from satark.desk.roles import Scope

Who = Literal["anybody", "key", "key or session", "operator"]
JSON, NDJSON, FORM = "application/json", "application/x-ndjson", "multipart/form-data"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A part of the address, a field of the query or a header."""

    name: str
    place: Literal["path", "query", "header"]
    about: str
    schema: dict[str, Any] = field(default_factory=lambda: {"type": "string"})
    required: bool = False


@dataclass(frozen=True, slots=True)
class Operation:
    """One call. `route` is the name of its route; `answers` are schemas by status, `problems` kinds."""

    route: str
    verb: Literal["get", "post"]
    path: str
    summary: str
    about: str = ""
    who: Who = "anybody"
    scope: Scope | None = None
    body: Body | None = None
    body_types: tuple[str, ...] = (JSON,)
    parameters: tuple[Parameter, ...] = ()
    answers: tuple[tuple[int, str], ...] = ()
    answer_type: str = JSON
    problems: tuple[str, ...] = ()


_INTEGER = {"type": "integer", "minimum": 1}
_BODY_PROBLEMS = ("bad-request", "too-large", "wrong-type", "wrong-field")
IDEMPOTENCY_KEY = Parameter(
    "Idempotency-Key",
    "header",
    "Made new for each report and sent again with every retry of it.",
    {"type": "string", "minLength": 16, "maxLength": 200, "pattern": "^[!-~]{16,200}$"},
    required=True,
)
CODE = Parameter("code", "path", "The code of the report, as people type it.", required=True)

OPERATIONS: tuple[Operation, ...] = (
    Operation(
        "api-check",
        "post",
        "/check",
        "Judge one message",
        "Nothing is stored. Without a key `points` and `probability` are left out.",
        scope="check",
        body=CHECK,
        answers=((200, "Verdict"),),
        problems=(*_BODY_PROBLEMS, "no-key", "not-allowed", "too-many", "storage-unavailable"),
    ),
    Operation(
        "api-bulk",
        "post",
        "/check/bulk",
        "Judge many messages",
        f"One message a line, at most {LIMIT_BULK_LINES}; one line back for each, in order: a verdict, or "
        "`{id, error}` where it cannot be judged. A line without an id is called by its number, from 1.",
        who="key",
        scope="bulk",
        body=BULK_LINE,
        body_types=(NDJSON,),
        answers=((200, "Verdict"),),
        answer_type=NDJSON,
        problems=("too-large", "wrong-type", "no-key", "not-allowed", "too-many", "storage-unavailable"),
    ),
    Operation(
        "api-reports",
        "post",
        "/reports",
        "Show a message to the desk",
        "Kept before it is answered. The same Idempotency-Key again answers the same report.",
        scope="report",
        body=REPORT,
        body_types=(JSON, FORM),
        parameters=(IDEMPOTENCY_KEY,),
        answers=((201, "Received"),),
        problems=(
            *_BODY_PROBLEMS,
            "no-idempotency-key",
            "no-key",
            "not-allowed",
            "key-used",
            "too-many",
            "storage-unavailable",
        ),
    ),
    Operation(
        "api-report",
        "get",
        "/reports/{code}",
        "How a report stands",
        "For whoever holds its code: states, labels and times, nothing of the message or of a person.",
        parameters=(CODE,),
        answers=((200, "Standing"),),
        problems=("not-found", "too-many", "storage-unavailable"),
    ),
    Operation(
        "api-cases",
        "get",
        "/cases",
        "The organisation's cases, the newest first",
        who="key or session",
        scope="cases",
        parameters=(
            Parameter("state", "query", "Only those in this state.", {"$ref": "#/components/schemas/State"}),
            Parameter("area", "query", "Only those of the area with this code; `none` is the common queue."),
            Parameter(
                "since",
                "query",
                "Only those opened then or later.",
                {"type": "string", "format": "date-time"},
            ),
            Parameter("limit", "query", "So many a page, 50 unless said.", {**_INTEGER, "maximum": 200}),
            Parameter("cursor", "query", "Where a page goes on, as `next` of the page before it says."),
        ),
        answers=((200, "Cases"),),
        problems=("wrong-field", "no-key", "not-allowed", "storage-unavailable"),
    ),
    Operation(
        "api-case",
        "get",
        "/cases/{id}",
        "One case with its message and verdict",
        who="key or session",
        scope="cases",
        parameters=(Parameter("id", "path", "The id of the case.", _INTEGER, required=True),),
        answers=((200, "Case"),),
        problems=("no-key", "not-allowed", "not-found", "storage-unavailable"),
    ),
    Operation("api-health", "get", "/healthz", "The process answers", answers=((200, "Health"),)),
    Operation(
        "api-ready",
        "get",
        "/readyz",
        "Database, tables and workers are as they should be",
        answers=((200, "Readiness"),),
        problems=("not-ready",),
    ),
    Operation(
        "api-metrics",
        "get",
        "/metrics",
        "Counts and durations for Prometheus",
        "From the machine itself, or with the token of SATARK_METRICS_TOKEN as Bearer.",
        who="operator",
        answers=((200, ""),),
        answer_type="text/plain",
        problems=("not-allowed",),
    ),
    Operation(
        "api-description",
        "get",
        "/openapi.json",
        "This description",
        answers=((200, ""),),
    ),
)
