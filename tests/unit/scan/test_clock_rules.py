"""Hours at which no cut is allowed, and dates that leave too little notice."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from satark.api import shipped
from satark.records.message import Message
from satark.scan.clock_rules import LATEST_HOUR_KNOWN, NOTICE_DAYS, clock_marks
from satark.scan.extract import entities_of
from satark.scan.view import view_of

# 11:30 in India, 24 November 2026.
RECEIVED_AT = datetime(2026, 11, 24, 6, tzinfo=UTC)


def marks(text: str, organisation: str | None = None, when: datetime | None = RECEIVED_AT) -> set[str]:
    facts = shipped()
    view = view_of(Message(text, received_at=when), facts)
    return clock_marks(view, entities_of(view), facts.organisations.get(organisation or ""))


@pytest.mark.parametrize(
    ("text", "organisation", "excluded"),
    [
        ("cut at 9:30 pm", None, True),
        ("cut at 6 pm", None, False),
        ("cut at 6:01 pm", None, True),
        ("cut at 5 am", None, True),
        ("cut at 6 am", None, False),
        ("cut at 3 pm", None, False),
        ("cut at 3 pm", "in-rj-jvvnl", True),
        ("cut at 1:30 pm", "in-rj-jvvnl", False),
        ("cut at 1:31 pm", "in-rj-jvvnl", True),
        ("cut at 5 pm", "in-rj-avvnl", False),
        ("cut at 5 pm", "in-mh-msedcl", False),
        ("आज रात 9:30 बजे", None, True),
        ("दोपहर 12 बजे", None, False),
        ("cut tonight", None, False),
        ("transaction at 21:30:05", None, False),
        ("nothing of the kind", None, False),
    ],
)
def test_an_hour_is_held_against_the_rules(text: str, organisation: str | None, excluded: bool) -> None:
    assert ("hour.excluded" in marks(text, organisation)) is excluded


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("cut on 26 Nov 2026", True),
        ("cut on 8 Dec 2026", True),
        ("cut on 9 Dec 2026", False),
        ("cut on 20-12-2026", False),
        ("cut on 23 Nov 2026", False),
        ("cut after 7 days", True),
        ("cut after 15 days", False),
        ("27 नवंबर 2026 को", True),
        ("cut today", False),
    ],
)
def test_a_date_is_held_against_the_notice_of_the_law(text: str, short: bool) -> None:
    """Fifteen clear days; a date past says nothing."""
    assert ("notice.short" in marks(text)) is short


def test_days_are_counted_from_the_message() -> None:
    earlier = datetime(2026, 11, 1, 6, tzinfo=UTC)
    assert "notice.short" not in marks("cut on 26 Nov 2026", when=earlier)


def test_without_a_day_of_the_message_the_facts_own_date_counts() -> None:
    assert shipped().dated.startswith("2026-11")
    assert "notice.short" in marks("cut on 26 Nov 2026", when=None)


def test_the_constants_are_those_of_their_sources() -> None:
    assert (NOTICE_DAYS, LATEST_HOUR_KNOWN) == (15, 18 * 60)
