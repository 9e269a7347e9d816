"""`/appeal`: for somebody who was wrongly named, and how such an appeal stands."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from satark.desk.actions.appeals import NewAppeal, lodge
from satark.desk.codes import read_code
from satark.desk.forms.appeal import KINDS, LIMIT_WORDS, SentAppeal, read_appeal
from satark.desk.forms.token import new_token
from satark.desk.models import Appeal, DeskOrganisation
from satark.desk.views.see_other import SeeOther
from satark.desk.views.too_many import refused
from satark.desk.words import language_of
from satark.text.plain_text import plain


def appeal(request: HttpRequest) -> HttpResponse:
    """The form, or what it sent kept and its code shown."""
    organisations = list(DeskOrganisation.objects.all())
    language = language_of(request)
    if request.method != "POST" or not organisations:
        status = 404 if request.method == "POST" else 200
        return render(
            request, "appeal/appeal.html", _form(SentAppeal(), organisations, language), status=status
        )
    too_many = refused(request, "appeal")
    if too_many is not None:
        return too_many
    sent = read_appeal(request.POST, organisations)
    if sent.organisation is None or sent.errors:
        return render(request, "appeal/appeal.html", _form(sent, organisations, language), status=422)
    new = NewAppeal(sent.kind, sent.value, sent.text, sent.contact, language, sent.key)
    return SeeOther(f"{reverse('appeal-status', args=[lodge(sent.organisation, new).code])}?new=1")


def appeal_status(request: HttpRequest, typed: str) -> HttpResponse:
    """How an appeal stands and what the desk answered; nothing of what was named."""
    too_many = refused(request, "status")
    if too_many is not None:
        return too_many
    found = Appeal.objects.select_related("organisation").filter(code=read_code(typed) or "").first()
    if found is None:
        return render(request, "appeal/unknown.html", status=404)
    context = {
        "appeal": found,
        "organisation": found.organisation.called(language_of(request)),
        "answer": plain(found.answer),
        "new": "new" in request.GET,
    }
    return render(request, "appeal/status.html", context)


def _form(sent: SentAppeal, organisations: list[DeskOrganisation], language: str) -> dict[str, Any]:
    return {
        "sent": sent,
        "errors": sent.errors,
        "organisations": [(one.pk, one.called(language)) for one in organisations],
        "kinds": KINDS,
        "limit_words": LIMIT_WORDS,
        "token": sent.key_typed or new_token(),
    }
