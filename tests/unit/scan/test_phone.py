"""Phone numbers in the forms they are written in."""

from __future__ import annotations

import pytest

from satark.api import shipped
from satark.records.message import Message
from satark.scan.extractors.phone import Phone
from satark.scan.view import view_of


def phones(text: str) -> list[tuple[str, set[str]]]:
    view = view_of(Message(text), shipped())
    return [(entity.value, set(entity.traits)) for entity in Phone().find(view)]


@pytest.mark.parametrize(
    "text",
    [
        "call 9000000084",
        "call 90000 00084",
        "call 900-000-0084",
        "call +91 90000 00084",
        "call +91-9000000084",
        "call 0091 9000000084",
        "call 09000000084",
        "call 919000000084",
        "Call:9000000084.",
        "९०००००००८४ पर कॉल करें",
        "call 90000000\u200b84",
        "call nine zero zero zero zero zero zero zero eight four",
        "number nau shunya shunya shunya shunya shunya shunya shunya aath char",
    ],
)
def test_a_mobile_number_in_any_form_is_one_value(text: str) -> None:
    found = phones(text)
    assert [value for value, _ in found] == ["9000000084"]
    assert "mobile" in found[0][1]


@pytest.mark.parametrize(
    ("text", "value", "trait"),
    [
        ("call 1912", "1912", "short_code"),
        ("dial 1930", "1930", "short_code"),
        ("call 1800-180-6507", "18001806507", "tollfree"),
        ("call 0291-2742227", "2912742227", "landline"),
        ("call +44 20 7946 0000", "+442079460000", "foreign"),
        ("call 98XXXXXX10", "98XXXXXX10", "masked"),
    ],
)
def test_other_sorts_of_number(text: str, value: str, trait: str) -> None:
    found = phones(text)
    assert [each for each, _ in found] == [value]
    assert trait in found[0][1]


@pytest.mark.parametrize(
    ("text", "owner"),
    [("call 1930", "in-national"), ("call 18001806507", "in-rj-jvvnl"), ("call 9000000084", None)],
)
def test_a_number_is_held_against_the_facts(text: str, owner: str | None) -> None:
    (entity,) = Phone().find(view_of(Message(text), shipped()))
    assert entity.owner == owner
    assert entity.official is (True if owner else None)


@pytest.mark.parametrize(
    "text",
    [
        "a/c 9000000084",
        "UPI Ref 900000008412",
        "K No. 210412345678",
        "Rs 9000000084",
        "order id 9000000084",
        "24-11-2026 10:30",
        "12345",
        "1.2.3.4",
    ],
)
def test_other_numbers_are_none_to_ring(text: str) -> None:
    assert phones(text) == []
