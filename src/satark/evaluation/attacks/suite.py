"""The two sets of attacks by name: the tables and the seeds of one are never those of the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType
from typing import Literal

from satark.evaluation.attacks import (
    cover,
    leet,
    look_alikes,
    padding,
    padding_reporting,
    padding_tuning,
    paraphrase,
    phrases_reporting,
    phrases_reporting_hindi,
    phrases_tuning,
    phrases_tuning_hindi,
    scripts,
    spacing,
)
from satark.evaluation.attacks import invisible as signs

Kind = Literal["tuning", "reporting"]
Attack = Callable[[str, int], str | None]
"""Text and seed -> the attacked text, or None where the attack finds nothing to change."""
Change = Callable[[str, Random], str | None]

KINDS: tuple[Kind, ...] = ("tuning", "reporting")
WORDINGS: Mapping[Kind, paraphrase.Wording] = {
    "tuning": paraphrase.Wording(
        (phrases_tuning.ENGLISH, phrases_tuning_hindi.DEVANAGARI, phrases_tuning_hindi.ROMANISED),
        greeting="",
        last_first=True,
    ),
    "reporting": paraphrase.Wording(
        (phrases_reporting.ENGLISH, phrases_reporting_hindi.DEVANAGARI, phrases_reporting_hindi.ROMANISED),
        greeting="Namaskar, ",
        last_first=False,
    ),
}
_TUNING: Mapping[str, Change] = {
    "look_alikes": lambda text, random: look_alikes.look_alikes(text, random, look_alikes.TUNING),
    "invisible": lambda text, random: signs.invisible(text, random, signs.TUNING),
    "spaced": lambda text, random: spacing.spaced(text, random, spacing.TUNING),
    "digits": lambda text, random: leet.leet(text, random, leet.TUNING),
    "padding": lambda text, random: padding.padded(text, random, padding_tuning.MESSAGES),
    "cover": lambda text, random: cover.covered(text, random, cover.TUNING),
    "paraphrase": lambda text, random: paraphrase.paraphrased(text, random, WORDINGS["tuning"]),
    "script": lambda text, _: scripts.other_script(text, scripts.TUNING),
}
_REPORTING: Mapping[str, Change] = {
    "look_alikes": lambda text, random: look_alikes.look_alikes(text, random, look_alikes.REPORTING),
    "invisible": lambda text, random: signs.invisible(text, random, signs.REPORTING),
    "spaced": lambda text, random: spacing.spaced(text, random, spacing.REPORTING),
    "digits": lambda text, random: leet.leet(text, random, leet.REPORTING),
    "padding": lambda text, random: padding.padded(text, random, padding_reporting.MESSAGES),
    "cover": lambda text, random: cover.covered(text, random, cover.REPORTING),
    "paraphrase": lambda text, random: paraphrase.paraphrased(text, random, WORDINGS["reporting"]),
    "script": lambda text, _: scripts.other_script(text, scripts.REPORTING),
}
NAMES: tuple[str, ...] = tuple(_TUNING)


def attacks(kind: Kind) -> Mapping[str, Attack]:
    """The attacks of one set by name; the same text and seed give the same answer every time."""
    changes = _TUNING if kind == "tuning" else _REPORTING
    return MappingProxyType({name: _seeded(kind, name, change) for name, change in changes.items()})


def _seeded(kind: Kind, name: str, change: Change) -> Attack:
    def attack(text: str, seed: int) -> str | None:
        # Bytes: a lone surrogate is a text too. The text is part of the seed, so rows are unlike one another.
        random = Random(f"{kind} {name} {seed} ".encode() + text.encode("utf-8", "surrogatepass"))
        attacked = change(text, random)
        return None if attacked == text else attacked

    return attack
