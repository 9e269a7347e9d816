"""What every answer passes: headers of security, the reader's language, plain words for what fails."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import perf_counter

from django.db import Error as StorageError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.cache import patch_vary_headers

from satark.desk.metrics import count
from satark.desk.problems import ProblemError, answered, problem
from satark.desk.words import FIRST, SECOND, languages

_Next = Callable[[HttpRequest], HttpResponse]
_log = logging.getLogger("satark.desk")
LANGUAGE_COOKIE = "language"
_YEAR_S = 365 * 24 * 3600
# Everything a page needs comes from the desk itself; nothing is inline, nothing frames it.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
SECURITY_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class SecurityHeaders:
    """Sets the headers of security on every answer; a page about one person is never kept by a cache."""

    def __init__(self, get_response: _Next) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the headers set."""
        response = self._next(request)
        for name, value in SECURITY_HEADERS.items():
            response.headers.setdefault(name, value)
        if not request.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "no-store")
        return response


class Counted:
    """Counts each answer by the name of its route, with its status and how long it took."""

    def __init__(self, get_response: _Next) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as the rest does."""
        began = perf_counter()
        response = self._next(request)
        found = request.resolver_match
        route = (found.url_name if found is not None else None) or "other"
        count(route, response.status_code, perf_counter() - began)
        return response


class Problems:
    """What fails is told plainly: the database gone is 503, anything else 500 without details."""

    def __init__(self, get_response: _Next) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as the rest does."""
        return self._next(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The answer for a view that raised."""
        if isinstance(error, ProblemError):
            return answered(error)
        if not isinstance(error, StorageError | OSError):
            return None
        _log.error("storage failed: %s", type(error).__name__, exc_info=error)
        if request.path.startswith("/api/"):
            return problem("storage-unavailable", retry_after_s=5)
        response = render(request, "errors/503.html", status=503)
        response.headers["Retry-After"] = "5"
        return response


class ReadersLanguage:
    """The language of a page: asked for by `?lang=`, else chosen before, else the browser's, else Hindi."""

    def __init__(self, get_response: _Next) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the language found, which is remembered where it was asked for."""
        asked = request.GET.get("lang", "")
        language = chosen(
            asked, request.COOKIES.get(LANGUAGE_COOKIE, ""), request.headers.get("Accept-Language", "")
        )
        request.language = language  # type: ignore[attr-defined]
        with translation.override(language if language in (FIRST, SECOND) else SECOND):
            response = self._next(request)
        response.headers["Content-Language"] = language
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        if asked == language:
            response.set_cookie(
                LANGUAGE_COOKIE,
                language,
                max_age=_YEAR_S,
                samesite="Lax",
                httponly=True,
                secure=request.is_secure(),
            )
        return response


def chosen(asked: str, remembered: str, accepted: str) -> str:
    """The first of these that is a language of the pages; `accepted` as browsers send it."""
    known = languages()
    for code in (asked, remembered):
        if code in known:
            return code
    for part in accepted.split(","):
        code = part.split(";")[0].strip().lower().partition("-")[0]
        if code in known:
            return code
    return FIRST
