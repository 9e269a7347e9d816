"""`/desk/audit`: every action of the organisation, nothing personal of it."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import urlencode

from satark.desk.guard import OfficeRequest
from satark.desk.models import AuditEntry
from satark.desk.queries.audit import Sought, entries
from satark.desk.roles import ROLES
from satark.desk.spreadsheet import download
from satark.desk.words import SECOND, language_of, words

PER_PAGE = 50
# So many rows a file has at most: the newest; more are had by days.
LIMIT_ROWS = 50_000
_COLUMNS = ("at", "role", "person", "code", "what", "thing", "id", "detail")
_LIMIT_ID = 64
_NUMBER = re.compile("[0-9]{1,18}")
# A detail is a code or a count. Should anything else ever stand there, nobody reads it here.
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,39}|[0-9]{1,7}")
# In which words the values of a detail are told: the first table that knows the code.
_VALUES = {
    "label": ("verdict_word",),
    "before": ("verdict_word",),
    "door": ("door",),
    "role": ("role",),
    "area": ("audit_basis",),
    "outcome": ("case_outcome", "call_outcome"),
    "kind": ("entity", "appeal_kind"),
    "reason": ("purpose",),
}


class Row(NamedTuple):
    """One row as it is shown; `name` is given to an admin alone."""

    entry: AuditEntry
    who: str
    name: str
    what: str
    thing: str
    detail: list[tuple[str, str]]


def audit(request: OfficeRequest) -> HttpResponse:
    """The log by pages, newest first."""
    language = language_of(request)
    sought = _sought(request)
    rows = entries(request.user.organisation_id, sought)
    below = _whole(request.GET.get("below", ""))
    if below is not None:
        rows = rows.filter(id__lt=below)
    found = list(rows[: PER_PAGE + 1])
    last = str(found[:PER_PAGE][-1].pk) if found else ""
    named = request.user.role == "admin"
    asked = [(name, value) for name, value in _given(request) if name not in ("below", "lang") and value]
    return render(
        request,
        "audit/audit.html",
        {
            "rows": [_row(entry, language, named) for entry in found[:PER_PAGE]],
            "older": urlencode([*asked, ("below", last)]) if len(found) > PER_PAGE else "",
            "paged": below is not None,
            "asked": urlencode(asked),
            "sought": sought,
            "named": named,
            "roles": ROLES,
            "actions": actions(language),
        },
    )


def audit_csv(request: OfficeRequest) -> HttpResponse:
    """What was sought as a file: times in Indian time, people by role and number."""
    language = language_of(request)
    rows = entries(request.user.organisation_id, _sought(request))[:LIMIT_ROWS]
    told = words(language)
    head = [
        told[f"audit.{name}"] for name in ("at", "role", "person", "code", "what", "thing", "id", "detail")
    ]
    return download(
        f"audit-{timezone.localdate():%Y-%m-%d}",
        head,
        [
            [
                timezone.localtime(entry.at).isoformat(timespec="seconds"),
                _said(language, "role", entry.by.role) if entry.by else told["audit.nobody"],
                entry.by_id,
                entry.action,
                row.what,
                row.thing,
                entry.thing_id,
                "; ".join(f"{name}: {value}" for name, value in row.detail),
            ]
            for entry in rows
            for row in [_row(entry, language, False)]
        ],
    )


def actions(language: str) -> list[tuple[str, str]]:
    """Every kind of action by its code, in words, in the order of the words."""
    start = "audit_action."
    codes = [key.removeprefix(start) for key in words(SECOND) if key.startswith(start)]
    return sorted(((code, _said(language, "audit_action", code)) for code in codes), key=lambda pair: pair[1])


def _row(entry: AuditEntry, language: str, named: bool) -> Row:
    by = entry.by
    who = f"{_said(language, 'role', by.role)} {by.pk}" if by else words(language)["audit.nobody"]
    detail = [
        (_said(language, "audit_detail", name), _value(language, name, value))
        for name, value in entry.detail.items()
    ]
    return Row(
        entry,
        who,
        by.name if by and named else "",
        _said(language, "audit_action", entry.action),
        _said(language, "audit_thing", entry.thing),
        detail,
    )


def _value(language: str, name: str, value: object) -> str:
    if isinstance(value, bool) or value is None:
        return words(language)["audit.yes" if value else "audit.no"]
    text = str(value)
    if not _CODE.fullmatch(text):
        return "…"
    said = words(language)
    tables = _VALUES.get(name, ())
    return next((said[f"{table}.{text}"] for table in tables if f"{table}.{text}" in said), text)


def _said(language: str, table: str, code: str) -> str:
    """The words of a code; the code itself where nobody has found words for it yet."""
    return words(language).get(f"{table}.{code}", code)


def _sought(request: OfficeRequest) -> Sought:
    asked = request.GET
    return Sought(
        first=_day(asked.get("first", "")),
        last=_day(asked.get("last", "")),
        role=asked.get("role", "") if asked.get("role", "") in ROLES else "",
        by=_whole(asked.get("by", "")),
        action=asked.get("action", "")[:_LIMIT_ID].replace("\x00", ""),
        thing=asked.get("thing", "")[:_LIMIT_ID].replace("\x00", "").strip(),
    )


def _given(request: OfficeRequest) -> list[tuple[str, str]]:
    return [(name, str(value)) for name, value in request.GET.items()]


def _whole(typed: str) -> int | None:
    return int(typed) if _NUMBER.fullmatch(typed.strip()) else None


def _day(typed: str) -> date | None:
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return None
    # The day after the last one must be a day too, in any zone.
    return day if 1 < day.year < 9999 else None
