"""Cases by the page for programs, the newest first; a page begins where the one before it ended."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import Q, QuerySet

from satark.desk.contract.fields import read_instant
from satark.desk.models import Case

COMMON_QUEUE = "none"
_LONGEST_CURSOR = 200


@dataclass(frozen=True, slots=True)
class Filters:
    """Which cases: of a state, of an area by its code (`none`: the common queue), opened since a moment."""

    state: str = ""
    area: str = ""
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place between two cases: after the one opened then, with this id."""

    opened_at: datetime
    id: int

    def written(self) -> str:
        """The place as a cursor."""
        value = json.dumps([self.opened_at.astimezone(UTC).isoformat(), self.id])
        return base64.urlsafe_b64encode(value.encode()).decode().rstrip("=")


def read_place(cursor: str) -> Place | None:
    """The place of a cursor; None for what is none."""
    if len(cursor) > _LONGEST_CURSOR or not cursor.isascii():
        return None
    try:
        value = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        written, id = value
    except (binascii.Error, ValueError, TypeError, RecursionError):
        return None
    opened_at = read_instant(written)
    good = isinstance(id, int) and not isinstance(id, bool) and 0 < id < 2**63
    return Place(opened_at, id) if opened_at is not None and good else None


def page_of(
    cases: QuerySet[Case], filters: Filters, after: Place | None, size: int
) -> tuple[list[Case], Place | None]:
    """So many cases, and the place where the next page begins; None after the last."""
    chosen = cases.select_related("report__message", "area").prefetch_related("report__message__revisions")
    if filters.state:
        chosen = chosen.filter(state=filters.state)
    if filters.area:
        in_area = Q(area=None) if filters.area == COMMON_QUEUE else Q(area__code=filters.area)
        chosen = chosen.filter(in_area)
    if filters.since is not None:
        chosen = chosen.filter(opened_at__gte=filters.since)
    if after is not None:
        earlier = Q(opened_at__lt=after.opened_at) | Q(opened_at=after.opened_at, id__lt=after.id)
        chosen = chosen.filter(earlier)
    found = list(chosen.order_by("-opened_at", "-id")[: size + 1])
    last = found[size - 1] if len(found) > size else None
    return found[:size], Place(last.opened_at, last.pk) if last is not None else None
