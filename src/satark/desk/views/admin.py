"""The first page of an organisation's admin."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from satark.desk.guard import OfficeRequest
from satark.desk.queries.admin import counts


def admin(request: OfficeRequest) -> HttpResponse:
    """What the admin looks after, each with its page."""
    return render(request, "admin/admin.html", {"counts": counts(request.user.organisation)})
