"""The two sets of attacks by name: the tables and the seeds of one are never those of the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType
from typing import Literal, TypeVar

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
Tables = TypeVar("Tables")

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


def _both(
    change: Callable[[str, Random, Tables], str | None], tuning: Tables, reporting: Tables
) -> Mapping[Kind, Change]:
    """One way to change a text, by the tables of each set."""
    return {
        "tuning": lambda text, random: change(text, random, tuning),
        "reporting": lambda text, random: change(text, random, reporting),
    }


_CHANGES: Mapping[str, Mapping[Kind, Change]] = {
    "look_alikes": _both(look_alikes.look_alikes, look_alikes.TUNING, look_alikes.REPORTING),
    "invisible": _both(signs.invisible, signs.TUNING, signs.REPORTING),
    "spaced": _both(spacing.spaced, spacing.TUNING, spacing.REPORTING),
    "digits": _both(leet.leet, leet.TUNING, leet.REPORTING),
    "padding": _both(padding.padded, padding_tuning.MESSAGES, padding_reporting.MESSAGES),
    "cover": _both(cover.covered, cover.TUNING, cover.REPORTING),
    "paraphrase": _both(paraphrase.paraphrased, WORDINGS["tuning"], WORDINGS["reporting"]),
    "script": _both(
        lambda text, _, tables: scripts.other_script(text, tables), scripts.TUNING, scripts.REPORTING
    ),
}
NAMES: tuple[str, ...] = tuple(_CHANGES)


def attacks(kind: Kind) -> Mapping[str, Attack]:
    """The attacks of one set by name; the same text and seed give the same answer every time."""
    return MappingProxyType({name: _seeded(kind, name, by[kind]) for name, by in _CHANGES.items()})


def _seeded(kind: Kind, name: str, change: Change) -> Attack:
    def attack(text: str, seed: int) -> str | None:
        # Bytes: a lone surrogate is a text too. The text is part of the seed, so rows are unlike one another.
        random = Random(f"{kind} {name} {seed} ".encode() + text.encode("utf-8", "surrogatepass"))
        attacked = change(text, random)
        return None if attacked == text else attacked

    return attack
