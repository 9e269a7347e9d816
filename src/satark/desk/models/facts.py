"""The official facts of an organisation as a site file: every revision is kept."""

from __future__ import annotations

from django.db import models

from satark.desk.models.organisation import DeskOrganisation
from satark.desk.models.user import User


class SiteFile(models.Model):
    """One revision of an organisation's site file (TOML, as `docs/facts.md` says); the last one counts."""

    organisation = models.ForeignKey(DeskOrganisation, on_delete=models.PROTECT, related_name="site_files")
    revision = models.PositiveIntegerField()
    text = models.TextField()
    why = models.CharField(max_length=300)
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["organisation", "-revision"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "revision"], name="site_file_revision_once")
        ]
