"""Words written with something between their letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from satark.evaluation.attacks.words import Word, clusters, some_of, with_changes, words

LEAST_CLUSTERS = 3


@dataclass(frozen=True, slots=True)
class Spacing:
    """What stands between the letters, and how many letters may stay together."""

    separators: Sequence[str]
    together: int


TUNING = Spacing((" ", " ", "."), 1)
REPORTING = Spacing(("\u00a0", "\u2009", "-", "_", "*"), 2)


def spaced(text: str, random: Random, spacing: Spacing) -> str | None:
    """Text with half or more of its words of three letters and up spaced, all in one way."""
    found = words(text, LEAST_CLUSTERS)
    if not found:
        return None
    separator = random.choice(spacing.separators)
    together = random.randint(1, spacing.together)
    chosen = some_of(found, random.uniform(0.5, 1), random)
    return with_changes(text, [(word, _spread(text, word, separator, together)) for word in chosen])


def _spread(text: str, word: Word, separator: str, together: int) -> str:
    letters = clusters(word.text)
    groups = ["".join(letters[at : at + together]) for at in range(0, len(letters), together)]
    # A wider gap between words keeps them readable when the letters have gaps too.
    wider = " " if separator.isspace() and text[word.end : word.end + 1] == " " else ""
    return separator.join(groups) + wider
