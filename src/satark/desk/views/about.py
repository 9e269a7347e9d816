"""`/about`: what an organisation really sends and never does, with sources; and what this site keeps."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from satark.desk.knowledge import facts_of
from satark.desk.models import DeskOrganisation
from satark.desk.official import official_sheet
from satark.desk.views.errors import not_found
from satark.desk.words import language_of


def about(request: HttpRequest) -> HttpResponse:
    """The sheet of the only organisation, or of the one chosen of several; then the site itself."""
    language = language_of(request)
    organisations = list(DeskOrganisation.objects.all())
    asked = request.GET.get("organisation", "")
    chosen = next((one for one in organisations if one.pk == asked), None)
    if asked and chosen is None:
        return not_found(request)
    if chosen is None and len(organisations) == 1:
        chosen = organisations[0]
    context = {
        "sheet": official_sheet(facts_of(chosen.pk), chosen.pk, language) if chosen is not None else None,
        "chosen": chosen,
        "organisations": [(one, one.called(language)) for one in organisations],
    }
    return render(request, "about/about.html", context)
