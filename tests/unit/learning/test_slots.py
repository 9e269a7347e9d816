"""What fills a slot has the shape that people write, and is the same for the same chance."""

from __future__ import annotations

import re
from random import Random

import pytest

from satark.api import shipped
from satark.learning.slots import FILLS, one_of
from satark.records.message import Message
from satark.scan.extract import entities_of
from satark.scan.view import view_of

MANY = 300
RUPEES = r"(?:(?:Rs\.?|rs|₹|INR) ?{0}|{0} Rs|{0}/-)"
NUMBER = r"\d{1,3}(?:,?\d{2})*(?:,?\d{3})?"
SHAPES = {
    "amount": RUPEES.format(NUMBER + r"(?:\.\d\d)?"),
    "small": RUPEES.format(r"\d{1,2}"),
    "percent": r"\d{1,2}(?:%| %| percent)",
    "account": r"(?:[Xx]{1,6}|\*{1,2}|\.{3})\d{3,4}",
    "card": r"(?:[Xx]{1,6}|\*{1,2}|\.{3})\d{3,4}",
    "ref": r"\d{12}|\d{8}|[A-Z]{3}\d{7}",
    "otp": r"\d{4}|\d{6}|\d{8}",
    "mobile": r"(?:\+91 ?|0)?[6-9]\d{4}[ -]?\d{5}",
    "tollfree": r"18[06]0[ -]?\d{2,3}[ -]?\d{3,4}",
    "landline": r"0\d{2,3}[- ]\d{7,8}",
    "shortcode": r"[5-9]\d{4,5}",
    "time": r"\d{1,2}(?:[:.]\d\d)?(?::\d\d)?(?: [ap]m| [AP]M)?",
    "wa": r"(?:https://)?wa\.me/91[6-9]\d{9}",
    "telegram": r"(?:https://t\.me/|t\.me/|telegram @|@)[a-z]+\d{0,2}",
    "upi": r"[a-z]+\d{3}@[a-z]+",
    "email": r"[a-z]+\d{3}@[a-z]+\.(?:com|co\.in)",
    "consumer": r"\d{10}|\d{12}",
    "units": r"\d{2,3}",
    "vehicle": r"[A-Z]{2}\d{1,2}[A-Z]{1,3}\d{4}",
    "awb": r"\d{11}|E\d{9}IN|AWB\d{9}",
    "pnr": r"\d{10}|[A-Z]{6}",
    "shortlink": r"(?:https?://)?[a-z]+\.[a-z]{2,3}/[A-Za-z0-9]{5,8}",
}


def filled(slot: str) -> list[str]:
    return [FILLS[slot](Random(f"{slot} {at}")) for at in range(MANY)]


@pytest.mark.parametrize("slot", SHAPES)
def test_a_slot_has_its_shape(slot: str) -> None:
    assert [text for text in filled(slot) if not re.fullmatch(SHAPES[slot], text)] == []


@pytest.mark.parametrize("slot", FILLS)
def test_a_slot_is_filled_the_same_by_the_same_chance(slot: str) -> None:
    texts = filled(slot)
    assert texts == filled(slot) and len(set(texts)) > 1
    assert all(text.strip() == text != "" and not re.search(r"[\[\]{}|]|  ", text) for text in texts)


@pytest.mark.parametrize(
    ("slot", "kind"),
    [
        ("amount", "amount"),
        ("mobile", "phone"),
        ("tollfree", "phone"),
        ("shortlink", "url"),
        ("upi", "upi"),
        ("email", "email"),
    ],
)
def test_a_slot_is_read_as_what_it_stands_for(slot: str, kind: str) -> None:
    """Nearly always: what is made in odd shapes may be missed like what people write so."""
    read = [
        any(entity.kind == kind for entity in entities_of(view_of(Message(f"see {text} now"), shipped())))
        for text in filled(slot)
    ]
    assert sum(read) >= 0.95 * MANY


def test_sums_are_grouped_in_the_indian_way() -> None:
    texts = " ".join(filled("lakh") + filled("amount"))
    assert re.search(r"\b\d{1,2},\d\d,\d{3}\b", texts)
    assert not re.search(r"\b\d{1,3},\d{3},\d{3}\b", texts)


def test_dates_are_dates() -> None:
    for text in filled("date"):
        numbers = [int(number) for number in re.findall(r"\d+", text)]
        assert numbers and any(1 <= number <= 28 for number in numbers)


def test_one_of_some_words() -> None:
    assert {one_of(("a", "b"))(Random(at)) for at in range(20)} == {"a", "b"}
