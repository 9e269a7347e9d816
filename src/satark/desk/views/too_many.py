"""The plain page for a client that asked for too much: how long to wait, and who helps meanwhile."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from satark.desk import limits


def refused(request: HttpRequest, what: str) -> HttpResponse | None:
    """Take one of the client's allowance; the page to answer with where there is none left."""
    wait_s = limits.taken(limits.client_of(request), what)
    if wait_s is None:
        return None
    response = render(request, "errors/wait.html", {"minutes": -(-wait_s // 60)}, status=429)
    response.headers["Retry-After"] = str(wait_s)
    return response
