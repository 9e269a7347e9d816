"""A text that is only one link, number, header, handle or app name is looked up."""

from __future__ import annotations

import pytest

from satark import check
from satark.api import shipped
from satark.records.message import Message
from satark.scan.extract import entities_of
from satark.scan.lookup import Lone, looked_up
from satark.scan.view import view_of


def lone(text: str) -> Lone | None:
    message = Message(text)
    view = view_of(message, shipped())
    return looked_up(view, entities_of(view), message)


@pytest.mark.parametrize(
    ("text", "outcome", "owner"),
    [
        ("https://www.mahadiscom.in", "official", "in-mh-msedcl"),
        (" <jaipurdiscom.com> ", "official", "in-rj-jvvnl"),
        ("1930", "official", "in-national"),
        ("VM-MSEDCL-S", "official", "in-mh-msedcl"),
        ("MSEDCL", "official", "in-mh-msedcl"),
        ("9000000079", "unknown", None),
        ("+91 90000 00079", "unknown", None),
        ("bijli-officer@ybl", "unknown", None),
        ("bill@mail.example", "unknown", None),
        ("pay.example/x", "unknown", None),
        ("AnyDesk", "remote", None),
        ("mahadiscom.in.pay.example", "lookalike", "in-mh-msedcl"),
    ],
)
def test_one_thing_alone_is_looked_up(text: str, outcome: str, owner: str | None) -> None:
    found = lone(text)
    assert found is not None
    assert (found.outcome, found.organisation) == (outcome, owner)


@pytest.mark.parametrize(
    "text",
    [
        "call 9000000079",
        "9000000079 9000000080",
        "https://www.mahadiscom.in and more",
        "बिल https://www.mahadiscom.in",
        "Jaipur Discom",
        "Rs 500",
        "tonight",
        "hello",
    ],
)
def test_anything_more_is_a_message(text: str) -> None:
    assert lone(text) is None


@pytest.mark.parametrize(
    ("text", "code", "label"),
    [
        ("https://www.mahadiscom.in", "OFFICIAL", "nothing_found"),
        ("9000000079", "UNKNOWN", "unclear"),
        ("mahadiscom.in.pay.example", "LOOKS_LIKE_OFFICIAL", "suspicious"),
    ],
)
def test_the_answer_says_whose_it_is(text: str, code: str, label: str) -> None:
    verdict = check(text)
    assert [reason.code for reason in verdict.reasons] == [code]
    assert verdict.label == label
    assert verdict.reasons[0].spans == (verdict.entities[0].span,)


def test_an_official_answer_has_its_source() -> None:
    source = check("https://www.mahadiscom.in").reasons[0].source
    assert source is not None
    assert source.checked_on == "2026-11"


def test_the_points_of_a_looked_up_link_add_up() -> None:
    verdict = check("mahadiscom.in.pay.example")
    assert verdict.points == sum(reason.points for reason in verdict.reasons)
