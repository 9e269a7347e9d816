"""Call-backs: reporters whom an operator rings, and how it went."""

from __future__ import annotations

from django.db.models import F
from django.utils import timezone

from satark.desk.models import CallBack, Report, Reporter, User
from satark.desk.models.case import CALL_OUTCOMES
from satark.desk.refusal import ChangedError, RefusedError
from satark.desk.writing import action, audit

# After these nobody is to ring again: the reporter was reached, or the number is not theirs.
ENDING = ("answered", "wrong_number")


@action
def ask(report: Report, by: User) -> CallBack:
    """Ask that an operator ring a reporter; one that is open already stays the only one.

    Raises RefusedError where no number was left or being called was not allowed.
    """
    reachable = Reporter.objects.filter(report=report, consent_contact=True)
    if not reachable.filter(contact_kind__in=("phone", "whatsapp")).exclude(contact_value="").exists():
        raise RefusedError("refused.no_phone")
    made = open_call_back(report, "asked")
    audit("call_back.asked", report, by=by)
    return made


@action
def called(call_back: CallBack, outcome: str, seen: int, by: User) -> bool:
    """Note how ringing a reporter went; True where it ended with that. `seen` is the tries seen before.

    Raises RefusedError without an outcome, ChangedError where somebody else rang meanwhile.
    """
    if outcome not in CALL_OUTCOMES:
        raise RefusedError("refused.no_outcome")
    now = timezone.now()
    ended = outcome in ENDING
    same = CallBack.objects.filter(pk=call_back.pk, closed_at__isnull=True, tries=seen)
    if not same.update(
        tries=F("tries") + 1, last_outcome=outcome, last_at=now, closed_at=now if ended else None
    ):
        raise ChangedError
    audit("call_back.rung", call_back.report, by=by, outcome=outcome, tries=seen + 1)
    return ended


def open_call_back(report: Report, why: str) -> CallBack:
    """The open call-back of a report, made inside an action where there is none; a correction weighs more."""
    there = CallBack.objects.filter(report=report, closed_at__isnull=True).first()
    if there is None:
        return CallBack.objects.create(report=report, why=why, opened_at=timezone.now())
    if why == "corrected" and there.why != why:
        there.why = why
        there.save(update_fields=["why"])
    return there
