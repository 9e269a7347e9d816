"""`/desk/cases`: the queue of an engineer's areas with the common one, and each case."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from satark.desk.actions import cases as actions
from satark.desk.guard import OfficeRequest
from satark.desk.models import Case, Revision
from satark.desk.paging import page_of
from satark.desk.queries.cases import QUEUES, areas_of, cases_of, counts, in_queue, open_areas, with_details
from satark.desk.showing import pieces
from satark.desk.views.case_page import case_of, case_page, done
from satark.desk.views.see_other import SeeOther
from satark.desk.words import language_of, say

PER_PAGE = 50
_LIMIT_EXCERPT = 160
# What makes a case urgent: this the reporter has already done.
_URGENT = ("paid", "otp", "installed")


class Row(NamedTuple):
    """One case in a list; `late_h` full hours since it was due where it is late."""

    case: Case
    last: Revision
    excerpt: str
    urgent: list[str]
    late: bool
    late_h: int


def queue(request: OfficeRequest) -> HttpResponse:
    """The cases this person works on, the oldest due first."""
    now = timezone.now()
    cases = cases_of(request.user)
    chosen_queue = request.GET.get("queue", "")
    chosen_queue = chosen_queue if chosen_queue in QUEUES else QUEUES[0]
    chosen_area = request.GET.get("area", "")
    if chosen_area == "-":
        cases = cases.filter(area__isnull=True)
    elif chosen_area:
        cases = cases.filter(area__code=chosen_area)
    page = page_of(in_queue(with_details(cases), chosen_queue, now), request.GET.get("page", ""), PER_PAGE)
    scope = areas_of(request.user)
    areas = open_areas(request.user.organisation_id)
    numbers = counts(cases, now)
    context = {
        "rows": [row_of(case) for case in page.object_list],
        "page": page,
        "queues": [(name, numbers[name]) for name in QUEUES],
        "queue": chosen_queue,
        "area": chosen_area,
        "areas": areas if scope.all else areas.filter(pk__in=scope.ids),
    }
    return render(request, "cases/queue.html", context)


def show(request: OfficeRequest, code: str) -> HttpResponse:
    """One case with all that was done on it."""
    return case_page(request, case_of(request.user, code))


def acknowledge(request: OfficeRequest, code: str) -> HttpResponse:
    """Take a case by one tap, from the queue or from its page; a second tap changes nothing."""
    case = case_of(request.user, code)
    back = request.POST.get("back", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None) or not back.startswith("/desk/cases?"):
        return done(
            request, case, "acknowledge", lambda: actions.acknowledge(case, request.user), "acknowledged"
        )
    actions.acknowledge(case, request.user)
    messages.success(request, say(language_of(request), "done_now.acknowledged"))
    return SeeOther(back)


def row_of(case: Case) -> Row:
    """A case as the lists show it."""
    now = timezone.now()
    last, message = case.report.message.revisions.all()[0], case.report.message
    excerpt = "".join(piece.text for piece in pieces(message.text[:_LIMIT_EXCERPT], last.verdict))
    late = case.state == "new" and case.due_at < now
    return Row(
        case=case,
        last=last,
        excerpt=excerpt + ("…" if len(message.text) > _LIMIT_EXCERPT else ""),
        urgent=[one for one in _URGENT if one in case.report.done],
        late=late,
        late_h=(now - case.due_at) // timedelta(hours=1) if late else 0,
    )
