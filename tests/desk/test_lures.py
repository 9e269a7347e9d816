"""Lures: every code that can tell one does, the clearest wins, excused ones tell none."""

from __future__ import annotations

import pkgutil
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

import pytest

import satark
from satark.desk import lures
from satark.desk.lures import LURES, lure_of
from satark.desk.words import words
from satark.scan import detectors


def lure(text: str) -> str:
    verdict: dict[str, Any] = satark.check(text, received_at=datetime(2026, 12, 1, tzinfo=UTC)).to_dict()
    return lure_of(verdict["reasons"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dear consumer, your power will be disconnected tonight at 9.30 pm. Call 9000000012.", "power_cut"),
        ("आपकी बिजली आज रात 9:30 बजे काट दी जाएगी। अधिकारी को 9000000012 पर फोन करें।", "power_cut"),
        ("Your OTP is 482910. Do not share it with anyone.", "none"),
        ("Congratulations! You won a lottery of Rs 25 lakh. Call 9000000012 to claim.", "prize"),
    ],
)
def test_a_message_has_its_lure(text: str, expected: str) -> None:
    assert lure(text) == expected


def test_an_excused_reason_tells_none_and_an_unknown_one_is_other() -> None:
    reason = {"code": "CUT_THREAT", "points": 0, "state": "excused"}
    assert lure_of([reason]) == "none"
    assert lure_of([{"code": "HURRY", "points": 5, "state": "counted"}]) == "other"
    assert lure_of([{"code": "CUT_THREAT", "points": 9, "state": "capped"}]) == "power_cut"


def test_the_codes_are_those_of_detectors_and_each_lure_has_its_words() -> None:
    modules = [
        import_module(f"{detectors.__name__}.{m.name}") for m in pkgutil.iter_modules(detectors.__path__)
    ]
    known = {
        value.code
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and value.__module__ == module.__name__ and hasattr(value, "code")
    }
    assert {code for codes in lures._CODES.values() for code in codes} <= known
    for language in ("hi", "en"):
        assert {f"lure.{name}" for name in LURES} <= set(words(language))
