"""From a checked body to the verdict as JSON, in this process or in a worker of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from satark.api import shipped
from satark.desk.judging import Shown, for_the_public, judged_by
from satark.desk.merging import merged
from satark.records.facts import Facts


def facts_with(organisation_id: str | None, site_file: str) -> Facts:
    """The facts of an organisation: the shipped ones, with its site file where it has one."""
    return merged(organisation_id, site_file) if organisation_id and site_file else shipped()


def verdict_of(
    read: Mapping[str, Any], facts: Facts, organisation_id: str | None, now: datetime, *, points: bool
) -> dict[str, Any]:
    """The verdict on a body of the kind Check; without `points` as the public may see it."""
    received_at = read.get("received_at")
    sender = read.get("sender", "")
    shown = Shown(
        read["text"],
        received_at or now,
        received_at is None,
        sender,
        read.get("sender_basis", "typed"),
        read.get("channel", "unknown"),
        read.get("done", ()),
    )
    verdict = judged_by(facts, shown, organisation_id, read.get("reply_language")).to_dict()
    return verdict if points else for_the_public(verdict)
