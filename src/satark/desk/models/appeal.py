"""Appeals: somebody says that a number, name or address of theirs was wrongly named."""

from __future__ import annotations

from django.db import models

from satark.desk.models.organisation import DeskOrganisation
from satark.desk.models.user import User


class Appeal(models.Model):
    """One appeal with its code; `value` is what was named, `answer` what the desk says to it."""

    code = models.CharField(max_length=11, unique=True)
    organisation = models.ForeignKey(DeskOrganisation, on_delete=models.PROTECT, related_name="appeals")
    kind = models.CharField(max_length=16)
    value = models.CharField(max_length=320)
    text = models.TextField(blank=True)
    contact = models.CharField(max_length=320, blank=True)
    home_language = models.CharField(max_length=8, default="hi")
    state = models.CharField(
        max_length=16, default="open", choices=[(s, s) for s in ("open", "upheld", "refused")]
    )
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    idempotency_digest = models.CharField(max_length=64, unique=True, null=True, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["-created_at"]


class Protected(models.Model):
    """A value that was named wrongly, by an appeal that was upheld: whoever meets it again is told so."""

    organisation = models.ForeignKey(DeskOrganisation, on_delete=models.PROTECT, related_name="protected")
    kind = models.CharField(max_length=16)
    value = models.CharField(max_length=320)
    since = models.DateTimeField()
    appeal = models.OneToOneField(Appeal, on_delete=models.PROTECT, related_name="protects")

    class Meta:
        ordering = ["-since", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "kind", "value"], name="protected_once")
        ]
