"""`/report`: what the form below a verdict sends becomes a report, and its code is shown."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from satark.desk.actions.intake import Contact, NewReport, receive
from satark.desk.forms.report import SentReport, read_report
from satark.desk.models import DeskOrganisation
from satark.desk.views.check import report_form
from satark.desk.views.see_other import SeeOther
from satark.desk.views.too_many import refused
from satark.desk.words import language_of


def report(request: HttpRequest) -> HttpResponse:
    """Keep the report and lead to its status; what is wrong in the form is told beside its field."""
    if request.method != "POST":
        return SeeOther(reverse("check"))
    too_many = refused(request, "report")
    if too_many is not None:
        return too_many
    language = language_of(request)
    organisations = list(DeskOrganisation.objects.all())
    if not organisations:
        return render(request, "report/nobody.html", status=404)
    sent = read_report(request.POST, organisations)
    if sent.organisation is None or sent.errors:
        form = report_form(sent, organisations, language)
        return render(request, "report/report.html", {**form, "errors": sent.errors}, status=422)
    kept = receive(sent.organisation, _new(sent, language))
    return SeeOther(f"{reverse('status', args=[kept.code])}?new=1")


def _new(sent: SentReport, language: str) -> NewReport:
    return NewReport(
        shown=sent.message.shown(timezone.now()),
        door="web",
        language=language,
        idempotency_key=sent.key,
        area_code=sent.area.code if sent.area is not None else "",
        pin_code=sent.pin_code,
        consumer_number=sent.consumer_number,
        contact=sent.contact if sent.contact.value else Contact(),
    )
