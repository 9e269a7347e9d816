"""Senders as phones show them or people describe them."""

from __future__ import annotations

import pytest

from satark.facts import load
from satark.scan.sender import header_standing, parse_sender

FACTS = load()


@pytest.mark.parametrize(
    ("shown", "kind", "value"),
    [
        ("VM-MSEDCL-S", "header", "MSEDCL"),
        ("vk-msedcl", "header", "MSEDCL"),
        ("VM MSEDCL", "header", "MSEDCL"),
        ("MSEDCL", "header", "MSEDCL"),
        ("AD-612345", "header", "612345"),
        ("JD-ABCDEF-P", "header", "ABCDEF"),
        ("+91 90000 00001", "mobile", "9000000001"),
        ("09000000001", "mobile", "9000000001"),
        ("९०००००००००१", "landline", "90000000001"),
        ("९०००००००१२", "mobile", "9000000012"),
        ("9XXXXXXXX1", "mobile", ""),
        ("1912", "short", "1912"),
        ("1800-180-6507", "tollfree", "18001806507"),
        ("+44 7009 000000", "foreign", "+447009000000"),
        ("bill@mail.example", "email", "bill@mail.example"),
        ("10-digit mobile", "mobile", ""),
        ("Jaipur Discom", "name", "jaipur discom"),
        ("", "name", ""),
        ("🙂", "name", "🙂"),
    ],
)
def test_kind_and_value(shown: str, kind: str, value: str) -> None:
    sender = parse_sender(shown, FACTS)
    assert (sender.kind, sender.value) == (kind, value)


def test_owner_and_how_surely() -> None:
    sender = parse_sender("VM-MSEDCL-S", FACTS)
    assert (sender.owner, sender.hard, sender.suffix) == ("in-mh-msedcl", True, "S")
    soft = parse_sender("JD-JVVNL", FACTS)
    assert (soft.owner, soft.hard) == ("in-rj-jvvnl", False)
    assert parse_sender("JD-ABCDEF", FACTS).owner is None


def test_a_published_mobile_of_an_organisation_is_no_private_one() -> None:
    sender = parse_sender("8745999808", FACTS)
    assert (sender.kind, sender.owner) == ("short", "in-dl-bypl")


def test_one_letter_beside_is_a_lookalike_and_never_official() -> None:
    sender = parse_sender("VM-MSEDCM", FACTS)
    assert sender.owner is None
    assert sender.traits == ("lookalike", "like:in-mh-msedcl")


def test_a_header_that_is_somebody_elses() -> None:
    assert header_standing("BSESAM", FACTS).official is False
    assert parse_sender("VM-BSESAM", FACTS).traits == ("not_theirs",)


@pytest.mark.parametrize("shown", ["\x00", "-" * 200, "@", "9" * 200, "\ud800", "(" * 90, "A-" * 60])
def test_any_string_is_accepted(shown: str) -> None:
    parse_sender(shown, FACTS)
