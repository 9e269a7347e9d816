"""What came in and how it was answered, counted in the database over what a person may see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Any, NamedTuple

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from satark.desk.models import Appeal, Case, Report, Revision, User
from satark.desk.queries.cases import cases_of, reports_of
from satark.desk.queries.moments import IndianDay, IndianHour, Seconds

HOURS = 48
SPANS_DAYS = (7, 30, 90)
FRAUD = ("scam", "suspicious")
_SLOW_PERCENT = 90


class Period(NamedTuple):
    """One hour or day: its beginning, the reports of it and those whose last verdict is of fraud."""

    start: datetime
    reports: int
    fraud: int


class Answers(NamedTuple):
    """How soon cases were acknowledged; seconds, None where none was."""

    in_time: int
    late: int
    waiting: int
    waiting_late: int
    median_s: float | None
    slow_s: float | None


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a span of days up to now; counts by code, an area by its id."""

    hours: list[Period]
    days: list[Period]
    by: dict[str, Counter[Any]]
    answers: Answers
    corrections: Counter[tuple[str, str]]
    appeals: Counter[str]


def figures(user: User, days: int, now: datetime) -> Figures:
    """All figures of so many days, today among them, and of the last 48 hours."""
    local = timezone.localtime(now)
    first_day = local.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=days - 1)
    first_hour = local.replace(minute=0, second=0, microsecond=0) - timedelta(hours=HOURS - 1)
    reports = reports_of(user).order_by().filter(created_at__gte=first_day, created_at__lte=now)
    late = reports_of(user).order_by().filter(created_at__gte=first_hour, created_at__lte=now)
    by, in_days = _kinds(reports)
    return Figures(
        _periods(_in_hours(late), first_hour, timedelta(hours=1), HOURS, "%Y-%m-%d %H"),
        _periods(in_days, first_day, timedelta(days=1), days, "%Y-%m-%d"),
        by,
        answers(cases_of(user).order_by().filter(opened_at__gte=first_day, opened_at__lte=now), now),
        _corrections(reports_of(user), first_day, now),
        _appeals(user, first_day, now),
    )


def answers(cases: QuerySet[Case], now: datetime) -> Answers:
    """The time to the first acknowledgement: its median, and within what nine of ten were acknowledged."""
    acknowledged = Q(acknowledged_at__isnull=False)
    open_still = Q(acknowledged_at__isnull=True, state="new")
    counts = cases.aggregate(
        in_time=Count("pk", filter=acknowledged & Q(acknowledged_at__lte=F("due_at"))),
        late=Count("pk", filter=acknowledged & Q(acknowledged_at__gt=F("due_at"))),
        waiting=Count("pk", filter=open_still & Q(due_at__gte=now)),
        waiting_late=Count("pk", filter=open_still & Q(due_at__lt=now)),
    )
    number = counts["in_time"] + counts["late"]
    seconds = cases.filter(acknowledged).annotate(taken=Seconds("opened_at", "acknowledged_at"))
    ordered = seconds.order_by("taken").values_list("taken", flat=True)
    median_s = slow_s = None
    if number:
        first, last = (number - 1) // 2, number // 2
        middle = list(ordered[first : last + 1])
        median_s = sum(middle) / len(middle)
        slow_s = ordered[ceil(number * _SLOW_PERCENT / 100) - 1]
    return Answers(median_s=median_s, slow_s=slow_s, **counts)


def _latest(reports: QuerySet[Report]) -> QuerySet[Report]:
    """Each report once, joined with the last verdict on its message."""
    later = Revision.objects.filter(
        message=OuterRef("message"), number__gt=OuterRef("message__revisions__number")
    )
    return reports.filter(~Exists(later), message__revisions__isnull=False)


def _kinds(reports: QuerySet[Report]) -> tuple[dict[str, Counter[Any]], dict[str, tuple[int, int]]]:
    """Counts by each kind of thing, and of each day; the verdicts, the widest rows, are walked over once."""
    by: dict[str, Counter[Any]] = {
        **_counted(reports, {"door": "door", "channel": "message__channel"}),
        **_counted(reports, {"area": "case__area"}),
    }
    told = ("label", "lure", "language")
    by |= {name: Counter() for name in told}
    days: Counter[str] = Counter()
    fraud: Counter[str] = Counter()
    rows = _latest(reports).annotate(day=IndianDay("created_at"))
    paths = [f"message__revisions__{name}" for name in told]
    for day, *values, count in rows.values_list("day", *paths).annotate(count=Count("pk")):
        for name, value in zip(told, values, strict=True):
            by[name][value] += count
        days[day] += count
        fraud[day] += count if values[0] in FRAUD else 0
    return by, {day: (count, fraud[day]) for day, count in days.items()}


def _counted(reports: QuerySet[Report], paths: dict[str, str]) -> dict[str, Counter[Any]]:
    by: dict[str, Counter[Any]] = {name: Counter() for name in paths}
    for *values, count in reports.values_list(*paths.values()).annotate(count=Count("pk")):
        for name, value in zip(paths, values, strict=True):
            by[name][value] += count
    return by


def _in_hours(reports: QuerySet[Report]) -> dict[str, tuple[int, int]]:
    fraud = Count("pk", filter=Q(message__revisions__label__in=FRAUD))
    rows = _latest(reports).annotate(hour=IndianHour("created_at")).values_list("hour")
    return {hour: (count, part) for hour, count, part in rows.annotate(count=Count("pk"), fraud=fraud)}


def _periods(
    counts: dict[str, tuple[int, int]], first: datetime, step: timedelta, number: int, form: str
) -> list[Period]:
    """Every hour or day from the first on, those without reports too."""
    starts: Iterator[datetime] = (first + step * place for place in range(number))
    return [Period(start, *counts.get(start.strftime(form), (0, 0))) for start in starts]


def _corrections(reports: QuerySet[Report], since: datetime, now: datetime) -> Counter[tuple[str, str]]:
    """How many corrections were made, by the label before and after."""
    before = Revision.objects.filter(message=OuterRef("message"), number=OuterRef("number") - 1)
    seen = reports.filter(message=OuterRef("message"))
    rows = (
        Revision.objects.order_by()
        .filter(Exists(seen), number__gt=1, at__gte=since, at__lte=now)
        .values_list(Subquery(before.values("label")[:1]), "label")
        .annotate(count=Count("pk"))
    )
    return Counter({(was, label): count for was, label, count in rows})


def _appeals(user: User, since: datetime, now: datetime) -> Counter[str]:
    rows = Appeal.objects.order_by().filter(
        organisation_id=user.organisation_id, created_at__gte=since, created_at__lte=now
    )
    return Counter(dict(rows.values_list("state").annotate(count=Count("pk"))))
