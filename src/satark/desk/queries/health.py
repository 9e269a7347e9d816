"""Whether the desk has what it needs: its database, the tables of this version, workers that do the jobs."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import NamedTuple

from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Q, QuerySet
from django.utils import timezone

from satark.desk.models import Job

# A job due for longer that nobody has taken: no worker is there, or all hang.
_LATE_AFTER = timedelta(minutes=10)


class Readiness(NamedTuple):
    """What is there, each `ok` or a word for what it is instead."""

    database: str
    tables: str
    workers: str

    @property
    def ready(self) -> bool:
        """True where everything is as it should be."""
        return all(state == "ok" for state in self)


class Waiting(NamedTuple):
    """The jobs that wait: how many there are, how many are set aside, how long the first has waited."""

    due: int
    set_aside: int
    oldest_s: float


def readiness() -> Readiness:
    """How things stand now."""
    try:
        connection.ensure_connection()
        if not _tables_are_new():
            return Readiness("ok", "older", "unknown")
        late = _due().filter(run_after__lt=timezone.now() - _LATE_AFTER).exists()
    except DatabaseError:
        return Readiness("unreachable", "unknown", "unknown")
    return Readiness("ok", "ok", "late" if late else "ok")


def waiting() -> Waiting:
    """The queue of jobs."""
    now = timezone.now()
    due = _due()
    first = due.order_by("run_after").values_list("run_after", flat=True).first()
    aside = Job.objects.filter(set_aside_at__isnull=False).count()
    return Waiting(due.count(), aside, max(0.0, (now - first).total_seconds()) if first is not None else 0.0)


def _due() -> QuerySet[Job]:
    now = timezone.now()
    free = Q(lease_until__isnull=True) | Q(lease_until__lt=now)
    return Job.objects.filter(free, done_at__isnull=True, set_aside_at__isnull=True, run_after__lte=now)


@cache
def _known() -> frozenset[tuple[str, str]]:
    """The migrations this version brings; they do not change while it runs."""
    return frozenset(MigrationLoader(None).disk_migrations or ())


def _tables_are_new() -> bool:
    return _known() <= set(MigrationRecorder(connection).applied_migrations())
