"""Days and moments in words."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from satark.desk.dates import checked_on, day, moment


@pytest.mark.parametrize(
    ("at", "english", "hindi"),
    [
        ("2026-12-01T16:00Z", "1 December 2026, 9:30 pm", "1 दिसंबर 2026, रात 9:30 बजे"),
        ("2026-12-01T19:00Z", "2 December 2026, 12:30 am", "2 दिसंबर 2026, रात 12:30 बजे"),
        (
            "2026-12-01T06:35Z",
            "1 December 2026, 12:05 pm",
            "1 दिसंबर 2026, दोपहर 12:05 बजे",
        ),
    ],
)
def test_a_moment_is_told_in_indian_time(at: str, english: str, hindi: str) -> None:
    when = datetime.fromisoformat(at)
    assert (moment(when, "en"), moment(when, "hi")) == (english, hindi)


def test_the_date_of_a_fact_is_a_month_or_a_day() -> None:
    assert checked_on("2026-11", "hi") == "नवंबर 2026"
    assert checked_on("2026-11-24", "en") == "24 November 2026" == day(date(2026, 11, 24), "en")
    assert checked_on("some day", "en") == "some day"
