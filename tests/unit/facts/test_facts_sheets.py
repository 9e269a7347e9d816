"""Facts as people read them."""

import pytest

from satark.errors import UserError
from satark.facts import listing, load, sheet
from satark.facts.kinds import FACT_KINDS, SECTORS, SOURCE_LANGUAGES
from satark.facts.sheet_words import SECTOR_TITLES, TITLES, USES, use_words, word

FACTS = load()


def test_the_list_has_every_fact_once_in_order() -> None:
    rows = listing(FACTS)
    assert sorted(row.id for row in rows) == sorted(FACTS.facts)
    assert list(dict.fromkeys(row.sector for row in rows)) == [
        sector for sector in SECTORS if sector in {row.sector for row in rows}
    ]
    of_banks = [row.organisation for row in rows if row.sector == "bank"]
    assert of_banks == sorted(of_banks)


@pytest.mark.parametrize("language", ["en", "hi", "hi-Latn"])
def test_a_sheet_says_each_fact_and_names_each_source_once(language: str) -> None:
    said = sheet(FACTS, "in-rj-jvvnl", language)
    flat = " ".join(said.split())
    for key in FACTS.organisations["in-rj-jvvnl"].facts:
        fact = FACTS.facts[key]
        assert said.count(f" {fact.source} (") == 1
        assert (fact.text or {}).get(language, fact.value) in flat, key
        assert fact.note in flat, key
    for key in ("unconfirmed", "confirmed", "hard", "soft", "disputed", "sources"):
        assert word(key, language) in said


def test_what_is_equally_firm_stands_together() -> None:
    said = " ".join(sheet(FACTS, "in-bank-sbi").split())
    assert "SBIBNK, SBIINB, SBIPSG, SBYONO · firm, not confirmed by the organisation [" in said


def test_a_sheet_in_hindi_has_no_english_around_the_facts() -> None:
    said = sheet(FACTS, "in-bank-sbi", "hi")
    for key in ("unconfirmed", "soft", "sources", "also"):
        assert word(key, "en") not in said
    assert "एसबीआई" in said and "बैंक" in said


def test_every_word_of_a_sheet_is_in_every_source_language() -> None:
    assert set(TITLES) == set(FACT_KINDS) and set(SECTOR_TITLES) == set(SECTORS)
    for said in (*TITLES.values(), *SECTOR_TITLES.values()):
        assert len(said) == len(SOURCE_LANGUAGES) and all(said)


def test_what_a_fact_is_for_is_told_in_the_readers_language() -> None:
    assert use_words("old own site, redirects", "hi") == "पुरानी वेबसाइट, अब नई पर भेजती है"
    assert (
        use_words("in genuine alerts: forward an alert", "hi-Latn") == "asli sandeshon mein: forward an alert"
    )
    assert use_words("own site", "en") == "own site"
    for hindi, roman in USES.values():
        assert not hindi.isascii() and roman.isascii()


def test_lines_of_a_sheet_are_not_too_long() -> None:
    for key in ("in-bank-sbi", "in-gov-incometax", "in-mh-best"):
        lines = sheet(FACTS, key).split("\nSources\n")[0].splitlines()
        assert max(map(len, lines)) <= 105


def test_a_sheet_speaks_the_language_asked_for() -> None:
    assert "जयपुर विद्युत वितरण निगम लिमिटेड" in sheet(FACTS, "in-rj-jvvnl", "hi")
    assert "Urja Vibhag" in sheet(FACTS, "in-rj-jvvnl", "hi-Latn")
    assert "Energy Department" in sheet(FACTS, "in-rj-jvvnl", "ta")


def test_one_fact_has_a_sheet_too() -> None:
    said = sheet(FACTS, "in-national.law.notice")
    assert "fifteen clear days" in said
    assert "notice_days=15" in said
    fact = FACTS.facts["in-national.law.notice"]
    assert f"id: {fact.id}" in said and fact.source in said and "firm (hard)" in said


def test_every_organisation_has_a_sheet() -> None:
    for key in FACTS.organisations:
        assert sheet(FACTS, key, "hi").endswith("\n")


def test_an_unknown_id_says_what_to_do() -> None:
    with pytest.raises(UserError) as raised:
        sheet(FACTS, "in-zz-none")
    assert "satark facts list" in raised.value.now
