"""Judging what somebody shows: the one place where the desk calls the scan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import satark
from satark.desk.contract.strict_json import storable
from satark.records.facts import Facts
from satark.records.message import Channel, Done, SenderBasis
from satark.records.verdict import Verdict

# Longest message and sender a door takes, in characters; the scan itself reads far less of a message.
LIMIT_TEXT, LIMIT_SENDER = 20_000, 320


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as somebody shows it, before anything is stored.

    `received_at` is aware; `received_at_assumed` where it is the door's own clock.
    """

    text: str
    received_at: datetime
    received_at_assumed: bool = True
    sender: str = ""
    sender_basis: SenderBasis = "unknown"
    channel: Channel = "unknown"
    done: tuple[Done, ...] = field(default=())

    def __post_init__(self) -> None:
        """What no database or answer can hold is made U+FFFD, whichever door it came by."""
        object.__setattr__(self, "text", storable(self.text))
        object.__setattr__(self, "sender", storable(self.sender))


def judged(shown: Shown, organisation_id: str | None, reply_language: str | None) -> Verdict:
    """The verdict on what is shown, by the facts of the organisation whose reader it is."""
    # Looking the site's facts up needs the database, judging by facts at hand does not.
    from satark.desk.knowledge import facts_of

    return judged_by(facts_of(organisation_id), shown, organisation_id, reply_language)


def judged_by(facts: Facts, shown: Shown, organisation_id: str | None, reply_language: str | None) -> Verdict:
    """The verdict by these facts; the organisation is a hint whose name is meant, if they know it."""
    return satark.check(
        shown.text,
        sender=shown.sender or None,
        sender_basis=shown.sender_basis if shown.sender else None,
        channel=shown.channel,
        received_at=shown.received_at,
        organisation=organisation_id if organisation_id in facts.organisations else None,
        done=shown.done,
        reply_language=reply_language,
        facts=facts,
    )


def for_the_public(verdict: dict[str, Any]) -> dict[str, Any]:
    """A verdict as JSON without what would help to probe the checker: no probability and no points."""
    without = {name: value for name, value in verdict.items() if name not in ("points", "probability")}
    reasons: Iterable[dict[str, Any]] = verdict["reasons"]
    without["reasons"] = [
        {name: value for name, value in reason.items() if name != "points"} for reason in reasons
    ]
    return without


def judged_for_anybody(shown: Shown, organisations: Iterable[str], reply_language: str | None) -> Verdict:
    """The verdict for a reader of whom nothing is known, at a desk of these organisations.

    By the facts of the only organisation there is; of several, by those of the one that the message names.
    """
    here = list(organisations)
    if len(here) == 1:
        return judged(shown, here[0], reply_language)
    verdict = judged(shown, None, reply_language)
    return judged(shown, verdict.organisation, reply_language) if verdict.organisation in here else verdict
