"""The cases a person sees: those of their organisation, of their areas, and the common queue."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from django.db.models import Count, Prefetch, Q, QuerySet

from satark.desk.models import Area, Case, Report, Revision, User
from satark.desk.routing import scope_of

QUEUES = ("open", "late", "new", "acknowledged", "forwarded", "closed")
"""The queues an engineer may look through: everything open, what is late, and each state."""


class Areas(NamedTuple):
    """The areas a person works for; `all` without a list of them. The common queue is everybody's."""

    all: bool
    ids: frozenset[int] = frozenset()

    def within(self, path: str) -> Q:
        """The condition that an area reached by a path of fields is one of these, or none."""
        return Q() if self.all else Q(**{f"{path}__in": self.ids}) | Q(**{f"{path}__isnull": True})


def areas_of(user: User) -> Areas:
    """An engineer's own areas with all that belongs to them; everybody else, and one without any, has all."""
    own = list(user.areas.all()) if user.role == "engineer" else []
    return Areas(False, frozenset(scope_of(own))) if own else Areas(True)


def cases_of(user: User) -> QuerySet[Case]:
    """The cases a person may see."""
    return Case.objects.filter(areas_of(user).within("area"), organisation_id=user.organisation_id)


def reports_of(user: User) -> QuerySet[Report]:
    """The reports a person may see: those whose cases they see."""
    return Report.objects.filter(areas_of(user).within("case__area"), organisation_id=user.organisation_id)


def with_details(cases: QuerySet[Case]) -> QuerySet[Case]:
    """The cases with report, message, area and verdicts, read in as few questions as there are tables."""
    revisions = Revision.objects.order_by("-number")
    return cases.select_related(
        "report__message", "report__reporter", "area", "organisation"
    ).prefetch_related(Prefetch("report__message__revisions", queryset=revisions))


def in_queue(cases: QuerySet[Case], queue: str, now: datetime) -> QuerySet[Case]:
    """Those of one of `QUEUES`, the oldest due first; closed ones the last closed first."""
    chosen = cases.filter(_condition(queue, now))
    return chosen.order_by("-closed_at", "-id") if queue == "closed" else chosen.order_by("due_at", "id")


def counts(cases: QuerySet[Case], now: datetime) -> dict[str, int]:
    """How many cases each queue has."""
    numbers: dict[str, int] = cases.order_by().aggregate(
        **{queue: Count("pk", filter=_condition(queue, now)) for queue in QUEUES}
    )
    return numbers


def open_areas(organisation_id: str) -> QuerySet[Area]:
    """The areas that a case may be put into."""
    return Area.objects.filter(organisation_id=organisation_id, retired=False)


def _condition(queue: str, now: datetime) -> Q:
    conditions: dict[str, Callable[[], Q]] = {
        "open": lambda: ~Q(state="closed"),
        "late": lambda: Q(state="new", due_at__lt=now),
    }
    return conditions.get(queue, lambda: Q(state=queue))()
