"""Cases: work for the area's engineer, with a clock."""

from __future__ import annotations

from django.db import models

from satark.desk.models.area import Area
from satark.desk.models.organisation import DeskOrganisation
from satark.desk.models.report import Report
from satark.desk.models.user import User

STATES = ("new", "acknowledged", "forwarded", "closed")
CALL_OUTCOMES = ("answered", "no_answer", "cut", "switched_off", "wrong_number")
CASE_OUTCOMES = ("scam", "genuine", "other_matter", "duplicate", "not_enough")


class Case(models.Model):
    """The work of one report. No `area` is the common queue; unacknowledged past `due_at` it escalates.

    `version` counts its changes: an action that was decided on an older version changes nothing.
    `forwarded_to` is the police station, `police_reference` the number it gave.
    """

    report = models.OneToOneField(Report, on_delete=models.PROTECT, related_name="case")
    organisation = models.ForeignKey(DeskOrganisation, on_delete=models.PROTECT, related_name="cases")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, null=True, blank=True, related_name="cases")
    state = models.CharField(max_length=16, choices=[(s, s) for s in STATES], default="new")
    version = models.PositiveIntegerField(default=1)
    opened_at = models.DateTimeField(db_index=True)
    due_at = models.DateTimeField()
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    acknowledged_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="acknowledged"
    )
    escalated_at = models.DateTimeField(null=True, blank=True)
    forwarded_at = models.DateTimeField(null=True, blank=True)
    forwarded_to = models.CharField(max_length=200, blank=True)
    police_reference = models.CharField(max_length=64, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="closed"
    )
    outcome = models.CharField(max_length=16, blank=True, choices=[(o, o) for o in CASE_OUTCOMES])

    class Meta:
        ordering = ["-opened_at", "-id"]
        indexes = [
            models.Index(fields=["organisation", "state", "due_at"], name="case_queue"),
            models.Index(fields=["organisation", "opened_at"], name="case_by_day"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closed_at__isnull=True, closed_by__isnull=True, outcome="")
                | models.Q(closed_at__isnull=False, closed_by__isnull=False) & ~models.Q(outcome=""),
                name="case_closed_by_somebody",
            )
        ]


class CaseNote(models.Model):
    """What somebody wrote on a case: a note, or how calling the number in the message went."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="notes")
    kind = models.CharField(max_length=16, choices=[(k, k) for k in ("note", "call_back")])
    outcome = models.CharField(max_length=16, blank=True, choices=[(o, o) for o in CALL_OUTCOMES])
    text = models.TextField(blank=True)
    author = models.ForeignKey(User, on_delete=models.PROTECT)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]


class OwnAnswer(models.Model):
    """An engineer's answer to "is this one ours?"; a fact with a date once the admin has checked it.

    `kind` and `value` are an entity's: a header, number, link or payment id met in the case's message.
    `source`: who confirmed it and when, as the admin wrote it.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="own_answers")
    organisation = models.ForeignKey(DeskOrganisation, on_delete=models.PROTECT, related_name="own_answers")
    kind = models.CharField(max_length=16)
    value = models.CharField(max_length=320)
    ours = models.BooleanField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="own_answers")
    at = models.DateTimeField()
    state = models.CharField(
        max_length=16, default="proposed", choices=[(s, s) for s in ("proposed", "accepted", "refused")]
    )
    checked_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="checked_answers"
    )
    checked_at = models.DateTimeField(null=True, blank=True)
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-at", "-id"]
