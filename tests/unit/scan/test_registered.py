"""Who held a header in June 2020: told where asked for, matched whole, and without weight."""

from __future__ import annotations

import dataclasses

import pytest

from satark import check
from satark.facts import load
from satark.facts.registers import held_headers
from satark.scan.registered import holder_2020, told_2020

FACTS = load()
HELD = {"held": held_headers("\tLONELY 123456\nABC Stores\tABCSTR\nSOFT Example Ltd\tSOFTEX SOFTEX2\n")}
SMALL = dataclasses.replace(FACTS, digest="small", registers={**FACTS.registers, "sms_headers_2020": HELD})


@pytest.mark.parametrize(
    ("header", "holder"),
    [
        ("ABCSTR", "ABC Stores"),
        ("SOFTEX2", "SOFT Example Ltd"),
        ("SOFTEX", "SOFT Example Ltd"),
        ("LONELY", ""),
        ("123456", ""),
        ("SOFT", None),  # a word of a holder's name is no header
        ("ABCST", None),
        ("ABCSTRX", None),
        ("SOFTE", None),
        ("abcstr", None),
        ("", None),
        (";", None),
        ("ABCSTR;|", None),
    ],
)
def test_the_whole_header_and_nothing_like_it(header: str, holder: str | None) -> None:
    assert holder_2020(header, SMALL) == holder


def test_the_shipped_list_is_the_one_of_2020() -> None:
    assert holder_2020("SBIBNK", FACTS) == "STATE BANK OF INDIA"
    assert holder_2020("DHLEXP", FACTS) == "SV Mobile Teleshoppe Private Limited"
    held = str(FACTS.registers["sms_headers_2020"]["held"])
    assert held.count(";") - held.count("|") > 23_000


@pytest.mark.parametrize("language", ["en", "hi", "hi-Latn", "ta"])
def test_it_is_told_with_its_year_and_as_no_proof(language: str) -> None:
    said = told_2020("ABCSTR", SMALL, language)
    assert "2020" in said and "ABC Stores" in said and "ABCSTR" in said
    assert any(word in said for word in ("not prove", "प्रमाण नहीं", "pramaan nahi"))
    assert "ABCSTR" not in told_2020("LONELY", SMALL, language)
    assert told_2020("NOSUCH", SMALL, language) == ""


def test_it_gives_neither_trust_nor_accusation() -> None:
    """The same verdict, points and marks with the list and without it, whoever held the header."""
    without = dataclasses.replace(
        FACTS, digest="without", registers={**FACTS.registers, "sms_headers_2020": {}}
    )
    for sender in ("VM-DHLEXP-S", "VM-APPLEH-S", "AD-BIZFIN"):
        for text in (
            "Your electricity bill is unpaid, supply will be cut tonight. Pay at pay.example now",
            "Dear customer, your parcel is on its way.",
            "VM-DHLEXP-S",
        ):
            one, other = check(text, sender=sender), check(text, sender=sender, facts=without)
            assert (one.label, one.points) == (other.label, other.points)
            assert [reason.code for reason in one.reasons] == [reason.code for reason in other.reasons]
            assert one.entities == other.entities


def test_a_lone_header_nobody_knows_is_answered_with_its_holder() -> None:
    verdict = check("VM-BIZFIN-S")
    assert verdict.label == "unclear"
    assert "121 Finance Private Limited" in verdict.summary and "2020" in verdict.summary
    assert "2020" not in check("VM-SBIBNK-S").summary


def test_the_reason_about_an_unknown_sender_tells_it() -> None:
    text = "BSES: your electricity bill is unpaid, supply will be cut tonight 9:30. Call officer 9000000011"
    reasons = check(text, sender="VM-BIZFIN-S").reasons
    told = next(reason.text for reason in reasons if reason.code == "SENDER_UNRELATED_HEADER")
    assert "121 Finance Private Limited" in told


def test_the_list_is_read_only_when_it_is_asked() -> None:
    facts = load()
    check("Dear customer, your parcel is on its way.", sender="VM-BIZFIN-S", facts=facts)
    assert "sms_headers_2020" not in facts.registers._read  # type: ignore[attr-defined]
