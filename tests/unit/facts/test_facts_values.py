"""Canonical values and shapes of facts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satark.facts.canonical import canonical, host, indexed_kind, phone_digits
from satark.facts.shapes import iso_date, last_day, value_fits


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("+91 90000 00011", "9000000011"),
        ("0091-9000000011", "9000000011"),
        ("09000000011", "9000000011"),
        ("9000000011", "9000000011"),
        ("1800-180-6507", "18001806507"),
        ("1912", "1912"),
        ("0291-2742227", "2912742227"),
        ("+44 20 7946 0000", "+442079460000"),
        ("9100000011", "9100000011"),
    ],
)
def test_a_number_has_one_form(written: str, digits: str) -> None:
    assert phone_digits(written) == digits


@given(st.text(alphabet="0123456789 +-()", max_size=20))
def test_phone_digits_is_idempotent(written: str) -> None:
    once = phone_digits(written)
    if not once.startswith("0") and not (len(once) in (12, 14) and once.startswith(("91", "0091"))):
        assert phone_digits(once) == once


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("https://www.Example.IN/pay?x=1", "example.in"),
        ("energy.example.in/jdvvnl", "energy.example.in"),
        ("example.in.", "example.in"),
    ],
)
def test_a_host_has_one_form(written: str, expected: str) -> None:
    assert host(written) == expected


def test_kinds_without_a_canonical_form_keep_their_value() -> None:
    assert canonical("note", "As Written") == "As Written"
    assert canonical("header", " jvvnl ") == "JVVNL"
    assert canonical("app", "Bijli-Mitra") == "bijli mitra"


def test_a_helpline_is_found_as_what_it_is() -> None:
    assert indexed_kind("helpline", "1930") == "phone"
    assert indexed_kind("helpline", "cybercrime.gov.in") == "domain"
    assert indexed_kind("domain", "example.in") == "domain"


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("header", ["ABC", "JVVNL", "640600"], ["AB", "JVVNL-S", "jvvnl", "ABCDEFGHIJKL", "विद्युत"]),
        ("phone", ["1912", "+91 90000 00011", "011-39999808"], ["12", "09", "call 1912", "123456789012"]),
        ("domain", ["example.in", "xn--abc.example", "उदाहरण.example"], []),
        ("domain", [], ["example", "https://a.in", "www.a.in", "a..in", "A.in", "1.2.3.4"]),
        ("email", ["help@example.in"], ["help", "help@example", "a b@example.in"]),
        ("upi", ["name@bank"], ["name@bank.in", "@bank"]),
        ("account", ["12", "12-13", "any"], ["0", "twelve", "12-"]),
        ("clock", ["no_cut_after=13:30", "not_on=sun,holiday;min_due_rs=1000"], []),
        ("clock", [], ["no_cut_after=25:00", "always", "min_due_rs="]),
        ("biller", ["self", "not:energy department"], ["energy department", "not:"]),
        ("prepaid", ["yes", "no"], ["maybe"]),
        ("helpline", ["1930", "cybercrime.gov.in"], ["call us"]),
        ("name", ["JVVNL"], ["...", "\u200d"]),
    ],
)  # fmt: skip
def test_values_have_the_shape_of_their_kind(kind: str, good: list[str], bad: list[str]) -> None:
    assert [value for value in good if not value_fits(kind, value)] == []
    assert [value for value in bad if value_fits(kind, value)] == []


def test_dates_may_name_a_year_a_month_or_a_day() -> None:
    assert iso_date("2026") == date(2026, 1, 1)
    assert iso_date("2026-11") == date(2026, 11, 1)
    assert iso_date("2026-11-24") == date(2026, 11, 24)
    assert last_day("2026") == date(2026, 12, 31)
    assert last_day("2024-02") == date(2024, 2, 29)
    assert last_day("2026-12") == date(2026, 12, 31)
    for wrong in ("", "26", "2026-13", "2026-1", "2026-11-24-1", "२०२६", "soon", "2026-02-30"):
        assert iso_date(wrong) is None, wrong
