"""What those who run a desk ask it: does it live, is it ready, what has it counted."""

from __future__ import annotations

import hmac
from ipaddress import ip_address

from django.http import HttpRequest, HttpResponse, JsonResponse

from satark.desk.contract.openapi import openapi
from satark.desk.environment import metrics_token
from satark.desk.metrics import CONTENT_TYPE, written
from satark.desk.problems import ProblemError
from satark.desk.queries.health import readiness, waiting
from satark.desk.views.api.sent import json_answer


def health(request: HttpRequest) -> JsonResponse:
    """The process answers; nothing else is asked."""
    return json_answer({"state": "ok"})


def ready(request: HttpRequest) -> JsonResponse:
    """Whether database, tables and workers are as they should be."""
    found = readiness()
    if not found.ready:
        raise ProblemError("not-ready", **found._asdict())
    return json_answer(found._asdict())


def metrics(request: HttpRequest) -> HttpResponse:
    """All counts, for the machine itself or whoever has the token."""
    if not (_has_token(request) or _is_near(request)):
        raise ProblemError("not-allowed")
    return HttpResponse(written(*waiting()), content_type=CONTENT_TYPE)


def description(request: HttpRequest) -> JsonResponse:
    """The API as OpenAPI 3.1."""
    return json_answer(openapi())


def _has_token(request: HttpRequest) -> bool:
    token = metrics_token()
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return bool(token) and hmac.compare_digest(given.encode(), token.encode())


def _is_near(request: HttpRequest) -> bool:
    """True for a call from this machine that no proxy on it has passed on."""
    if any(name in request.headers for name in ("X-Forwarded-For", "Forwarded", "Via", "X-Real-IP")):
        return False
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
