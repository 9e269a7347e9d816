"""An organisation that works at this desk; several share one installation, none sees another's."""

from __future__ import annotations

from django.db import models


class DeskOrganisation(models.Model):
    """One organisation; its id is that of its profile, by which checks know it too.

    `acknowledge_hours`: from a case's opening to when it is late and escalates. `keep_messages_days`:
    after which a closed case's message is erased; `keep_contacts_days`: after which a reporter's data are.
    """

    id = models.CharField(primary_key=True, max_length=64)
    name_en = models.CharField(max_length=200)
    name_hi = models.CharField(max_length=200)
    acknowledge_hours = models.PositiveIntegerField(default=4)
    keep_messages_days = models.PositiveIntegerField(default=365)
    keep_contacts_days = models.PositiveIntegerField(default=90)
    police_station = models.CharField(max_length=200, blank=True)
    police_email = models.EmailField(blank=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def called(self, language: str) -> str:
        """Its name in a language of the pages."""
        return self.name_hi if language == "hi" else self.name_en
