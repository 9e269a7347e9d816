"""Digits and signs written for letters."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from satark.evaluation.attacks.words import Word, some_of, with_changes, words

TUNING: Mapping[str, str] = {"o": "0", "i": "1", "l": "1", "e": "3", "s": "5", "a": "@"}
REPORTING: Mapping[str, str] = {
    "a": "4", "b": "8", "c": "(", "e": "€", "g": "9", "h": "#", "i": "!", "l": "|", "o": "()", "s": "$",
    "t": "7", "z": "2",
}  # fmt: skip
LEAST_LETTERS = 3


def leet(text: str, random: Random, table: Mapping[str, str]) -> str | None:
    """Text with half or more of the words that can be written so, at least one letter of each left."""
    found = [(word, _places(word, table)) for word in words(text, LEAST_LETTERS)]
    able = [(word, places) for word, places in found if places]
    if not able:
        return None
    changes: list[tuple[Word, str]] = []
    for word, places in some_of(able, random.uniform(0.5, 1), random):
        picked = set(some_of(places, random.uniform(0.4, 1), random)[: len(word.text) - 1])
        letters = [table[char.lower()] if at in picked else char for at, char in enumerate(word.text)]
        changes.append((word, "".join(letters)))
    return with_changes(text, changes)


def _places(word: Word, table: Mapping[str, str]) -> list[int]:
    # A digit at the edge of a word next to a phone number would run into it.
    edges = (0, len(word.text) - 1) if word.near_number else ()
    return [at for at, char in enumerate(word.text) if char.lower() in table and at not in edges]
