"""Which language a message is in, told by its script and its small words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from satark.text.scripts import main_script, script_counts

# Fewer words than this say nothing about a language: the script alone decides.
ENOUGH_WORDS = 8
# Of the words of a Latin text in a language we read, at least this share is known to us; chosen where private
# chat in English stays read (99 % of it) and two of three Indonesian messages do not.
KNOWN_SHARE_PERCENT = 12
# A text counts as read when at least this share of its letters is in scripts we have words for.
READ_LETTERS_PERCENT = 50

_SCRIPT_LANGUAGE = {
    "Beng": "bn", "Guru": "pa", "Gujr": "gu", "Orya": "or", "Taml": "ta", "Telu": "te", "Knda": "kn",
    "Mlym": "ml", "Arab": "ur",
}  # fmt: skip


class LanguageGuess(NamedTuple):
    """The language (BCP 47, `und` if unknown), the main script and whether its words are known to us."""

    language: str
    script: str
    read: bool


def guess(normal: str, words: int, hits: Mapping[str, int], known: int) -> LanguageGuess:
    """The language of a normal text: `words` tokens, `hits` small words by language, `known` words in all."""
    counts = script_counts(normal)
    script = main_script(counts)
    if not script:
        return LanguageGuess("und", "", True)
    letters = sum(counts.values())
    readable = counts.get("Latn", 0) + counts.get("Deva", 0)
    if script == "Deva":
        marathi = hits.get("mr", 0) > hits.get("hi", 0)
        return LanguageGuess("mr" if marathi else "hi", script, not marathi)
    if script == "Latn":
        read = words < ENOUGH_WORDS or known * 100 >= words * KNOWN_SHARE_PERCENT
        hindi, english = hits.get("hi-Latn", 0), hits.get("en", 0)
        if not read:
            return LanguageGuess("und", script, False)
        return LanguageGuess(
            "hi-Latn" if hindi > english and hindi > 1 or hindi and not english else "en", script, True
        )
    return LanguageGuess(
        _SCRIPT_LANGUAGE.get(script, "und"), script, readable * 100 >= letters * READ_LETTERS_PERCENT
    )
