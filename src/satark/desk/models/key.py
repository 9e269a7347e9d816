"""Keys by which programs call the API."""

from __future__ import annotations

from django.db import models

from satark.desk.models.organisation import DeskOrganisation
from satark.desk.models.user import User


class ApiKey(models.Model):
    """One key: its first characters to know it by, the SHA-256 of the whole, its scopes."""

    organisation = models.ForeignKey(DeskOrganisation, on_delete=models.CASCADE, related_name="keys")
    name = models.CharField(max_length=120)
    prefix = models.CharField(max_length=8)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True)
    created_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
