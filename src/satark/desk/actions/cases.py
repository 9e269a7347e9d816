"""What engineers do with a case; what was decided on an older version of it changes nothing."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import F
from django.utils import timezone

from satark.desk.models import Area, Case, CaseNote, User
from satark.desk.models.case import CALL_OUTCOMES, CASE_OUTCOMES
from satark.desk.refusal import ChangedError, RefusedError
from satark.desk.writing import action, audit

LIMIT_NOTE = 4000
# Within this the same words of the same person are a second tap.
SAME_NOTE = timedelta(minutes=1)


@action
def acknowledge(case: Case, by: User) -> bool:
    """Take a new case to heart; False where it was acknowledged before, and nothing is changed."""
    now = timezone.now()
    taken = Case.objects.filter(pk=case.pk, state="new").update(
        state="acknowledged", acknowledged_at=now, acknowledged_by=by, version=F("version") + 1
    )
    audit("case.acknowledged" if taken else "case.acknowledged_before", case, by=by, late=case.due_at < now)
    return bool(taken)


@action
def note(case: Case, text: str, by: User) -> CaseNote:
    """Write a note on a case; sent twice it is one. Raises RefusedError for an empty one."""
    words = text.strip()[:LIMIT_NOTE]
    if not words:
        raise RefusedError("refused.empty_note")
    written, again = _note_once(case, by, kind="note", text=words)
    audit("case.noted", case, by=by, again=again)
    return written


@action
def call_note(case: Case, outcome: str, text: str, by: User) -> CaseNote:
    """Write down how calling the number in the message went; sent twice it is one.

    Raises RefusedError without an outcome.
    """
    if outcome not in CALL_OUTCOMES:
        raise RefusedError("refused.no_outcome")
    written, again = _note_once(case, by, kind="call_back", outcome=outcome, text=text.strip()[:LIMIT_NOTE])
    audit("case.number_called", case, by=by, outcome=outcome, again=again)
    return written


@action
def move(case: Case, area: Area, seen: int, by: User) -> None:
    """Put a case into an area, as out of the common queue. Raises ChangedError for an older version."""
    if area.organisation_id != case.organisation_id or area.retired:
        raise RefusedError("refused.no_area")
    change(case, seen, area=area)
    audit("case.moved", case, by=by, area_before=case.area_id, area=area.pk)


@action
def forward(case: Case, station: str, reference: str, seen: int, by: User) -> None:
    """Note that a case went to the police, to which station and under which number."""
    where = " ".join(station.split())[:200]
    if not where:
        raise RefusedError("refused.no_station")
    now = timezone.now()
    change(
        case,
        seen,
        **_acknowledged(case, now, by),
        state="forwarded",
        forwarded_at=now,
        forwarded_to=where,
        police_reference=" ".join(reference.split())[:64],
    )
    audit("case.forwarded", case, by=by, again=case.state == "forwarded", referenced=bool(reference.strip()))


@action
def close(case: Case, outcome: str, seen: int, by: User) -> None:
    """End the work on a case. Raises RefusedError without an outcome, ChangedError for an older version."""
    if outcome not in CASE_OUTCOMES:
        raise RefusedError("refused.no_outcome")
    now = timezone.now()
    acknowledged = _acknowledged(case, now, by)
    change(case, seen, **acknowledged, state="closed", closed_at=now, closed_by=by, outcome=outcome)
    audit("case.closed", case, by=by, outcome=outcome)


@action
def escalate(case: Case) -> bool:
    """Mark a case that nobody acknowledged in time; False where somebody did meanwhile, or it is marked.

    The engineers of the area above see it already, with all of their areas' parts; now it stands out.
    """
    now = timezone.now()
    late = Case.objects.filter(pk=case.pk, state="new", due_at__lt=now, escalated_at__isnull=True)
    marked = late.update(escalated_at=now, version=F("version") + 1)
    above = case.area.parent_id if case.area is not None else None
    audit("case.escalated" if marked else "case.not_escalated", case, area=case.area_id, area_above=above)
    return bool(marked)


def change(case: Case, seen: int, *, closed_too: bool = False, **fields: Any) -> None:
    """Change a case if it is still the version somebody saw, inside an action; else raise ChangedError."""
    same = Case.objects.filter(pk=case.pk, version=seen)
    if not closed_too:
        same = same.exclude(state="closed")
    if not same.update(version=F("version") + 1, **fields):
        raise ChangedError


def _note_once(case: Case, by: User, **said: str) -> tuple[CaseNote, bool]:
    """The note, and whether the same person has written the very same just now: then it is that one."""
    now = timezone.now()
    before = CaseNote.objects.filter(case=case, author=by, at__gt=now - SAME_NOTE, **said).first()
    if before is not None:
        return before, True
    return CaseNote.objects.create(case=case, author=by, at=now, **said), False


def _acknowledged(case: Case, now: datetime, by: User) -> dict[str, Any]:
    """Who does more with a new case has acknowledged it with that."""
    return {} if case.acknowledged_at is not None else {"acknowledged_at": now, "acknowledged_by": by}
