"""Every language file says all that must be said, in words the walk can find and rules can use."""

from __future__ import annotations

import ast
import inspect
import json
import re
import tomllib
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
import yaml

from satark.api import shipped
from satark.facts.canonical import words
from satark.facts.language_rules import LANGUAGE_FIELDS
from satark.facts.sources import DATA
from satark.facts.stems import LEAST_LETTERS, forms_of
from satark.scan import advise, apart, claim, compose, judge, mark, moments, notices, stories
from satark.scan.detector import detectors
from satark.scan.extractors import deadline
from satark.text.normal_form import normalise
from satark.text.scripts import indian_scripts

HERE = Path(__file__).parent
CASES = HERE.parent / "cases" / "languages"
CODES = sorted(path.stem for path in (DATA / "languages").glob("*.toml"))
FULL = ("en", "hi", "hi-Latn")

# Concepts that no rule asks for, each with the reason why its words are kept.
ONLY_KNOWN_WORDS = {
    "thing.notice": "a notice alone is neither a sign of fraud nor of honesty",
    "time.past_month": "which month is meant changes nothing",
}
# Pairs that no rule asks for.
UNUSED_PAIRS = {"power.bill": "told apart from other bills by claim.electricity since"}


def language(code: str) -> dict[str, Any]:
    return tomllib.loads((DATA / "languages" / f"{code}.toml").read_text("utf-8"))


def placeholders(sentence: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(sentence) if field is not None}


def names_in(code: object) -> set[str]:
    """String constants of a module or function: the marks its rule may ask for."""
    tree = ast.parse(inspect.getsource(code))  # type: ignore[arg-type]
    constants = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {value for value in constants if isinstance(value, str)}


def asked_for() -> set[str]:
    """Concepts asked for by detectors, pairs, the walk's settings, and the rules that make marks of marks."""
    scoring = shipped().scoring
    asked = {name for rule in scoring["pairs"].values() for side in ("a", "b") for name in rule[side]}
    asked |= {name for values in scoring["walk"].values() for name in values}
    for module in (
        advise,
        apart,
        claim,
        compose,
        judge,
        mark,
        notices,
        stories,
        *map(inspect.getmodule, map(type, detectors())),
    ):
        asked |= names_in(module)
    return asked | {"negation", "function"}


