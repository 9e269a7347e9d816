"""The settings of an organisation: its hours, its days, its police station."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from satark.desk.actions.organisations import LIMITS, Settings, set_up
from satark.desk.guard import OfficeRequest
from satark.desk.models import DeskOrganisation
from satark.desk.refusal import RefusedError
from satark.desk.views.notices import told
from satark.desk.views.see_other import SeeOther
from satark.desk.words import language_of

_FIELDS = (*LIMITS, "police_station", "police_email")


def settings_page(request: OfficeRequest) -> HttpResponse:
    """Show the settings; a POST changes them."""
    organisation = DeskOrganisation.objects.get(pk=request.user.organisation_id)
    given = {name: str(getattr(organisation, name)) for name in _FIELDS}
    wrong: dict[str, str] = {}
    if request.method == "POST":
        given = {name: request.POST.get(name, "") for name in _FIELDS}
        try:
            set_up(organisation, Settings(**given), request.user)
        except RefusedError as refused:
            wrong = {refused.field: refused.said(language_of(request))}
        else:
            told(request, "settings.kept")
            return SeeOther(reverse("settings"))
    return render(
        request, "admin/settings.html", {"given": given, "wrong": wrong}, status=400 if wrong else 200
    )
