"""Hours, days and dates as messages write them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from satark.api import shipped
from satark.records.message import Message
from satark.scan.extractors.deadline import Deadline
from satark.scan.view import view_of

RECEIVED_AT = datetime(2026, 11, 24, 6, tzinfo=UTC)


def traits(text: str) -> set[str]:
    view = view_of(Message(text, received_at=RECEIVED_AT), shipped())
    return {trait for entity in Deadline().find(view) for trait in entity.traits}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("tonight", {"tonight"}),
        ("tonight at 9:30 pm", {"tonight", "hour", "t=1290", "evening"}),
        ("today evening", {"today", "evening"}),
        ("at 9 a.m.", {"hour", "t=540"}),
        ("at 12 am", {"hour", "t=0"}),
        ("at 12:15 pm", {"hour", "t=735"}),
        ("by 21:30 hrs", {"hour", "t=1290", "evening"}),
        ("आज रात 9:30 बजे", {"tonight", "hour", "t=1290"}),
        ("आज रात ९:३० बजे", {"tonight", "hour", "t=1290"}),
        ("आज शाम 7 बजे", {"today", "evening", "hour", "t=1140"}),
        ("सुबह 10 बजे", {"hour", "t=600"}),
        ("aaj raat 10 baje", {"tonight", "hour", "t=1320"}),
        ("within 2 hours", {"within_hours"}),
        ("अगले 2 घंटे में", {"within_hours"}),
        ("within 7 days", {"days=7"}),
        ("on 26 Nov 2026", {"date", "days=2"}),
        ("by 10-12-2026", {"date", "days=16"}),
        ("by 10/12/26", {"date", "days=16"}),
        ("27 नवंबर 2026", {"date", "days=3"}),
        ("tomorrow", {"tomorrow"}),
    ],
)
def test_a_time_is_read(text: str, wanted: set[str]) -> None:
    assert wanted <= traits(text)


@pytest.mark.parametrize(
    "text",
    [
        "section 9.30",
        "Rs 9.30 only",
        "the todayish look",
        "31-02-2026",
        "flat 5",
        "version 10.12.1",
        "कलम",
        "बजट 2026",
    ],
)
def test_other_numbers_and_words_are_no_times(text: str) -> None:
    assert not traits(text) & {"hour", "date", "today", "tonight", "tomorrow", "within_hours"}
