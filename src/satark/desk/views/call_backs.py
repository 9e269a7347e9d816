"""`/desk/call-backs`: the reporters to be rung, and how ringing them went."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from satark.desk.actions import call_backs as actions
from satark.desk.guard import OfficeRequest
from satark.desk.models import CallBack
from satark.desk.paging import page_of
from satark.desk.queries.call_backs import open_call_backs
from satark.desk.refusal import RefusedError
from satark.desk.views.case_work import number_of
from satark.desk.views.see_other import SeeOther
from satark.desk.words import language_of, say

PER_PAGE = 50


def call_backs(request: OfficeRequest) -> HttpResponse:
    """All that are open."""
    page = page_of(open_call_backs(request.user), request.GET.get("page", ""), PER_PAGE)
    return render(request, "call_backs/list.html", {"page": page})


def rung(request: OfficeRequest, number: int) -> HttpResponse:
    """Note how it went; one that somebody ended meanwhile is said to have changed."""
    ours = CallBack.objects.filter(report__organisation_id=request.user.organisation_id)
    call_back = get_object_or_404(ours.select_related("report"), pk=number)
    language = language_of(request)
    try:
        outcome, seen = request.POST.get("outcome", ""), number_of(request, "tries", none=-1)
        ended = actions.called(call_back, outcome, seen, request.user)
        messages.success(request, say(language, f"done_now.call_back_{'ended' if ended else 'kept'}"))
    except RefusedError as refused:
        messages.error(request, refused.said(language))
    return SeeOther("/desk/call-backs")
