"""`/desk/dashboard`: what came in and how it was answered, in charts that are tables too."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from satark.desk.guard import OfficeRequest
from satark.desk.models import Area
from satark.desk.queries.dashboard import SPANS_DAYS, Figures, figures
from satark.desk.spreadsheet import download
from satark.desk.tables import duration, name_of_file, tables
from satark.desk.words import language_of

_TIMES = ("hours", "days")


def dashboard(request: OfficeRequest) -> HttpResponse:
    """All charts and tables of the last 7, 30 or 90 days."""
    days, language = _days(request), language_of(request)
    found = figures(request.user, days, timezone.now())
    made = tables(found, _areas(request), language)
    return render(
        request,
        "dashboard/dashboard.html",
        {
            "days": days,
            "spans": SPANS_DAYS,
            "times": [table for table in made if table.name in _TIMES],
            "kinds": [table for table in made if table.name not in _TIMES],
            "glance": _glance(found),
            "median": duration(found.answers.median_s, language),
            "own_areas": request.user.role == "engineer" and request.user.areas.exists(),
        },
    )


def dashboard_csv(request: OfficeRequest, name: str) -> HttpResponse:
    """One table as a file for spreadsheets."""
    found = figures(request.user, _days(request), timezone.now())
    for table in tables(found, _areas(request), language_of(request)):
        if table.name == name:
            return download(name_of_file(table), table.head, table.rows)
    raise Http404


def _glance(found: Figures) -> dict[str, int]:
    reports = sum(period.reports for period in found.days)
    fraud = sum(period.fraud for period in found.days)
    return {
        "today": found.days[-1].reports,
        "reports": reports,
        "fraud": fraud,
        "waiting_late": found.answers.waiting_late,
    }


def _days(request: OfficeRequest) -> int:
    asked = request.GET.get("days", "")
    return int(asked) if asked in map(str, SPANS_DAYS) else SPANS_DAYS[1]


def _areas(request: OfficeRequest) -> list[Area]:
    return list(Area.objects.filter(organisation_id=request.user.organisation_id))
