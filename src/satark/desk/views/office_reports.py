"""`/desk/reports`: the reports of an organisation, the newest first."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from satark.desk.guard import OfficeRequest
from satark.desk.paging import page_of
from satark.desk.queries.cases import cases_of, with_details
from satark.desk.views.cases import row_of

PER_PAGE = 50


def office_reports(request: OfficeRequest) -> HttpResponse:
    """All of them in pages; searching is a page of its own, which this one leads to."""
    cases = with_details(cases_of(request.user)).order_by("-opened_at", "-id")
    page = page_of(cases, request.GET.get("page", ""), PER_PAGE)
    rows = [row_of(case) for case in page.object_list]
    return render(request, "office_reports/list.html", {"page": page, "rows": rows})
