"""What is shown where there is no page, or one failed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from satark.desk.problems import problem


def bad_request(request: HttpRequest, exception: object = None) -> HttpResponse:
    """400, as a page or a problem document."""
    return _answer(request, "bad-request", 400)


def forbidden(request: HttpRequest, exception: object = None, reason: str = "") -> HttpResponse:
    """403, as a page or a problem document."""
    return _answer(request, "not-allowed", 403)


def not_found(request: HttpRequest, exception: object = None) -> HttpResponse:
    """404, as a page or a problem document."""
    return _answer(request, "not-found", 404)


def too_many(request: HttpRequest) -> HttpResponse:
    """429, for too many tries to sign in."""
    return _answer(request, "too-many", 429)


def failed(request: HttpRequest, *_: Any) -> HttpResponse:
    """500, as a page or a problem document, without anything of the error."""
    return _answer(request, "internal", 500)


def _answer(request: HttpRequest, name: str, status: int) -> HttpResponse:
    if request.path.startswith("/api/"):
        return problem(name)
    return render(request, f"errors/{status}.html", status=status)
