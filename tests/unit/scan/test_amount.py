"""Rupees as messages write them."""

from __future__ import annotations

import pytest

from satark.api import shipped
from satark.records.message import Message
from satark.scan.extractors.amount import Amount
from satark.scan.view import view_of


def amounts(text: str) -> list[tuple[str, bool]]:
    view = view_of(Message(text), shipped())
    return [(entity.value, "tiny" in entity.traits) for entity in Amount().find(view)]


@pytest.mark.parametrize(
    ("text", "paise", "tiny"),
    [
        ("Rs 1,240", "124000", False),
        ("Rs.1,240.50", "124050", False),
        ("INR 500", "50000", False),
        ("₹10", "1000", True),
        ("Rs. 11/-", "1100", True),
        ("Rs 12", "1200", False),
        ("Re 1", "100", True),
        ("10 rupees", "1000", True),
        ("500/-", "50000", False),
        ("रु 1,240", "124000", False),
        ("रु. १,२४०", "124000", False),
        ("2340 रुपये", "234000", False),
        ("10 rupaye", "1000", True),
        ("Rs 1,00,000", "10000000", False),
        ("Rs 2 lakh", "20000000", False),
    ],
)
def test_a_sum_is_read_in_paise(text: str, paise: str, tiny: bool) -> None:
    assert amounts(f"pay {text} now") == [(paise, tiny)]


@pytest.mark.parametrize(
    "text", ["hours 500", "9000000082", "24/11/2026", "5 km", "mars 12", "K No. 210412345678"]
)
def test_other_numbers_are_no_sums(text: str) -> None:
    assert amounts(text) == []


def test_nothing_is_no_test_payment() -> None:
    assert amounts("pay Rs 0") in ([], [("0", False)])
