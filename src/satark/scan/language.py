"""Which language a message is in, told by its script and its small words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from satark.records.facts import Facts
from satark.scan.kept import once_per_facts
from satark.text.scripts import main_script, script_counts

# Fewer words than this say nothing about a language: the script alone decides.
ENOUGH_WORDS = 8
# Of the words of a text in a language we read, at least this share is known to us; chosen where private
# chat in English stays read (99 % of it) and two of three Indonesian messages do not.
KNOWN_SHARE_PERCENT = 12
# A text counts as read when at least this share of its letters is in scripts we have words for.
READ_LETTERS_PERCENT = 50

_SCRIPT_LANGUAGE = {
    "Beng": "bn", "Guru": "pa", "Gujr": "gu", "Orya": "or", "Taml": "ta", "Telu": "te", "Knda": "kn",
    "Mlym": "ml", "Arab": "ur",
}  # fmt: skip
# Letters that Assamese has and Bengali has not: ra and wa.
_ASSAMESE = ("\u09f0", "\u09f1")


class LanguageGuess(NamedTuple):
    """The language (BCP 47, `und` if unknown), the main script and whether its words are known to us."""

    language: str
    script: str
    read: bool


def guess(
    normal: str, words: int, hits: Mapping[str, int], known: int, judged: frozenset[str]
) -> LanguageGuess:
    """The language of a normal text: `words` tokens, `hits` small words by language, `known` words in all.

    `judged` are the languages there are words for; a text in one of them is read when it is short or a
    share of its words is known.
    """
    counts = script_counts(normal)
    script = main_script(counts)
    if not script:
        return LanguageGuess("und", "", True)
    enough = words < ENOUGH_WORDS or known * 100 >= words * KNOWN_SHARE_PERCENT
    if script == "Deva":
        marathi = hits.get("mr", 0) > hits.get("hi", 0)
        return LanguageGuess("mr", script, enough and "mr" in judged) if marathi else _HINDI
    if script == "Latn":
        hindi, english = hits.get("hi-Latn", 0), hits.get("en", 0)
        if not enough:
            return LanguageGuess("und", script, False)
        return LanguageGuess(
            "hi-Latn" if hindi > english and hindi > 1 or hindi and not english else "en", script, True
        )
    language = _SCRIPT_LANGUAGE.get(script, "und")
    if language == "bn" and any(letter in normal for letter in _ASSAMESE):
        language = "as"
    if language in judged:
        return LanguageGuess(language, script, enough)
    readable = counts.get("Latn", 0) + counts.get("Deva", 0)
    return LanguageGuess(language, script, readable * 100 >= sum(counts.values()) * READ_LETTERS_PERCENT)


_HINDI = LanguageGuess("hi", "Deva", True)


@once_per_facts
def judged_languages(facts: Facts) -> frozenset[str]:
    """The languages with words for judging, not only for telling them from others."""
    return frozenset(code for code, language in facts.languages.items() if len(language["concepts"]) > 1)
