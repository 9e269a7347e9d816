"""Reports, and apart from them the people who made them."""

from __future__ import annotations

from django.db import models

from satark.desk.models.area import Area
from satark.desk.models.message import Message
from satark.desk.models.organisation import DeskOrganisation

DOORS = ("web", "call", "office", "api")
AREA_BASES = ("chosen", "pin_code", "consumer_number", "none")


class Report(models.Model):
    """One message shown to the desk by one person: where it came in, what was already done, which area.

    `idempotency_digest`: SHA-256 of the caller's key, so that the same report sent again is one report;
    `body_digest`: that of what came with it, so that one key is not used for two.
    `home_language` is the language its reporter is answered in.
    """

    code = models.CharField(max_length=11, unique=True)
    organisation = models.ForeignKey(DeskOrganisation, on_delete=models.PROTECT, related_name="reports")
    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="reports")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, null=True, blank=True, related_name="reports")
    area_basis = models.CharField(max_length=16, choices=[(b, b) for b in AREA_BASES], default="none")
    door = models.CharField(max_length=8, choices=[(d, d) for d in DOORS])
    done = models.JSONField(default=list)
    home_language = models.CharField(max_length=8, default="hi")
    idempotency_digest = models.CharField(max_length=64, unique=True, null=True, blank=True)
    body_digest = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["organisation", "created_at"], name="report_by_day")]


class Reporter(models.Model):
    """The person behind a report, apart from the message, masked in the office, erased on its day.

    `consent_contact`: may be told of corrections; `consent_share`: may be named to the police.
    """

    report = models.OneToOneField(Report, on_delete=models.CASCADE, related_name="reporter")
    contact_kind = models.CharField(
        max_length=8, blank=True, choices=[(k, k) for k in ("phone", "whatsapp", "email")]
    )
    contact_value = models.CharField(max_length=320, blank=True)
    consumer_number = models.CharField(max_length=24, blank=True)
    pin_code = models.CharField(max_length=6, blank=True)
    consent_contact = models.BooleanField(default=False)
    consent_share = models.BooleanField(default=False)
    created_at = models.DateTimeField()


class CallBack(models.Model):
    """A reporter to be rung by an operator: a verdict was corrected and only a phone number was left.

    `tries` counts the calls made, `last_outcome` and `last_at` are of the last one; reached, it is closed.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="call_backs")
    why = models.CharField(max_length=32, choices=[(w, w) for w in ("corrected", "asked")])
    opened_at = models.DateTimeField()
    tries = models.PositiveIntegerField(default=0)
    last_outcome = models.CharField(max_length=16, blank=True)
    last_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["opened_at"]
