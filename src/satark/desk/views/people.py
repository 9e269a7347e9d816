"""People of an organisation: the list, adding one, and one person's page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from satark.desk.actions import people
from satark.desk.guard import OfficeRequest
from satark.desk.links import base_of, password_link
from satark.desk.models import Area, User
from satark.desk.queries.area_order import in_order
from satark.desk.queries.people import listed
from satark.desk.refusal import RefusedError
from satark.desk.roles import ROLES
from satark.desk.second_factor import has_second_step
from satark.desk.views.notices import told
from satark.desk.views.see_other import SeeOther
from satark.desk.words import language_of


def all_people(request: OfficeRequest) -> HttpResponse:
    """Who works here; a POST adds somebody."""
    if request.method == "POST":
        return _added(request)
    return _list_page(request, {}, None)


def one_person(request: OfficeRequest, id: int) -> HttpResponse:
    """One person: what they may do, and what the admin may do about it."""
    person = get_object_or_404(User, pk=id, organisation=request.user.organisation)
    if request.method != "POST":
        return _person_page(request, person)
    try:
        return _done(request, person)
    except RefusedError as refused:
        person.refresh_from_db()
        return _person_page(request, person, refused=refused)


def _added(request: OfficeRequest) -> HttpResponse:
    try:
        person = people.add(
            request.user.organisation,
            email=request.POST.get("email", ""),
            name=request.POST.get("name", ""),
            role=request.POST.get("role", ""),
            language=request.POST.get("language", ""),
            areas=_areas(request),
            by=request.user,
        )
    except RefusedError as refused:
        return _list_page(request, request.POST.dict(), refused)
    told(request, "people.added", name=person.name)
    return SeeOther(reverse("person", args=[person.pk]))


def _done(request: OfficeRequest, person: User) -> HttpResponse:
    what = request.POST.get("do", "")
    if what == "show_link":
        people.show_link(person, request.user)
        return _person_page(request, person, link=password_link(person, base_of(request)))
    if what == "change":
        people.change(
            person,
            name=request.POST.get("name", ""),
            role=request.POST.get("role", ""),
            language=request.POST.get("language", ""),
            areas=_areas(request),
            by=request.user,
        )
    elif what == "send_link":
        people.send_link(person, base_of(request), request.user)
    elif (action := _SIMPLE.get(what)) is not None:
        action(person, request.user)
    else:
        raise Http404
    told(request, f"people.done_{what}")
    return SeeOther(reverse("person", args=[person.pk]))


_SIMPLE: dict[str, Callable[[User, User], None]] = {
    "deactivate": people.deactivate,
    "reactivate": people.reactivate,
    "reset_second_step": people.reset_second_step,
}


def _areas(request: OfficeRequest) -> list[Area]:
    ids = [int(given) for given in request.POST.getlist("areas") if given.isascii() and given.isdigit()]
    return list(Area.objects.filter(organisation=request.user.organisation, retired=False, pk__in=ids[:500]))


def _error(request: OfficeRequest, refused: RefusedError | None) -> dict[str, str]:
    return {} if refused is None else {refused.field or "form": refused.said(language_of(request))}


def _list_page(request: OfficeRequest, given: dict[str, Any], refused: RefusedError | None) -> HttpResponse:
    page = {
        "people": listed(request.user.organisation),
        "roles": ROLES,
        "places": in_order(request.user.organisation),
        "given": given,
        "chosen": {area.pk for area in _areas(request)},
        "wrong": _error(request, refused),
    }
    return render(request, "admin/people.html", page, status=400 if refused else 200)


def _person_page(
    request: OfficeRequest, person: User, *, refused: RefusedError | None = None, link: str = ""
) -> HttpResponse:
    invited = not person.has_usable_password() and person.last_login is None
    page = {
        "person": person,
        "roles": ROLES,
        "places": in_order(request.user.organisation),
        "chosen": set(person.areas.values_list("pk", flat=True)),
        "second_step": has_second_step(person),
        "invited": invited,
        "link": link,
        "wrong": _error(request, refused),
    }
    return render(request, "admin/person.html", page, status=400 if refused else 200)
