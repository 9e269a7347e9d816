"""Characters without width and combining marks, put inside words."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from satark.evaluation.attacks.words import clusters, some_of, with_changes, words

TUNING: tuple[str, ...] = (
    "\u200b", "\u200c", "\u00ad", "\u2060",  # zero-width space and non-joiner, soft hyphen, word joiner
    "\u0301", "\u0308", "\u0332", "\u0336",  # acute, diaeresis, low line, long stroke
)  # fmt: skip
REPORTING: tuple[str, ...] = (
    "\u200d", "\ufeff", "\u2063", "\u034f", "\u180e", "\u200e", "\ufe0f", "\U000e0061",
    "\u0307", "\u0323", "\u0335", "\u0305", "\u0338", "\u20dd",
)  # fmt: skip
"""Joiner, byte order mark, invisible separator, grapheme joiner, Mongolian vowel separator, left-to-right
mark, variation selector, a tag; then dots above and below, short stroke, overline, solidus, a circle."""

LEAST_CLUSTERS = 3


def invisible(text: str, random: Random, signs: Sequence[str]) -> str | None:
    """Text with one sign, or two by turns, inside most of its words: once in each or after every letter."""
    found = words(text, LEAST_CLUSTERS)
    if not found:
        return None
    used = random.sample(signs, random.choice((1, 1, 2)))
    everywhere = random.random() < 0.3
    chosen = some_of(found, random.uniform(0.6, 1), random)
    return with_changes(text, [(word, _filled(word.text, random, used, everywhere)) for word in chosen])


def _filled(word: str, random: Random, signs: Sequence[str], everywhere: bool) -> str:
    letters = clusters(word)
    once = random.randrange(len(letters) - 1)
    signed = [
        letter + random.choice(signs) if everywhere or index == once else letter
        for index, letter in enumerate(letters[:-1])
    ]
    return "".join([*signed, letters[-1]])
