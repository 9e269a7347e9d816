"""`/desk/reports/new`: a report entered while somebody tells it, with the answer to read out."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from satark.desk.actions.intake import NewReport, receive
from satark.desk.codes import read_code
from satark.desk.forms.report import CONTACT_KINDS, SentReport, read_report
from satark.desk.forms.token import new_token
from satark.desk.guard import OfficeRequest
from satark.desk.judging import LIMIT_TEXT
from satark.desk.models import Report, User
from satark.desk.queries.cases import open_areas
from satark.desk.spoken import read_out
from satark.desk.views.see_other import SeeOther
from satark.desk.words import FIRST, SECOND, language_of
from satark.records.message import CHANNELS, DONE

_OF_MESSAGE = ("text", "received_at")


def new_report(request: OfficeRequest) -> HttpResponse:
    """The form; "check" answers below it and stores nothing, "keep" gives the code to be read out."""
    if request.method != "POST":
        return _page(request, None, {})
    report = read_report(request.POST, [request.user.organisation])
    if "keep" not in request.POST:
        errors = {name: key for name, key in report.errors.items() if name in _OF_MESSAGE}
        return _page(request, report, errors)
    if report.errors:
        return _page(request, report, report.errors)
    kept = receive(request.user.organisation, _new(request, report), request.user)
    return SeeOther(f"{reverse('new-report')}?{urlencode({'kept': kept.code})}")


def _new(request: OfficeRequest, report: SentReport) -> NewReport:
    spoken = request.POST.get("home_language", "")
    return NewReport(
        shown=report.message.shown(timezone.now()),
        door="call" if request.user.role == "operator" else "office",
        language=spoken if spoken in (FIRST, SECOND) else language_of(request),
        idempotency_key=f"office {report.key}",
        area_code=report.area.code if report.area is not None else "",
        pin_code=report.pin_code,
        consumer_number=report.consumer_number,
        contact=report.contact,
    )


def _page(request: OfficeRequest, report: SentReport | None, errors: dict[str, str]) -> HttpResponse:
    answers = []
    if report is not None and not any(name in errors for name in _OF_MESSAGE):
        answers = read_out(report.message.shown(timezone.now()), request.user.organisation_id)
    context = {
        "report": report,
        "errors": errors,
        "answers": answers,
        "kept": _kept(request.user, request.GET.get("kept", "")),
        "token": (report.key_typed if report is not None else "") or new_token(),
        "areas": open_areas(request.user.organisation_id),
        "channels": [channel for channel in CHANNELS if channel != "unknown"],
        "all_done": DONE,
        "contact_kinds": CONTACT_KINDS,
        "limit_text": LIMIT_TEXT,
        "home_language": request.POST.get("home_language", FIRST),
    }
    return render(request, "new_report/new_report.html", context, status=422 if errors else 200)


def _kept(user: User, typed: str) -> Report | None:
    """The report that was kept just now, to read its code out; it may belong to any area."""
    return Report.objects.filter(organisation=user.organisation, code=read_code(typed) or "").first()
