"""`/desk/`: each role begins on its own first page."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from satark.desk.guard import OfficeRequest
from satark.desk.templatetags.office import entries_of


def office(request: OfficeRequest) -> HttpResponse:
    """Lead to the first page that the navigation names to this person."""
    entries = entries_of(request.user)
    if not entries:
        raise Http404
    return redirect(entries[0][0])
