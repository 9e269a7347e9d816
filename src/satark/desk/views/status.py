"""`/r/{code}`: how a report stands, for whoever holds its code; nothing of the message or of a person."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from satark.desk.codes import read_code
from satark.desk.forms.message import line
from satark.desk.queries import status as reports
from satark.desk.views.see_other import SeeOther
from satark.desk.views.too_many import refused
from satark.desk.words import language_of


def find(request: HttpRequest) -> HttpResponse:
    """A box to type a code into; a code that can be one leads to its page."""
    if request.method != "POST":
        return render(request, "status/find.html", {"typed": "", "errors": {}})
    typed = line(request.POST, "code")
    code = read_code(typed)
    if code is None:
        context = {"typed": typed, "errors": {"code": "status.error_code"}}
        return render(request, "status/find.html", context, status=422)
    return SeeOther(reverse("status", args=[code]))


def status(request: HttpRequest, typed: str) -> HttpResponse:
    """How the report of a code stands."""
    too_many = refused(request, "status")
    if too_many is not None:
        return too_many
    code = read_code(typed)
    standing = reports.standing(code, language_of(request)) if code is not None else None
    if standing is None:
        context = {"typed": "", "errors": {"code": "status.error_code"}}
        return render(request, "status/find.html", context, status=404)
    return render(request, "status/status.html", {"standing": standing, "new": "new" in request.GET})
