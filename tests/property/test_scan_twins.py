"""A message in disguise is the same message: judged no milder, and its numbers are read all the same."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from satark import check
from satark.records.verdict import Label, Verdict

FOLDER = Path(__file__).parent.parent / "cases" / "messages"
SEVERITY: dict[Label, int] = {
    "unreadable": 0, "nothing_found": 0, "spam": 0, "genuine": 0, "warning": 0,
    "unclear": 1, "suspicious": 2, "scam": 3,
}  # fmt: skip
# Our own small tables, apart from those of satark.text and of any benchmark.
CYRILLIC = str.maketrans("aeopcyxiAEOPCTXBHKM", "аеорсухіАЕОРСТХВНКМ")
DIGITS_FOR_LETTERS = str.maketrans("oieas", "01345")
INDIC_DIGITS = {ord("0") + digit: 0x0966 + digit for digit in range(10)}
FULL_WIDTH = {code: code + 0xFEE0 for code in range(ord("!"), ord("~") + 1)}
HIDDEN = ("\u200b", "\u2060", "\ufeff")
# Only what a disguiser would touch: whole words that matter, never numbers, links or handles.
_WORDS = re.compile(
    "(?i)(?<![a-z])(?:electricity|connection|disconnected|power|supply|tonight|officer|immediately|updated)(?![a-z])"
)
# On a server the same examples every time: what fails there fails here.
steady = settings(derandomize="CI" in os.environ)

Disguise = Callable[[str, Random], str]


@cache
def cases() -> tuple[dict[str, Any], ...]:
    """The project's lures about power cuts in English, the plain ones."""
    said = yaml.safe_load((FOLDER / "en_power_cut.yml").read_text("utf-8"))
    return tuple(case for case in said if case["text"].isascii())


@cache
def judged(text: str, sender: str | None) -> Verdict:
    return check(text, sender=sender)


def at_words(change: Callable[[str], str]) -> Disguise:
    """A disguise for the words that matter, each with an even chance, at least the first one met."""

    def disguise(text: str, dice: Random) -> str:
        first = True

        def changed(word: re.Match[str]) -> str:
            nonlocal first
            kept = not first and dice.random() < 0.5
            first = False
            return word.group() if kept else change(word.group())

        return _WORDS.sub(changed, text)

    return disguise


def hide(text: str, dice: Random) -> str:
    """Invisible characters between letters of words, one in five."""
    pieces = []
    for letter, after in zip(text, text[1:] + " ", strict=True):
        pieces.append(letter)
        if letter.isalpha() and after.isalpha() and dice.random() < 0.2:
            pieces.append(dice.choice(HIDDEN))
    return "".join(pieces)


DISGUISES: dict[str, Disguise] = {
    "zero width inside words": hide,
    "Cyrillic look-alikes": at_words(lambda word: word.translate(CYRILLIC)),
    "full width": lambda text, _: text.translate(FULL_WIDTH),
    "full width words": at_words(lambda word: word.translate(FULL_WIDTH)),
    "letters apart": at_words(lambda word: f" {' '.join(word)} "),
    "letters dotted": at_words(".".join),
    "digits for letters": at_words(lambda word: word.translate(DIGITS_FOR_LETTERS)),
    "capitals": lambda text, _: text.upper(),
    "Devanagari digits": lambda text, _: text.translate(INDIC_DIGITS),
    "blanks that do not break": lambda text, _: text.replace(" ", "\u00a0"),
}


def phones(verdict: Verdict) -> list[str]:
    return [entity.value for entity in verdict.entities if entity.kind == "phone"]


def held(case: dict[str, Any], twin: str) -> None:
    plain, disguised = judged(case["text"], case.get("sender")), check(twin, sender=case.get("sender"))
    assert SEVERITY[disguised.label] >= SEVERITY[plain.label], (
        case["name"],
        twin,
        disguised.label,
        plain.label,
    )
    assert phones(disguised) == phones(plain), (case["name"], twin)


@pytest.mark.parametrize("disguise", DISGUISES)
def test_every_lure_is_known_in_disguise(disguise: str) -> None:
    dice = Random(disguise)
    for case in cases():
        held(case, DISGUISES[disguise](case["text"], dice))


def test_two_words_spelled_out_side_by_side_stay_two() -> None:
    plain = "Your electricity supply will be disconnected tonight, call 9000000078"
    twin = plain.replace("electricity supply", "e.l.e.c.t.r.i.c.i.t.y s.u.p.p.l.y")
    held({"name": "side by side", "text": plain}, twin)


@steady
@given(st.integers(0, 10_000), st.sampled_from(sorted(DISGUISES)), st.randoms(use_true_random=False))
def test_a_lure_is_known_in_any_disguise(number: int, disguise: str, dice: Random) -> None:
    case = cases()[number % len(cases())]
    held(case, DISGUISES[disguise](case["text"], dice))
