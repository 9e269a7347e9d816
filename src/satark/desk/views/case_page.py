"""What the page of a case shows, made once for reading it and for saying why something was not done."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from satark.desk.actions.corrections import CORRECTED_TO
from satark.desk.actions.privacy import OPENED_FOR
from satark.desk.codes import read_code
from satark.desk.guard import OfficeRequest
from satark.desk.models import Case, Reporter, User
from satark.desk.models.case import CALL_OUTCOMES, CASE_OUTCOMES
from satark.desk.queries.cases import cases_of, open_areas, with_details
from satark.desk.queries.history import history_of
from satark.desk.queries.own_answers import with_decided
from satark.desk.queries.verdicts import asked_of, shown_verdict
from satark.desk.refusal import ChangedError, RefusedError
from satark.desk.spoken import read_out_again
from satark.desk.views.see_other import SeeOther
from satark.desk.words import language_of, say


def case_of(user: User, code: str) -> Case:
    """The case of a report's code, if this person may see it; else there is no such page."""
    return get_object_or_404(with_details(cases_of(user)), report__code=read_code(code) or "")


def done(request: OfficeRequest, case: Case, form: str, work: Callable[[], object], key: str) -> HttpResponse:
    """Do it, then the case again with what was done; where it was refused, the page with why, at its form."""
    try:
        work()
    except RefusedError as refused:
        return case_page(request, case_of(request.user, case.report.code), form, refused)
    messages.success(request, say(language_of(request), f"done_now.{key}"))
    seen_still = cases_of(request.user).filter(pk=case.pk).exists()
    return SeeOther(reverse("case", args=[case.report.code]) if seen_still else reverse("cases"))


def case_page(
    request: OfficeRequest, case: Case, failed: str = "", refused: RefusedError | None = None
) -> HttpResponse:
    """The page of a case for the role; `failed` names the form that was refused: it keeps what was typed."""
    language = language_of(request)
    report = case.report
    revisions = list(report.message.revisions.all())
    machine = revisions[-1]
    shown = shown_verdict(report, machine, language)
    reporter = Reporter.objects.filter(report=report).first()
    now = timezone.now()
    changed = isinstance(refused, ChangedError)
    context = {
        "case": case,
        "report": report,
        "message": report.message,
        "last": revisions[0],
        "shown": shown,
        "asked": with_decided(
            case.organisation, asked_of(report, shown.verdict, case.own_answers.select_related("by"))
        ),
        "history": history_of(case, revisions),
        "late": case.state == "new" and case.due_at < now,
        "reporter": reporter,
        "may_call": _may_call(reporter),
        "may_ask": request.user.role != "operator",
        "answers": read_out_again(report, revisions[0]) if request.user.role == "operator" else [],
        "call_back": report.call_backs.filter(closed_at__isnull=True).first(),
        "areas": open_areas(case.organisation_id),
        "labels": [label for label in CORRECTED_TO if label != revisions[0].label],
        "outcomes": CASE_OUTCOMES,
        "call_outcomes": CALL_OUTCOMES,
        "purposes": OPENED_FOR,
        "failed": failed,
        "changed": changed,
        "why": refused.said(language) if refused is not None else "",
        "typed": request.POST if failed else {},
        "station": request.user.organisation.police_station,
    }
    status = 200 if refused is None else 409 if changed else 422
    template = "office_reports/report.html" if request.user.role == "operator" else "cases/case.html"
    return render(request, template, context, status=status)


def _may_call(reporter: Reporter | None) -> bool:
    return (
        reporter is not None and reporter.consent_contact and reporter.contact_kind in ("phone", "whatsapp")
    )
