"""`/desk/cases/{code}/sheet`: what goes to the police, for printing on A4."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from satark.desk.actions import privacy
from satark.desk.guard import OfficeRequest
from satark.desk.models import Case, OwnAnswer, Reporter
from satark.desk.queries.history import history_of
from satark.desk.queries.own_answers import with_decided
from satark.desk.queries.verdicts import asked_of, shown_verdict
from satark.desk.refusal import RefusedError
from satark.desk.views.case_page import case_of
from satark.desk.words import language_of

# From this day the Bharatiya Nyaya Sanhita holds; for acts before it the Indian Penal Code.
_NEW_LAW = date(2024, 7, 1)


def sheet(request: OfficeRequest, code: str) -> HttpResponse:
    """The sheet; sent to, with the reporter's data, where sharing was allowed: that is logged as opening."""
    case = case_of(request.user, code)
    reporter = Reporter.objects.filter(report=case.report).first()
    shareable = reporter is not None and reporter.consent_share
    opened = None
    if request.method == "POST" and shareable:
        try:
            opened = privacy.open_reporter(case.report, "police", request.user)
        except RefusedError:
            shareable = False
    return render(request, "cases/sheet.html", _context(request, case, opened, shareable))


def _context(
    request: OfficeRequest, case: Case, opened: privacy.Opened | None, shareable: bool
) -> dict[str, object]:
    report = case.report
    revisions = list(report.message.revisions.all())
    shown = shown_verdict(report, revisions[-1], language_of(request))
    asked = with_decided(case.organisation, asked_of(report, shown.verdict, case.own_answers.all()))
    return {
        "case": case,
        "report": report,
        "message": report.message,
        "last": revisions[0],
        "shown": shown,
        "indicators": [one for one in asked if one.official is not True and not _own(one.answer)],
        "history": history_of(case, revisions),
        "opened": opened,
        "shareable": shareable,
        "now": timezone.now(),
        "station": case.forwarded_to or request.user.organisation.police_station,
        "new_law": timezone.localdate(report.message.received_at) >= _NEW_LAW,
    }


def _own(answer: OwnAnswer | None) -> bool:
    """True for what the organisation has confirmed as its own since the verdict: no sign of an offender."""
    return answer is not None and answer.ours and answer.state == "accepted"
