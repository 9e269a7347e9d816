"""Known long words misspelt by a vowel or a doubled letter: `disconection`, `electrcity`."""

from __future__ import annotations

from collections.abc import Mapping

from satark.records.facts import Facts

# Shorter words have too many neighbours that are words of their own.
LEAST_LETTERS = 8
_LIMIT_KEPT = 8
_SOUNDS = str.maketrans("", "", "aeiouyhw")
_kept: dict[str, Mapping[str, tuple[str, ...]]] = {}


def respelt(word: str, facts: Facts) -> tuple[str, ...] | None:
    """The concepts of the known word that `word` misspells, or None."""
    if len(word) < LEAST_LETTERS or not word.isascii():
        return None
    return _skeletons(facts).get(_skeleton(word))


def _skeletons(facts: Facts) -> Mapping[str, tuple[str, ...]]:
    known = _kept.get(facts.digest)
    if known is None:
        known = {
            _skeleton(phrase): names
            for phrase, names in facts.lexicons[""].phrases.items()
            if len(phrase) >= LEAST_LETTERS and phrase.isascii() and " " not in phrase
        }
        if len(_kept) >= _LIMIT_KEPT:
            _kept.clear()
        _kept[facts.digest] = known
    return known


def _skeleton(word: str) -> str:
    consonants = word[0] + word[1:].translate(_SOUNDS)
    return "".join(
        [letter for index, letter in enumerate(consonants) if not index or consonants[index - 1] != letter]
    )
