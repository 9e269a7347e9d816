"""Areas of an organisation and what leads to them: pin codes and prefixes of consumer numbers."""

from __future__ import annotations

from django.db import models

from satark.desk.models.organisation import DeskOrganisation

KINDS = ("circle", "division", "sub_division")


class Area(models.Model):
    """A circle, division or sub-division with its post; `parent` is the area it belongs to."""

    organisation = models.ForeignKey(DeskOrganisation, on_delete=models.CASCADE, related_name="areas")
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts")
    kind = models.CharField(max_length=16, choices=[(kind, kind) for kind in KINDS])
    code = models.CharField(max_length=32)
    name_en = models.CharField(max_length=120)
    name_hi = models.CharField(max_length=120)
    post = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=20, blank=True)
    retired = models.BooleanField(default=False)

    class Meta:
        ordering = ["name_en", "id"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "code"], name="area_code_once_an_organisation")
        ]

    def called(self, language: str) -> str:
        """Its name in a language of the pages."""
        return self.name_hi if language == "hi" else self.name_en


class AreaKey(models.Model):
    """What leads to an area between two dates, both included; no `valid_until` is without an end."""

    area = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="keys")
    kind = models.CharField(max_length=16, choices=[(k, k) for k in ("pin_code", "consumer_prefix")])
    value = models.CharField(max_length=24)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["kind", "value", "valid_from"]
        indexes = [models.Index(fields=["kind", "value"], name="area_key_value")]
