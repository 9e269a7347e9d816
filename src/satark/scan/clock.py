"""The day of a message: time enters as `received_at` only, and is read as it is in India."""

from __future__ import annotations

from datetime import date, timedelta, timezone

from satark.records.facts import Facts
from satark.records.message import Message

INDIA = timezone(timedelta(hours=5, minutes=30))
"""Indian Standard Time, UTC+5:30 all year."""


def day_of(message: Message, facts: Facts) -> date:
    """The date on which the message was received, in India; without one the date of the facts.

    A time without a zone is India's, whatever the machine's; one at the calendar's edge keeps its own date.
    """
    moment = message.received_at
    if moment is None:
        return date.fromisoformat(facts.dated[:10])
    if moment.tzinfo is None:
        return moment.date()
    try:
        return moment.astimezone(INDIA).date()
    except (OverflowError, ValueError):
        return moment.date()
