"""The outbox: work that follows from an action, written in its transaction and done by a worker."""

from __future__ import annotations

from django.db import models


class Job(models.Model):
    """One piece of work; `kind` names the file in `desk/jobs` that does it.

    A worker takes it for a lease and marks it with a token: only the holder of the last token may finish it.
    Past its attempts a job is `set_aside_at` for a person to look at; `done_at` ends it. A `recurring` one
    comes back by itself, never ends, and is the only such row of its kind.
    """

    kind = models.CharField(max_length=32)
    payload = models.JSONField(default=dict)
    recurring = models.BooleanField(default=False)
    run_after = models.DateTimeField()
    lease_until = models.DateTimeField(null=True, blank=True)
    lease_token = models.PositiveBigIntegerField(default=0)
    attempts = models.PositiveIntegerField(default=0)
    error = models.CharField(max_length=200, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    set_aside_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["run_after", "id"]
        indexes = [
            models.Index(
                fields=["run_after"],
                name="job_waiting",
                condition=models.Q(done_at__isnull=True, set_aside_at__isnull=True),
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["kind"], condition=models.Q(recurring=True), name="job_recurs_once"
            )
        ]
