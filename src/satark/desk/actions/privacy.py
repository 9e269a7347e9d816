"""Personal data: opened for a reason that is logged, erased on demand and on its day."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from django.utils import timezone

from satark.desk.models import (
    CallBack,
    Case,
    CaseNote,
    Message,
    OwnAnswer,
    Report,
    Reporter,
    Revision,
    User,
)  # fmt: skip
from satark.desk.refusal import RefusedError
from satark.desk.writing import action, audit

OPENED_FOR = ("call_back", "reporter_asked", "police", "area", "loss")
"""Why a reporter's data may be opened: to ring back, at their wish, for the police, to find the area, for
money that is being lost."""


class Opened(NamedTuple):
    """A reporter's data, shown once on the page that answers."""

    contact_kind: str
    contact_value: str
    consumer_number: str
    pin_code: str
    consent_contact: bool
    consent_share: bool


@action
def open_reporter(report: Report, reason: str, by: User) -> Opened:
    """A reporter's data for one look. Raises RefusedError without a reason, or where there are none."""
    if reason not in OPENED_FOR:
        raise RefusedError("refused.no_purpose")
    reporter = Reporter.objects.filter(report=report).first()
    if reporter is None:
        raise RefusedError("refused.no_reporter")
    audit("reporter.opened", report, by=by, reason=reason)
    return Opened(
        reporter.contact_kind,
        reporter.contact_value,
        reporter.consumer_number,
        reporter.pin_code,
        reporter.consent_contact,
        reporter.consent_share,
    )


@action
def erase_reporter(report: Report, why: str, by: User | None = None) -> bool:
    """Erase a reporter's data, on their demand or on its day; False where there were none."""
    there = _forget(report, timezone.now())
    audit("reporter.erased", report, by=by, why=why, there=there)
    return there


@action
def erase_message(report: Report, why: str, by: User | None = None) -> bool:
    """Erase a report's message; False where it was erased before.

    Raises RefusedError for a demand about one that the police have: until its day it is evidence.
    """
    if why == "demand" and Case.objects.filter(report=report, forwarded_at__isnull=False).exists():
        raise RefusedError("refused.with_police")
    there = _blank(report.message, timezone.now())
    audit("message.erased", report, by=by, why=why, there=there)
    return there


def _forget(report: Report, now: datetime) -> bool:
    there, _ = Reporter.objects.filter(report=report).delete()
    CallBack.objects.filter(report=report, closed_at__isnull=True).update(closed_at=now)
    return bool(there)


def _blank(message: Message, now: datetime) -> bool:
    """Take away what a message says, wherever it stands; its digest, labels, codes and receipts stay."""
    if not Message.objects.filter(pk=message.pk, erased_at__isnull=True).update(
        text="", sender="", search_key="", erased_at=now
    ):
        return False
    for revision in message.revisions.all():
        Revision.objects.filter(pk=revision.pk).update(verdict=_without_quotes(revision.verdict), reason="")
    CaseNote.objects.filter(case__report__message=message).update(text="")
    # What the admin has accepted is a fact of the organisation by now, and no longer part of the message.
    OwnAnswer.objects.filter(case__report__message=message).exclude(state="accepted").delete()
    return True


def _without_quotes(verdict: dict[str, Any]) -> dict[str, Any]:
    """A verdict as JSON without words: codes, points, kinds and the receipt."""
    return {
        **verdict,
        "summary": "",
        "reasons": [_emptied(one, text="", spans=[]) for one in verdict.get("reasons", ())],
        "entities": [_emptied(one, raw="", value="", span=[0, 0]) for one in verdict.get("entities", ())],
        "advice": [_emptied(one, text="", contact=None) for one in verdict.get("advice", ())],
    }


def _emptied(part: dict[str, Any], **empty: object) -> dict[str, Any]:
    return {**part, **empty}
