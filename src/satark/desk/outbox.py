"""The outbox: jobs written in the transaction of an action, taken by workers for a lease.

A job is held by whoever has its last token. One whose worker was killed is free again after its lease;
one that fails waits longer each time, and is set aside for a person after `LIMIT_ATTEMPTS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from satark.desk.jobs import Kind, kinds
from satark.desk.models import Job
from satark.desk.waking import wake
from satark.desk.writing import in_action, written

LIMIT_ATTEMPTS = 10
# Seconds after the first failure, three times as long after each further one: some five hours in all.
_FIRST_WAIT_S, _LONGEST_WAIT_S = 15, 3600
_LIMIT_ERROR = 200


@dataclass(frozen=True, slots=True)
class Taken:
    """A job in the hands of a worker: good only while `token` is the last one given out."""

    id: int
    kind: str
    payload: dict[str, Any]
    token: int
    attempts: int


def enqueue(kind: str, payload: dict[str, object], *, after: datetime | None = None) -> None:
    """Leave a job with the action under way: it stands or falls with it. Not before `after`, where given."""
    if not in_action():
        raise RuntimeError("enqueue() outside an action")
    if kind not in kinds():
        raise ValueError(f"no file jobs/{kind}.py does this job")
    now = timezone.now()
    Job.objects.create(kind=kind, payload=payload, run_after=after or now, created_at=now)
    transaction.on_commit(wake, robust=True)


def ensure_recurring() -> None:
    """One row for each kind that comes back by itself; those there stay as they are."""

    def make() -> None:
        now = timezone.now()
        ours = [kind.name for kind in kinds().values() if kind.every_s is not None]
        Job.objects.filter(recurring=True, kind__in=ours, set_aside_at__isnull=False).update(
            set_aside_at=None, attempts=0
        )
        known = set(Job.objects.filter(recurring=True).values_list("kind", flat=True))
        Job.objects.bulk_create(
            [
                Job(kind=name, recurring=True, run_after=now, created_at=now)
                for name in ours
                if name not in known
            ],
            ignore_conflicts=True,
        )

    written(make)


def take() -> Taken | None:
    """A job that is due and in nobody's hands, with a new lease on it; None where there is none.

    One that was given out too often and never ended (it kills its workers) is set aside.
    """
    # Most of the time nothing is due: looking costs no write.
    if not _free(timezone.now()).exists():
        return None
    return written(_take)


def finish(taken: Taken) -> bool:
    """End a job that was done; False where another worker has taken it meanwhile, and nothing is changed."""
    every_s = _every_s(taken.kind)
    now = timezone.now()
    if every_s is not None:
        again = now + timedelta(seconds=every_s)
        return _change(taken, run_after=again, attempts=0, error="")
    return _change(taken, done_at=now, error="")


def fail(taken: Taken, error: BaseException) -> bool:
    """Put a job off that failed, or set it aside after too many attempts; False as `finish` does.

    Of the error its class alone is kept: its words may hold what nobody may read.
    """
    name = type(error).__name__[:_LIMIT_ERROR]
    now = timezone.now()
    every_s = _every_s(taken.kind)
    if every_s is not None:
        # It comes back in any case, so it is never set aside.
        wait = timedelta(seconds=min(every_s, wait_s(taken.attempts)))
        return _change(taken, run_after=now + wait, error=name)
    if taken.attempts >= LIMIT_ATTEMPTS:
        return _change(taken, set_aside_at=now, error=name)
    return _change(taken, run_after=now + timedelta(seconds=wait_s(taken.attempts)), error=name)


def wait_s(attempts: int) -> int:
    """How many seconds a job waits after so many attempts."""
    return int(min(_LONGEST_WAIT_S, _FIRST_WAIT_S * 3 ** min(attempts - 1, 20)))


def take_up_again() -> int:
    """Give the jobs that were set aside their attempts back; how many there were."""

    def put_back() -> int:
        aside = Job.objects.filter(set_aside_at__isnull=False)
        return aside.update(
            set_aside_at=None, attempts=0, lease_until=None, error="", run_after=timezone.now()
        )

    return written(put_back)


def _free(now: datetime) -> Any:
    return Job.objects.filter(
        Q(lease_until__isnull=True) | Q(lease_until__lt=now),
        done_at__isnull=True,
        set_aside_at__isnull=True,
        run_after__lte=now,
    ).order_by("run_after", "id")


def _take() -> Taken | None:
    now = timezone.now()
    job = _free(now).select_for_update(skip_locked=True).first()
    if job is None:
        return None
    if job.attempts >= LIMIT_ATTEMPTS and not job.recurring:
        job.set_aside_at, job.error = now, job.error or "NeverEnded"
        job.save(update_fields=["set_aside_at", "error"])
        return None
    kind: Kind | None = kinds().get(job.kind)
    job.lease_token += 1
    job.attempts += 1
    job.lease_until = now + timedelta(seconds=kind.lease_s if kind is not None else 1)
    job.save(update_fields=["lease_token", "attempts", "lease_until"])
    return Taken(job.pk, job.kind, job.payload, job.lease_token, job.attempts)


def _every_s(kind: str) -> int | None:
    known = kinds().get(kind)
    return known.every_s if known is not None else None


def _change(taken: Taken, **fields: Any) -> bool:
    """Change a job while its token is the last; the lease ends with it."""

    def change() -> int:
        held = Job.objects.filter(
            pk=taken.id, lease_token=taken.token, done_at__isnull=True, set_aside_at__isnull=True
        )
        return held.update(lease_until=None, **fields)

    return written(change) == 1
