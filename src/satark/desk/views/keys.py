"""Keys by which programs call the API: the list, making one, revoking one."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from satark.desk.actions import keys
from satark.desk.guard import OfficeRequest
from satark.desk.models import ApiKey
from satark.desk.refusal import RefusedError
from satark.desk.roles import SCOPES
from satark.desk.views.notices import told
from satark.desk.views.see_other import SeeOther
from satark.desk.words import language_of


def all_keys(request: OfficeRequest) -> HttpResponse:
    """The keys of the organisation; a POST makes one and shows it this once."""
    if request.method != "POST":
        return _page(request)
    try:
        key, value = keys.make(request.POST.get("name", ""), request.POST.getlist("scopes"), request.user)
    except RefusedError as refused:
        return _page(request, refused=refused)
    return _page(request, made=key, value=value)


def revoke_key(request: OfficeRequest, id: int) -> HttpResponse:
    """Make a key count no more."""
    key = get_object_or_404(ApiKey, pk=id, organisation=request.user.organisation)
    keys.revoke(key, request.user)
    told(request, "keys.revoked", name=key.name)
    return SeeOther(reverse("keys"))


def _page(
    request: OfficeRequest,
    *,
    made: ApiKey | None = None,
    value: str = "",
    refused: RefusedError | None = None,
) -> HttpResponse:
    page = {
        "keys": ApiKey.objects.filter(organisation=request.user.organisation).select_related("made_by"),
        "scopes": SCOPES,
        "made": made,
        "value": value,
        "given": request.POST.get("name", "") if refused else "",
        "chosen": request.POST.getlist("scopes") if refused else [],
        "wrong": {refused.field or "form": refused.said(language_of(request))} if refused else {},
    }
    return render(request, "admin/keys.html", page, status=400 if refused else 200)