@pytest.fixture(params=CODES)
def code(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_language_has_cases() -> None:
    assert sorted(path.stem for path in CASES.glob("*.yml")) == CODES


def test_the_file_says_what_it_is(code: str) -> None:
    said = language(code)
    assert said["code"] == code
    assert said["name"] and said["native"]
    assert said["source_language"] is (code in FULL)
    assert set(said) <= set(LANGUAGE_FIELDS)


def test_a_language_that_does_not_answer_yet_says_who_answers_and_that_nobody_has_reviewed_it(
    code: str,
) -> None:
    """No shipped file may name a reviewer who does not exist: a site says so in a file of its own."""
    said = language(code)
    if code not in FULL:
        assert said["reviewed"] is False and said["reviewed_by"] == "", code
        assert said["answered_in"] in FULL, code


def test_stems_are_long_enough_to_mean_one_thing(code: str) -> None:
    for concept, phrases in language(code)["words"].items():
        for form in (form for phrase in phrases for form in forms_of(phrase) if form.endswith("*")):
            assert len(form) > LEAST_LETTERS, (concept, form)


def test_words_of_time_stand_for_words_that_are_read(code: str) -> None:
    known = moments.known_words() | deadline.CUES
    for meant, phrases in language(code).get("moments", {}).items():
        assert set(meant.split()) <= known, meant
        for phrase in phrases:
            assert len(forms_of(phrase)) == len(meant.split()), (meant, phrase)


@pytest.mark.parametrize("full", FULL)
def test_wording_is_complete_and_asks_for_the_same_values(full: str) -> None:
    english, wording = language("en")["wording"], language(full)["wording"]
    assert sorted(set(english) ^ set(wording)) == []
    for key, sentence in wording.items():
        assert sentence.strip() == sentence, key
        assert sentence, key
        assert placeholders(sentence) == placeholders(english[key]), key


@pytest.mark.parametrize("full", FULL)
def test_wording_is_in_its_own_letters(full: str) -> None:
    for key, sentence in language(full)["wording"].items():
        assert any("\u0900" <= letter <= "\u097f" for letter in sentence) == (full == "hi"), key


@pytest.mark.parametrize("full", FULL)
def test_summaries_are_two_sentences_at_most_and_never_say_safe(full: str) -> None:
    for key, sentence in language(full)["wording"].items():
        if key.startswith(("summary.", "advice.")):
            assert len(re.findall("[.।?](?= |$)", sentence)) <= 3, key
        assert not re.search("(?i)(?<![a-z])safe(?![a-z])|surakshit|सुरक्षित", sentence), key
        assert not re.search("(?i)http|click here|यहाँ क्लिक", sentence), key


def test_words_are_in_normal_form_and_not_empty(code: str) -> None:
    """As the walk meets them; one written otherwise could never be found."""
    for concept, phrases in language(code)["words"].items():
        assert phrases, concept
        for phrase in phrases:
            assert phrase.strip() == phrase, (concept, phrase)
            assert forms_of(phrase), (concept, phrase)
            assert phrase == phrase.lower(), (concept, phrase)
            assert words(normalise(phrase).text) == words(phrase), (concept, phrase)


def test_words_are_written_in_one_script_beside_latin(code: str) -> None:
    for concept, phrases in language(code)["words"].items():
        for phrase in phrases:
            assert len(indian_scripts(forms_of(phrase))) <= 1, (concept, phrase)


def test_concepts_have_a_family_and_a_name(code: str) -> None:
    for concept in language(code)["words"]:
        assert re.fullmatch("[a-z]+(?:[.][a-z_]+)?", concept), concept


def test_folds_are_pairs_of_letters(code: str) -> None:
    """A fold may not bring back what an earlier one has taken away, or the order would decide nothing."""
    folds = language(code).get("folds", [])
    for old, new in folds:
        assert re.fullmatch("[a-z]{1,4}", old), (old, new)
        assert re.fullmatch("[a-z]{0,3}", new), (old, new)
        assert old != new
        assert len(new) <= len(old), (old, new)


def test_every_concept_of_the_other_languages_exists_in_english() -> None:
    """English is the list of concepts: a misspelt one would be a concept of its own."""
    english = set(language("en")["words"])
    for other in CODES:
        assert sorted(set(language(other)["words"]) - english) == [], other


def test_every_concept_is_asked_for() -> None:
    concepts = {concept for other in CODES for concept in language(other)["words"]}
    unused = concepts - asked_for()
    assert sorted(unused) == sorted(ONLY_KNOWN_WORDS)


def test_every_pair_is_asked_for_and_made_of_marks_that_exist() -> None:
    marks = set(json.loads((HERE.parent / "golden" / "names.json").read_text("utf-8"))["marks"])
    pairs = shipped().scoring["pairs"]
    made_of = {name for rule in pairs.values() for side in ("a", "b") for name in rule[side]}
    assert sorted(made_of - marks) == []
    used = made_of.union(*(names_in(module) for module in (advise, apart, compose, judge, notices, stories)))
    for detector in detectors():
        used |= names_in(inspect.getmodule(type(detector)))
    assert sorted(set(pairs) - used) == sorted(UNUSED_PAIRS)


def test_pairs_have_sane_distances() -> None:
    for name, rule in shipped().scoring["pairs"].items():
        assert set(rule) <= {"a", "b", "within", "guard"}, name
        assert 1 <= rule["within"] <= 20, name
        assert 0 <= rule.get("guard", 0) <= 5, name


def test_the_walks_settings_name_concepts() -> None:
    """Those that end in a dot stand for a family."""
    concepts = {concept for other in CODES for concept in language(other)["words"]}
    marks = set(json.loads((HERE.parent / "golden" / "names.json").read_text("utf-8"))["marks"])
    for key in ("swallow", "deny_stop", "denied", "frame"):
        for name in shipped().scoring["walk"][key]:
            known = {mark for mark in concepts | marks if mark == name or mark.startswith(name)}
            assert known, (key, name)


def test_a_language_with_wording_has_words_in_its_table() -> None:
    for code in FULL:
        said = yaml.safe_load((CASES / f"{code}.yml").read_text("utf-8"))
        assert len(said["words"]) >= 10, code
        assert set(said["words"]) | set(said["leaves"]) <= set(language("en")["words"]), code
