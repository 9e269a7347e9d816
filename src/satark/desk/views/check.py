"""`/`: one box for a message, and the verdict in place. Nothing is stored, and no session is looked at."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from satark.desk.answering import answer
from satark.desk.complaint import Given, sheets
from satark.desk.forms.message import SentMessage, read_message, read_shared
from satark.desk.forms.report import CONTACT_KINDS, SentReport
from satark.desk.forms.token import new_token
from satark.desk.judging import LIMIT_TEXT, judged_for_anybody
from satark.desk.knowledge import facts_of
from satark.desk.models import DeskOrganisation
from satark.desk.queries import areas
from satark.desk.views.too_many import refused
from satark.desk.words import language_of
from satark.records.message import CHANNELS, DONE

_KNOWN_CHANNELS = tuple(channel for channel in CHANNELS if channel != "unknown")


def check(request: HttpRequest) -> HttpResponse:
    """The empty box, or the verdict on what was put into it; also what a phone's "share to" sends."""
    if request.method != "POST":
        return render(request, "check/check.html", box(SentMessage()))
    too_many = refused(request, "check")
    if too_many is not None:
        return too_many
    message = read_message(read_shared(request.POST))
    if message.errors:
        return render(request, "check/check.html", box(message), status=422)
    organisations = list(DeskOrganisation.objects.all())
    return render(request, "check/answer.html", answered(request, message, organisations))


def box(message: SentMessage) -> dict[str, Any]:
    """What the box is shown with."""
    return {
        "message": message,
        "errors": message.errors,
        "channels": _KNOWN_CHANNELS,
        "all_done": DONE,
        "limit_text": LIMIT_TEXT,
    }


def answered(
    request: HttpRequest, message: SentMessage, organisations: list[DeskOrganisation]
) -> dict[str, Any]:
    """What the verdict on a message is shown with, and the report's form below it."""
    language = language_of(request)
    ids = [organisation.pk for organisation in organisations]
    verdict = judged_for_anybody(message.shown(timezone.now()), ids, language)
    named = facts_of(None).organisations.get(verdict.organisation or "")
    chosen = next((one for one in organisations if one.pk == verdict.organisation), None)
    return {
        **box(message),
        "answer": answer(message.text, verdict, lost=message.lost),
        "sheets": sheets(Given(message, verdict, named.sector if named else "", language)),
        **report_form(SentReport(message, chosen), organisations, language),
    }


def report_form(report: SentReport, organisations: list[DeskOrganisation], language: str) -> dict[str, Any]:
    """What the report's form is shown with; its token is made with the page."""
    return {
        "message": report.message,
        "report": report,
        "organisations": [(one.pk, one.called(language)) for one in organisations],
        "area_groups": areas.choices(organisations, language),
        "contact_kinds": CONTACT_KINDS,
        "token": report.key_typed or new_token(),
    }
