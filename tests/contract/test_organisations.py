"""Every organisation file keeps the rules, has its file of cases, and finds what they say."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from satark.facts.canonical import canonical, words
from satark.facts.checking import check
from satark.facts.kinds import SOURCE_LANGUAGES, TEXT_KINDS
from satark.facts.loading import facts_of, lines_of, load
from satark.facts.plain import compiled_bytes
from satark.facts.sources import DATA
from satark.records.facts import Facts

CASES = Path(__file__).parent.parent / "cases" / "organisations"
ORGANISATIONS = sorted(path.stem for path in (DATA / "organisations").glob("*.toml"))
CASE_FIELDS = {
    "official", "names", "not_names", "not_official", "account", "hard", "soft", "disputed", "values",
}  # fmt: skip


@pytest.fixture(scope="module")
def facts() -> Facts:
    return facts_of(lines_of(compiled_bytes()))


@pytest.fixture(params=ORGANISATIONS)
def organisation(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def cases(organisation: str) -> dict[str, Any]:
    said: dict[str, Any] = yaml.safe_load((CASES / f"{organisation}.yml").read_text("utf-8"))
    assert set(said) <= CASE_FIELDS
    return said


def found(facts: Facts, kind: str, value: str, organisation: str) -> list[str]:
    """Ids of the facts of that organisation found under a value as a message may write it."""
    ids = facts.index[kind].get(canonical(kind, value), ())
    return [key for key in ids if facts.facts[key].organisation == organisation]


def test_the_shipped_data_have_no_problem() -> None:
    dated = date.fromisoformat(load().dated)
    assert [str(problem) for problem in check(today=dated)] == []


def test_every_organisation_has_cases_and_every_case_an_organisation() -> None:
    assert sorted(path.stem for path in CASES.glob("*.yml")) == ORGANISATIONS


def test_official_values_are_found(facts: Facts, organisation: str) -> None:
    for kind, values in cases(organisation).get("official", {}).items():
        missing = [value for value in values if not found(facts, kind, value, organisation)]
        assert missing == [], kind


def test_other_values_are_not_found(facts: Facts, organisation: str) -> None:
    for kind, values in cases(organisation).get("not_official", {}).items():
        taken = [value for value in values if found(facts, kind, value, organisation)]
        assert taken == [], kind


def test_names_are_found_for_what_they_are(facts: Facts, organisation: str) -> None:
    said = cases(organisation)
    for use, values in said.get("names", {}).items():
        for value in values:
            ids = found(facts, "name", value, organisation)
            assert ids, value
            assert {facts.facts[key].use for key in ids} == {use}, value
    for value in said.get("not_names", ()):
        assert not found(facts, "name", value, organisation), value


def test_facts_are_as_firm_as_their_source(facts: Facts, organisation: str) -> None:
    for strength in ("hard", "soft", "disputed"):
        for key in cases(organisation).get(strength, ()):
            assert facts.facts[key].strength == strength, key


def test_values_detectors_read_are_exact(facts: Facts, organisation: str) -> None:
    for key, value in cases(organisation).get("values", {}).items():
        assert facts.facts[key].value == value


def test_the_consumer_number_has_digits_and_words(facts: Facts, organisation: str) -> None:
    said = cases(organisation).get("account")
    kept = [facts.facts[key] for key in facts.organisations[organisation].facts]
    accounts = [fact for fact in kept if fact.kind == "account"]
    assert bool(said) == bool(accounts)
    for fact in accounts:
        first, _, last = fact.value.partition("-")
        digits = [] if fact.value == "any" else [int(first), int(last or first)]
        assert said is not None
        assert digits == said["digits"]
        labels = {words(label) for label in fact.topic.split("|")}
        assert {words(label) for label in said["words"]} <= labels


def test_names_exist_in_the_source_languages(facts: Facts, organisation: str) -> None:
    assert set(SOURCE_LANGUAGES) <= set(facts.organisations[organisation].names)


def test_sentences_are_short_and_in_their_script(facts: Facts, organisation: str) -> None:
    for key in facts.organisations[organisation].facts:
        fact = facts.facts[key]
        if fact.kind in TEXT_KINDS or fact.text:
            assert fact.text is not None
            for language, sentence in fact.text.items():
                assert 10 < len(sentence) <= 180, (key, language)
                assert sentence.endswith("।" if language == "hi" else "."), (key, language)
                assert any("\u0900" <= letter <= "\u097f" for letter in sentence) == (language == "hi"), key


def test_no_rule_may_rest_on_what_its_sources_deny(facts: Facts) -> None:
    """Sources contradict each other on bill messages of JVVNL: all of those facts stay disputed."""
    bills = [
        fact
        for fact in facts.facts.values()
        if fact.organisation == "in-rj-jvvnl" and fact.topic in ("sends.bill", "never.message_at_all")
    ]
    assert len(bills) == 4
    assert {fact.strength for fact in bills} == {"disputed"}
