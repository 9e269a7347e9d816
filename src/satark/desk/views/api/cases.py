"""`/api/v1/cases`: an organisation's cases for its programs, and for people who have signed in."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, JsonResponse, QueryDict
from django.urls import reverse
from django.utils.http import urlencode

from satark.desk.contract.fields import Wrong, read_instant
from satark.desk.contract.strict_json import storable
from satark.desk.guard import KeyRequest
from satark.desk.models import Case, Revision, User
from satark.desk.models.case import STATES
from satark.desk.problems import ProblemError
from satark.desk.queries.case_pages import Filters, page_of, read_place
from satark.desk.queries.cases import cases_of
from satark.desk.views.api.sent import json_answer, wrong_fields

_USUAL_SIZE, _LARGEST_SIZE = 50, 200
_LARGEST_ID = 2**63
_ASKED = ("state", "area", "since", "limit", "cursor")


def cases(request: KeyRequest) -> JsonResponse:
    """A page of the cases that the caller may see."""
    filters, size = _filters(request.GET)
    cursor = request.GET.get("cursor")
    after = read_place(cursor) if cursor is not None else None
    if cursor is not None and after is None:
        raise wrong_fields(Wrong("cursor", "what `next` of the page before said"))
    page, then = page_of(_seen(request), filters, after, size)
    following = None
    if then is not None:
        asked = {name: request.GET[name] for name in _ASKED if name in request.GET}
        following = f"{reverse('api-cases')}?{urlencode({**asked, 'cursor': then.written()})}"
    return json_answer({"cases": [_listed(case) for case in page], "next": following})


def case(request: KeyRequest, id: int) -> JsonResponse:
    """One case; one of another organisation or area is not found."""
    found = _seen(request).filter(pk=id).first() if id < _LARGEST_ID else None
    if found is None:
        raise ProblemError("not-found")
    message = found.report.message
    revisions = _revisions(found)
    told: dict[str, Any] = {
        **_listed(found),
        "message": {
            "text": message.text,
            "sha256": message.sha256,
            "sender": message.sender,
            "sender_basis": message.sender_basis,
            "channel": message.channel,
            "received_at": message.received_at.isoformat(),
            "received_at_assumed": message.received_at_assumed,
            "erased_at": _iso(message.erased_at),
        },
        "verdict": revisions[-1].verdict,
        "labels": [{"label": revision.label, "at": revision.at.isoformat()} for revision in revisions],
    }
    return json_answer(told)


def _seen(request: KeyRequest) -> QuerySet[Case]:
    if request.key is not None and "cases" in request.key.scopes:
        return Case.objects.filter(organisation_id=request.key.organisation_id)
    person = _person(request)
    return cases_of(person) if person is not None else Case.objects.none()


def _person(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None


def _filters(asked: QueryDict) -> tuple[Filters, int]:
    """What is asked for. Raises ProblemError for what is wrong in it."""
    wrong: list[Wrong] = []
    state = asked.get("state", "")
    if "state" in asked and state not in STATES:
        wrong.append(Wrong("state", f"one of: {', '.join(STATES)}"))
    since = read_instant(asked["since"]) if "since" in asked else None
    if "since" in asked and since is None:
        wrong.append(Wrong("since", "a moment with its offset, such as 2026-12-01T10:30:00+05:30"))
    typed = asked.get("limit", str(_USUAL_SIZE))
    size = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 0
    if not 1 <= size <= _LARGEST_SIZE:
        wrong.append(Wrong("limit", f"a number from 1 to {_LARGEST_SIZE}"))
    if any(name not in _ASKED for name in asked):
        wrong.append(Wrong("", f"no others than: {', '.join(_ASKED)}"))
    if wrong:
        raise wrong_fields(*wrong)
    return Filters(state, storable(asked.get("area", "")), since), size


def _revisions(case: Case) -> list[Revision]:
    return sorted(case.report.message.revisions.all(), key=lambda revision: revision.number)


def _listed(case: Case) -> dict[str, Any]:
    area = case.area
    return {
        "id": case.pk,
        "code": case.report.code,
        "state": case.state,
        "label": _revisions(case)[-1].label,
        "area": {"code": area.code, "name_en": area.name_en, "name_hi": area.name_hi} if area else None,
        "channel": case.report.message.channel,
        "opened_at": case.opened_at.isoformat(),
        "due_at": case.due_at.isoformat(),
        "acknowledged_at": _iso(case.acknowledged_at),
        "escalated_at": _iso(case.escalated_at),
        "forwarded_at": _iso(case.forwarded_at),
        "closed_at": _iso(case.closed_at),
        "outcome": case.outcome,
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None
