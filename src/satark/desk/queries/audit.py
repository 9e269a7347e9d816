"""The audit log of one organisation, sought by day, person, role, action and thing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from satark.desk.codes import read_code
from satark.desk.models import AuditEntry, Case


@dataclass(frozen=True, slots=True)
class Sought:
    """What of the log is asked for; what is empty or None asks for nothing.

    Days are those of India, both included. `by` is the number of a person, `thing` a report's code or the
    number of another thing.
    """

    first: date | None = None
    last: date | None = None
    role: str = ""
    by: int | None = None
    action: str = ""
    thing: str = ""


def entries(organisation_id: str, sought: Sought) -> QuerySet[AuditEntry]:
    """The rows asked for, the newest first."""
    rows = AuditEntry.objects.filter(organisation_id=organisation_id).select_related("by").order_by("-id")
    if sought.first is not None:
        rows = rows.filter(at__gte=_midnight(sought.first))
    if sought.last is not None:
        rows = rows.filter(at__lt=_midnight(sought.last + timedelta(days=1)))
    if sought.role:
        rows = rows.filter(by__role=sought.role)
    if sought.by is not None:
        rows = rows.filter(by_id=sought.by)
    if sought.action:
        rows = rows.filter(action=sought.action)
    return rows.filter(_of_thing(organisation_id, sought.thing)) if sought.thing else rows


def _of_thing(organisation_id: str, typed: str) -> Q:
    """What was done to a report is done to its case too."""
    code = read_code(typed)
    if code is None:
        return Q(thing_id=typed)
    case = Case.objects.filter(organisation_id=organisation_id, report__code=code).first()
    return Q(thing_id=code) | (Q(thing="Case", thing_id=str(case.pk)) if case else Q())


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), timezone.get_default_timezone())
