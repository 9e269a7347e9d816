"""Stems of the language files: every phrase with one is met by each word that begins with it."""

from __future__ import annotations

import pytest

from satark.facts.lexicons import lexicon
from satark.facts.phrases import plain_lexicon, spoken_phrases
from satark.facts.stems import closed, forms_met, forms_of
from satark.scan.lexis import forms


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("pay now", ["pay", "now"]),
        ("துண்டிக்க*", ["துண்டிக்க*"]),
        ("அப்டேட் செய்ய*", ["அப்டேட்", "செய்ய*"]),
        ("ബിൽ* അടയ്ക്കുക", ["ബില്*", "അടയ്ക്കുക"]),
        ("e-bill*", ["e", "bill*"]),
        ("*", []),
    ],
)
def test_the_forms_of_a_phrase(phrase: str, found: list[str]) -> None:
    assert forms_of(phrase) == found


def test_a_stem_stands_also_for_the_longer_forms_there_are() -> None:
    phrases = {"ka*": {"a@x"}, "kam": {"b@x"}, "kamal*": {"c@x"}, "to kam*": {"d@x"}, "tip": {"e@x"}}
    assert closed(phrases) == {
        "ka*": {"a@x"},
        "kam": {"a@x", "b@x"},
        "kam*": {"a@x"},
        "kamal*": {"a@x", "c@x"},
        "to kam*": {"d@x"},
        "to kamal*": {"d@x"},
        "to kam": {"d@x"},
        "tip": {"e@x"},
    }


def test_closing_twice_is_closing_once() -> None:
    once = closed({"ka*": {"a@x"}, "kam": {"b@x"}, "no ka*": {"c@x"}})
    assert closed(once) == once


def test_only_words_that_begin_with_a_stem_are_compared() -> None:
    assert forms_met(["ka*", "kam no", "tip"]) == ["ka*", "kam"]
    assert forms_met(["kam", "tip"]) == []


def test_a_token_is_the_longest_form_that_it_is_or_begins_with() -> None:
    words = {"pay": ["கட்ட*"], "bill": ["கட்டண*", "கட்டணம் இல்லை"], "cut": ["துண்டி*"]}
    built = lexicon(plain_lexicon(spoken_phrases({"code": "ta", "words": words})))
    text = ("கட்டவும்", "கட்டணத்தை", "கட்டணம்", "துண்டிக்கப்படும்", "வணக்கம்")
    assert forms(text, built) == ("கட்ட*", "கட்டண*", "கட்டணம்", "துண்டி*", "வணக்கம்")
    assert built.phrases["கட்டணம்"] == built.phrases["கட்டண*"] == ("bill@ta", "pay@ta")
