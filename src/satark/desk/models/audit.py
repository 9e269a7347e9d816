"""The audit log: what was done, by whom, to which thing; written with the action itself, never changed."""

from __future__ import annotations

from django.db import models

from satark.desk.models.organisation import DeskOrganisation
from satark.desk.models.user import User


class AuditEntry(models.Model):
    """One action. `detail` holds codes and counts, never text, numbers or names of a message or a person."""

    at = models.DateTimeField(db_index=True)
    organisation = models.ForeignKey(DeskOrganisation, on_delete=models.PROTECT, null=True, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True)
    action = models.CharField(max_length=48)
    thing = models.CharField(max_length=32)
    thing_id = models.CharField(max_length=64)
    detail = models.JSONField(default=dict)

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["organisation", "id"], name="audit_of_organisation")]
