"""Marks the cases that nobody acknowledged in time, so that they stand out to admins and the area above."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from satark.desk.actions.cases import escalate
from satark.desk.queries.due import late_cases

EVERY_S = 60
# The rest waits for the next time: a job has a lease, and each case is a transaction.
_LIMIT = 500


def run(payload: Mapping[str, Any]) -> None:
    """Look through all organisations; each case is an action of its own."""
    for case in late_cases(timezone.now())[:_LIMIT]:
        escalate(case)
