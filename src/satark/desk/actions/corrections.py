"""A person corrects a verdict: the next revision, and whoever left a contact is told of it."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from satark.desk import outbox
from satark.desk.actions.call_backs import open_call_back
from satark.desk.actions.cases import change
from satark.desk.lures import NONE
from satark.desk.models import Case, Report, Reporter, Revision, User
from satark.desk.refusal import RefusedError
from satark.desk.words import say
from satark.desk.writing import action, audit
from satark.records.verdict import LABELS

LIMIT_REASON = 2000
_FRAUD = ("scam", "suspicious")
# Advice that holds only where fraud is in sight.
_AGAINST_FRAUD = ("DO_NOT_ACT", "SHOW_ENGINEER", "REPORT_CHAKSHU", "REPORT_1930")
CORRECTED_TO = tuple(label for label in LABELS if label != "unreadable")
"""The labels a person may give."""


@action
def correct(case: Case, label: str, reason: str, seen: int, by: User) -> Revision:
    """Give a message another label with a reason that its reporter reads.

    Raises RefusedError for a label that is none or stands already, without a reason, or for a message that
    was erased; ChangedError where the case is no longer the version that was seen.
    """
    words = reason.strip()[:LIMIT_REASON]
    message = case.report.message
    if label not in CORRECTED_TO:
        raise RefusedError("refused.no_label")
    if not words:
        raise RefusedError("refused.no_reason")
    change(case, seen, closed_too=True)
    before = message.revisions.order_by("-number").select_for_update().first()
    if before is None or message.erased_at is not None:
        raise RefusedError("refused.erased")
    if before.label == label:
        raise RefusedError("refused.same_label")
    made = Revision.objects.create(
        message=message,
        number=before.number + 1,
        label=label,
        points=before.points,
        language=before.language,
        lure=before.lure if label in _FRAUD else NONE,
        verdict=_verdict(before, label, case.report.home_language),
        reason=words,
        by=by,
        at=timezone.now(),
    )
    told = _tell(case.report, made)
    audit("verdict.corrected", case.report, by=by, before=before.label, label=label, told=told)
    return made


@action
def told(report: Report, revision: int) -> None:
    """Note that a reporter was told of a correction by e-mail."""
    audit("reporter.told", report, by=None, revision=revision, channel="email")


def _verdict(before: Revision, label: str, language: str) -> dict[str, Any]:
    """The verdict a person gave: the machine's reasons stay only where they still lead to the label."""
    stored: dict[str, Any] = before.verdict
    fraud = label in _FRAUD
    kept = stored.get("reasons", []) if fraud else []
    advice = [one for one in stored.get("advice", []) if fraud or one["code"] not in _AGAINST_FRAUD]
    summary = say(language, f"corrected.{label}")
    return {
        **stored,
        "label": label,
        "probability": None,
        "summary": summary,
        "reasons": kept,
        "advice": advice,
    }


def _tell(report: Report, revision: Revision) -> str:
    """Leave the job or the call-back by which a reporter hears of it, where that was allowed."""
    reporter = Reporter.objects.filter(report=report, consent_contact=True).exclude(contact_value="").first()
    if reporter is None:
        return "nobody"
    if reporter.contact_kind == "email":
        outbox.enqueue("tell_reporter", {"report": report.pk, "revision": revision.number})
        return "email"
    open_call_back(report, "corrected")
    return "call_back"
