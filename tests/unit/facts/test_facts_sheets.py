"""Facts as people read them."""

import pytest

from satark.errors import UserError
from satark.facts import listing, load, sheet

FACTS = load()


def test_the_list_has_every_fact_once_in_order() -> None:
    rows = listing(FACTS)
    assert sorted(row.id for row in rows) == sorted(FACTS.facts)
    assert [row.organisation for row in rows] == sorted(row.organisation for row in rows)


def test_a_sheet_shows_strength_source_and_who_confirms() -> None:
    said = sheet(FACTS, "in-rj-jvvnl")
    for key in FACTS.organisations["in-rj-jvvnl"].facts:
        fact = FACTS.facts[key]
        assert fact.source in said
        assert f"id: {key}" in said
    assert "not confirmed by the organisation" in said
    assert "disputed" in said


def test_a_sheet_speaks_the_language_asked_for() -> None:
    assert "जयपुर विद्युत वितरण निगम लिमिटेड" in sheet(FACTS, "in-rj-jvvnl", "hi")
    assert "Urja Vibhag" in sheet(FACTS, "in-rj-jvvnl", "hi-Latn")
    assert "Energy Department" in sheet(FACTS, "in-rj-jvvnl", "ta")


def test_one_fact_has_a_sheet_too() -> None:
    said = sheet(FACTS, "in-national.law.notice")
    assert "fifteen clear days" in said
    assert "notice_days=15" in said


def test_every_organisation_has_a_sheet() -> None:
    for key in FACTS.organisations:
        assert sheet(FACTS, key, "hi").endswith("\n")


def test_an_unknown_id_says_what_to_do() -> None:
    with pytest.raises(UserError) as raised:
        sheet(FACTS, "in-zz-none")
    assert "satark facts list" in raised.value.now
