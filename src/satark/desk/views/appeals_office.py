"""`/desk/appeals`: appeals of people who say they were wrongly named, and the decision on each."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, When
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from satark.desk.actions.appeals import DECISIONS, LIMIT_ANSWER, decide, open_contact
from satark.desk.codes import read_code
from satark.desk.guard import OfficeRequest
from satark.desk.models import Appeal, Protected
from satark.desk.paging import page_of
from satark.desk.queries.search import matching, messages_of
from satark.desk.refusal import RefusedError
from satark.desk.showing import shown_entity
from satark.desk.views.notices import told
from satark.desk.views.see_other import SeeOther
from satark.text.plain_text import plain

PER_PAGE = 25
# So many reports in which the value was met are named.
_LIMIT_MET = 5


def appeals(request: OfficeRequest) -> HttpResponse:
    """All appeals of the organisation, those to be decided first, the oldest of them on top."""
    waiting = Case(When(state="open", then=0), default=1)
    rows = Appeal.objects.filter(organisation_id=request.user.organisation_id).order_by(
        waiting, Case(When(state="open", then="created_at")), "-answered_at", "-id"
    )
    page = page_of(rows, request.GET.get("page", ""), PER_PAGE)
    return render(
        request, "appeals_office/appeals.html", {"page": page, "rows": [(one, _value(one)) for one in page]}
    )


def one_appeal(request: OfficeRequest, code: str) -> HttpResponse:
    """One appeal and the form of its decision; a POST decides."""
    appeal = _appeal(request, code)
    if request.method != "POST":
        return _page(request, appeal)
    decision, answer = request.POST.get("decision", ""), request.POST.get("answer", "")
    try:
        decide(appeal, decision, answer, request.user)
    except RefusedError as refused:
        appeal.refresh_from_db()
        return _page(request, appeal, sent={"decision": decision, "answer": answer}, refused=refused.key)
    told(request, f"appeals_office.done_{decision}")
    return SeeOther(reverse("appeal-decision", args=[appeal.code]))


def appeal_contact(request: OfficeRequest, code: str) -> HttpResponse:
    """Show how the appellant is reached, on this page alone; that stands in the audit log."""
    appeal = _appeal(request, code)
    return _page(request, appeal, contact=open_contact(appeal, request.user))


def _appeal(request: OfficeRequest, code: str) -> Appeal:
    return get_object_or_404(
        Appeal.objects.select_related("answered_by", "organisation"),
        organisation_id=request.user.organisation_id,
        code=read_code(code) or "",
    )


def _page(request: OfficeRequest, appeal: Appeal, **more: Any) -> HttpResponse:
    met = matching(messages_of(request.user), appeal.value).prefetch_related("reports")
    context = {
        "appeal": appeal,
        "value": _value(appeal),
        "lines": [plain(line) for line in appeal.text.split("\n")],
        "answer_lines": [plain(line) for line in appeal.answer.split("\n")],
        "protected": Protected.objects.filter(appeal=appeal).first(),
        "met": met.count(),
        "codes": [message.reports.all()[0].code for message in met[:_LIMIT_MET]],
        "decisions": DECISIONS,
        "limit": LIMIT_ANSWER,
        **more,
    }
    return render(request, "appeals_office/appeal.html", context, status=422 if more.get("refused") else None)


def _value(appeal: Appeal) -> str:
    """What was named, as nothing to tap."""
    return shown_entity(
        {"kind": appeal.kind, "raw": appeal.value, "value": appeal.value, "span": [0, 0], "official": None,
         "owner": None}
    )  # fmt: skip
