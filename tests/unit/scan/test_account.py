"""Account and consumer numbers, whole or masked."""

from __future__ import annotations

import pytest

from satark.api import shipped
from satark.records.message import Message
from satark.scan.extractors.account import Account
from satark.scan.view import view_of


def accounts(text: str) -> list[tuple[str, set[str]]]:
    view = view_of(Message(text), shipped())
    return [(entity.value, set(entity.traits)) for entity in Account().find(view)]


@pytest.mark.parametrize(
    ("text", "value", "traits"),
    [
        ("K No. 210412345678 bill", "210412345678", {"consumer", "fits:in-rj-jvvnl"}),
        ("KNO 210412345678", "210412345678", {"consumer"}),
        ("Consumer No: 170012345678", "170012345678", {"consumer"}),
        ("उपभोक्ता संख्या 210412345678", "210412345678", {"consumer"}),
        ("a/c XX1234 debited", "xx1234", {"bank", "masked"}),
        ("A/c no. XXXXXX1234", "xxxxxx1234", {"bank", "masked"}),
    ],
)
def test_an_account_is_read(text: str, value: str, traits: set[str]) -> None:
    found = accounts(text)
    assert [each for each, _ in found] == [value]
    assert traits <= found[0][1]


@pytest.mark.parametrize(
    "text", ["call 9000000083", "Rs 210412", "the account is fine", "code 4821 for you", "kno"]
)
def test_other_numbers_are_no_accounts(text: str) -> None:
    assert accounts(text) == []


def test_digits_of_another_length_fit_no_organisation() -> None:
    (_, traits), *_ = accounts("K No. 21041")
    assert not [trait for trait in traits if trait == "fits:in-rj-jvvnl"]
