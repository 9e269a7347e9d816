"""Check the values of options that need more than a fixed list of words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

from satark.errors import UserError
from satark.records.facts import Facts
from satark.records.message import DONE, Done

INDIA = timezone(timedelta(hours=5, minutes=30), "IST")


def read_time(value: str) -> datetime:
    """An ISO 8601 time; without a zone it is India's (UTC+05:30). Raises UserError."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise UserError(
            "The time is not written as ISO 8601.",
            where="--received-at",
            now="Write it like 2026-11-24T21:30 (India's time) or 2026-11-24T16:00:00Z.",
        ) from None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=INDIA)


def read_done(values: Iterable[str]) -> frozenset[Done]:
    """What the reader has done already, from words joined by commas. Raises UserError."""
    words = [word.strip().lower() for value in values for word in value.split(",")]
    found = frozenset(known for known in DONE if known in words)
    if any(word and word not in DONE for word in words):
        raise UserError(
            "A word is not one of the things that can have been done.",
            where="--done",
            now=f"Use {', '.join(DONE)}, joined by commas.",
        )
    return found


def check_organisation(organisation: str, facts: Facts, *, where: str = "--organisation") -> str:
    """An organisation's id as the facts write it. Raises UserError, naming ids that are spelled alike."""
    wanted = organisation.strip().lower()
    if wanted in facts.organisations:
        return wanted
    from difflib import get_close_matches

    by_short = [one.id for one in facts.organisations.values() if one.short.lower() == wanted]
    near = by_short or get_close_matches(wanted, facts.organisations, n=3, cutoff=0.5)
    hint = f"Did you mean {' or '.join(near)}? " if near else ""
    raise UserError(
        "No organisation has this id.",
        where=where,
        now=f"{hint}`satark facts list` shows all ids.",
    )


def check_reply_language(code: str, facts: Facts) -> str:
    """A code of a language file, as the facts write it. Raises UserError naming those there are.

    One whose sentences nobody has read over yet is taken too: the answer comes in another and says so.
    """
    written = list(facts.languages)
    for name in written:
        if name.lower() == code.strip().lower().replace("_", "-"):
            return name
    raise UserError(
        "This language is not known here.",
        where="--reply-language",
        now=f"Use one of {', '.join(sorted(written))}.",
    )
