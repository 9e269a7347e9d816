"""`/desk/search`: messages by words of any script, numbers, links and codes, with the place found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import render

from satark.desk.excerpt import excerpt
from satark.desk.guard import OfficeRequest
from satark.desk.models import Message, Report, Revision
from satark.desk.paging import page_of
from satark.desk.queries.search import matching, messages_of
from satark.desk.search_terms import LIMIT_TYPED, Term, places, terms_of
from satark.desk.showing import Piece, pieces

PER_PAGE = 20


class Found(NamedTuple):
    """One result: a report and its last verdict, the sender and the text around what was found."""

    report: Report
    revision: Revision
    sender: list[Piece]
    excerpt: list[Piece]


def search(request: OfficeRequest) -> HttpResponse:
    """The form, and what was found. It is sent, not asked for: what is typed stands in no address or log."""
    typed = request.POST.get("typed", "")[:LIMIT_TYPED].strip()
    page, results = None, []
    if typed:
        messages = matching(messages_of(request.user), typed).prefetch_related(
            Prefetch("reports", Report.objects.select_related("area", "case")),
            Prefetch("revisions", Revision.objects.order_by("-number")),
        )
        page = page_of(messages, request.POST.get("page", ""), PER_PAGE)
        results = [_found(message, terms_of(typed)) for message in page]
    return render(request, "search/search.html", {"typed": typed, "page": page, "results": results})


def _found(message: Message, terms: list[Term]) -> Found:
    report, revision = message.reports.all()[0], message.revisions.all()[0]
    return Found(
        report,
        revision,
        _sender(message, terms),
        excerpt(message.text, revision.verdict, places(message.text, terms)),
    )


def _sender(message: Message, terms: Iterable[Term]) -> list[Piece]:
    if not message.sender:
        return []
    span = (0, len(message.sender))
    found: dict[str, Any] = {
        "code": "FOUND",
        "state": "counted",
        "spans": [span] if places(message.sender, list(terms)) else [],
    }
    # Whatever a sender is called, it is shown as something not to be rung.
    entity = {"kind": "phone", "raw": "", "value": "", "span": span, "official": None, "owner": None}
    return pieces(message.sender, {"reasons": [found], "entities": [entity]})
