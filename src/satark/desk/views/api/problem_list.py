"""`/api/v1/problems`: the page that each problem document names, with every kind of problem."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from satark.desk.problems import KINDS


def problem_list(request: HttpRequest) -> HttpResponse:
    """Every kind with its status, what it means and what to do now."""
    kinds = [{"name": name, "status": kind.status} for name, kind in KINDS.items()]
    return render(request, "api/problems.html", {"kinds": kinds})
