"""Erases what was kept long enough: messages of closed cases, and the data of reporters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from satark.desk.actions.privacy import erase_message, erase_reporter
from satark.desk.models import DeskOrganisation
from satark.desk.queries.due import with_old_messages, with_old_reporters

EVERY_S = 3600
# The rest waits for the next time: a job has a lease, and each erasure is a transaction.
_LIMIT = 500


def run(payload: Mapping[str, Any]) -> None:
    """Look through all organisations; each erasure is an action of its own."""
    now = timezone.now()
    for organisation in DeskOrganisation.objects.all():
        for report in with_old_reporters(organisation, now)[:_LIMIT]:
            erase_reporter(report, "retention")
        for report in with_old_messages(organisation, now)[:_LIMIT]:
            erase_message(report, "retention")
