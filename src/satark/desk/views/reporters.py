"""A reporter's data: opened for a logged reason and shown once, erased on demand."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from satark.desk.actions import privacy
from satark.desk.codes import read_code
from satark.desk.guard import OfficeRequest
from satark.desk.models import Report, User
from satark.desk.models.case import CALL_OUTCOMES
from satark.desk.queries.cases import reports_of
from satark.desk.refusal import RefusedError
from satark.desk.views.case_page import case_of, done
from satark.desk.views.see_other import SeeOther
from satark.desk.words import language_of, say


def open_reporter(request: OfficeRequest, code: str) -> HttpResponse:
    """Show the data on this page alone; what for stands in the audit log."""
    report, purpose = report_of(request.user, code), request.POST.get("purpose", "")
    try:
        opened = privacy.open_reporter(report, purpose, request.user)
    except RefusedError as refused:
        return _refused(request, report, refused)
    call_back = report.call_backs.filter(closed_at__isnull=True).first()
    last = report.message.revisions.order_by("-number")[0]
    home = report.home_language
    context = {
        "report": report,
        "opened": opened,
        "purpose": purpose,
        "back": reverse("case", args=[report.code]),
        "call_back": call_back if request.user.role != "engineer" else None,
        "call_outcomes": CALL_OUTCOMES,
        "last": last,
        "greeting": say(home, "call_backs.greeting", organisation=report.organisation.called(home)),
        "sentence": say(home, f"corrected.{last.label}") if last.by_id is not None else "",
    }
    return render(request, "reporters/opened.html", context)


def erase_reporter(request: OfficeRequest, code: str) -> HttpResponse:
    """Erase the data at the reporter's wish."""
    report = report_of(request.user, code)
    if not request.POST.get("sure"):
        return _refused(request, report, RefusedError("refused.not_sure"))
    privacy.erase_reporter(report, "demand", request.user)
    messages.success(request, say(language_of(request), "done_now.reporter_erased"))
    return SeeOther(reverse("case", args=[report.code]))


def erase_message(request: OfficeRequest, code: str) -> HttpResponse:
    """Erase the message at its reporter's wish, unless the police have it."""
    case = case_of(request.user, code)

    def work() -> None:
        if not request.POST.get("sure"):
            raise RefusedError("refused.not_sure")
        privacy.erase_message(case.report, "demand", request.user)

    return done(request, case, "erase", work, "message_erased")


def report_of(user: User, code: str) -> Report:
    """The report of a code, if this person may see it; else there is no such page."""
    reports = reports_of(user).select_related("message", "organisation", "case", "area")
    return get_object_or_404(reports, code=read_code(code) or "")


def _refused(request: OfficeRequest, report: Report, refused: RefusedError) -> HttpResponse:
    messages.error(request, refused.said(language_of(request)))
    return SeeOther(reverse("case", args=[report.code]))
