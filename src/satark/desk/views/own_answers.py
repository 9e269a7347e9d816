"""Answers of engineers to "is this one ours?", for the admin to check."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from satark.desk.actions.own_answers import accept, refuse
from satark.desk.guard import OfficeRequest
from satark.desk.models import OwnAnswer
from satark.desk.queries.own_answers import decided, waiting
from satark.desk.refusal import RefusedError
from satark.desk.views.notices import told
from satark.desk.views.see_other import SeeOther
from satark.desk.words import language_of


def own_answers(request: OfficeRequest) -> HttpResponse:
    """What waits, and what was decided."""
    return _page(request, {})


def decide_own_answer(request: OfficeRequest, id: int) -> HttpResponse:
    """Accept an answer with its source, or refuse it."""
    answer = get_object_or_404(OwnAnswer, pk=id, organisation=request.user.organisation)
    what = request.POST.get("do", "")
    if what not in ("accept", "refuse"):
        raise Http404
    try:
        if what == "accept":
            accept(answer, request.POST.get("source", ""), _day(request), request.user)
        else:
            refuse(answer, request.user)
    except RefusedError as refused:
        wrong = {refused.field or "form": refused.said(language_of(request))}
        page = {"wrong": wrong, "of": answer.pk, "given": request.POST}
        return _page(request, page, status=400)
    told(request, f"own_answers.done_{what}")
    return SeeOther(reverse("own_answers"))


def _day(request: OfficeRequest) -> date:
    try:
        return date.fromisoformat(request.POST.get("day", ""))
    except ValueError as error:
        raise RefusedError("own_answers.no_day", field="day") from error


def _page(request: OfficeRequest, more: dict[str, Any], status: int = 200) -> HttpResponse:
    organisation = request.user.organisation
    page = {
        "waiting": waiting(organisation),
        "decided": decided(organisation),
        "today": timezone.localdate().isoformat(),
        **more,
    }
    return render(request, "admin/own_answers.html", page, status=status)
