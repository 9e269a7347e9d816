"""Days and moments in words: 1 December 2026 / 1 दिसंबर 2026, in Indian time."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

from satark.desk.words import say

_NOON, _AFTERNOON_ENDS, _EVENING_ENDS, _MORNING = 12, 16, 20, 4


def day(value: date | datetime, language: str) -> str:
    """A day in words; of a moment, the day it is in India."""
    on = timezone.localtime(value).date() if isinstance(value, datetime) else value
    return say(language, "date.day", day=on.day, month=say(language, f"month.m{on.month}"), year=on.year)


def moment(value: datetime, language: str) -> str:
    """A day and the time of it in words, in Indian time."""
    at = timezone.localtime(value)
    hour = at.hour % _NOON or _NOON
    return say(language, f"date.{_part(at.hour)}", day=day(at, language), time=f"{hour}:{at.minute:02d}")


def checked_on(value: str, language: str) -> str:
    """The day or month of an ISO date, as facts have them, in words; anything else stands as it is."""
    try:
        if value.count("-") == 1:
            on = date.fromisoformat(f"{value}-01")
            month = say(language, f"month.m{on.month}")
            return say(language, "date.month", month=month, year=on.year)
        return day(date.fromisoformat(value), language)
    except ValueError:
        return value


def _part(hour: int) -> str:
    """The part of the day, as Hindi tells it; English has two of them in the same words."""
    if _MORNING <= hour < _NOON:
        return "morning"
    if _NOON <= hour < _AFTERNOON_ENDS:
        return "afternoon"
    if _AFTERNOON_ENDS <= hour < _EVENING_ENDS:
        return "evening"
    return "night" if hour >= _EVENING_ENDS else "small_hours"
