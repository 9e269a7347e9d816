"""The language of a text by its script and its small words, and whether its words are known."""

from __future__ import annotations

import pytest

from satark import check
from satark.scan.language import ENOUGH_WORDS, LanguageGuess, guess

JUDGED = frozenset({"en", "hi", "hi-Latn"})


@pytest.mark.parametrize(
    ("text", "words", "hits", "known", "found"),
    [
        ("", 0, {}, 0, LanguageGuess("und", "", True)),
        ("12 345 ...", 2, {}, 0, LanguageGuess("und", "", True)),
        ("see you at home", 4, {"en": 3}, 3, LanguageGuess("en", "Latn", True)),
        ("ghar kab aaoge", 3, {"hi-Latn": 2}, 2, LanguageGuess("hi-Latn", "Latn", True)),
        ("bijli", 1, {"hi-Latn": 1}, 1, LanguageGuess("hi-Latn", "Latn", True)),
        ("बिजली का बिल", 3, {"hi": 1}, 1, LanguageGuess("hi", "Deva", True)),
        ("वीज बिल आहे", 3, {"mr": 2, "hi": 1}, 1, LanguageGuess("mr", "Deva", False)),
        ("மின்சாரம்", 1, {}, 0, LanguageGuess("ta", "Taml", False)),
        ("बिजली मિ", 2, {}, 0, LanguageGuess("hi", "Deva", True)),
    ],
)
def test_a_guess(text: str, words: int, hits: dict[str, int], known: int, found: LanguageGuess) -> None:
    assert guess(text, words, hits, known, JUDGED) == found


def test_a_latin_text_of_unknown_words_is_not_read() -> None:
    text = "woord " * ENOUGH_WORDS
    assert guess(text, ENOUGH_WORDS, {}, 0, JUDGED) == LanguageGuess("und", "Latn", False)
    assert guess(text, ENOUGH_WORDS - 1, {}, 0, JUDGED).read


def test_a_foreign_text_with_much_latin_in_it_is_read() -> None:
    mixed = "உங்கள் electricity bill is not updated in the system, please call"
    assert guess(mixed, 10, {"en": 5}, 8, JUDGED).read


def test_a_text_in_a_script_of_its_own_is_read_once_there_are_words_and_a_share_is_known() -> None:
    text = "வணக்கம் " * ENOUGH_WORDS
    judged = JUDGED | {"ta"}
    assert not guess(text, ENOUGH_WORDS, {}, 1, JUDGED).read
    assert guess(text, ENOUGH_WORDS, {}, 1, judged).read
    assert not guess(text, ENOUGH_WORDS, {}, 0, judged).read
    assert guess(text, ENOUGH_WORDS - 1, {}, 0, judged).read


def test_marathi_is_read_once_it_has_words_and_told_by_more_small_words_than_hindi() -> None:
    judged = JUDGED | {"mr"}
    assert guess("वीज बिल आहे", 3, {"mr": 2, "hi": 1}, 1, judged) == LanguageGuess("mr", "Deva", True)
    assert guess("बिजली बिल है", 3, {"mr": 1, "hi": 1}, 1, judged) == LanguageGuess("hi", "Deva", True)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("আপোনাৰ বিদ্যুৎ বিল পৰিশোধ কৰক", "as"),
        ("আপুনি ৱেবছাইট চাওক", "as"),
        ("আপনার বিদ্যুৎ বিল পরিশোধ করুন", "bn"),
    ],
)
def test_assamese_is_told_from_bengali_by_its_letters(text: str, language: str) -> None:
    assert guess(text, 4, {}, 4, JUDGED | {"bn"}).language == language


@pytest.mark.parametrize(
    ("text", "language", "script"),
    [
        ("আপোনাৰ বিদ্যুৎ বিল", "as", "Beng"),
        ("ଆପଣଙ୍କ ବିଦ୍ୟୁତ ବିଲ", "or", "Orya"),
        ("آپ کا بجلی کا بل", "ur", "Arab"),
    ],
)
def test_what_is_not_read_says_so(text: str, language: str, script: str) -> None:
    verdict = check(text)
    assert (verdict.language, verdict.script) == (language, script)
    assert verdict.label == "unclear"
    assert [reason.code for reason in verdict.reasons] == ["LANGUAGE_NOT_READ"]
