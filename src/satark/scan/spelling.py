"""Known long words misspelt by a vowel or a doubled letter: `disconection`, `electrcity`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from satark.records.facts import Facts
from satark.scan.kept import once_per_facts

# Shorter words have too many neighbours that are words of their own.
LEAST_LETTERS = 8
_DOUBLED = re.compile("(.)\\1+")
_SOUNDS = str.maketrans("", "", "aeiouyhw")


def respelt(word: str, facts: Facts) -> tuple[str, ...] | None:
    """The concepts of the known word that `word` misspells, or None."""
    if len(word) < LEAST_LETTERS or not word.isascii():
        return None
    return _skeletons(facts).get(_skeleton(word))


@once_per_facts
def _skeletons(facts: Facts) -> Mapping[str, tuple[str, ...]]:
    return {
        _skeleton(phrase): names
        for phrase, names in facts.lexicons[""].phrases.items()
        if len(phrase) >= LEAST_LETTERS and phrase.isascii() and " " not in phrase
    }


def _skeleton(word: str) -> str:
    return _DOUBLED.sub("\\1", word[0] + word[1:].translate(_SOUNDS))
