"""Words an attacker may disfigure: all but links, addresses and what holds a digit, which must still work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from random import Random
from typing import TypeVar

_T = TypeVar("_T")

# Nine scripts of India have a block of 128 code points each, laid out alike.
_BLOCKS = range(0x0900, 0x0D80, 0x80)


def _class(*offsets: tuple[int, int]) -> str:
    return "".join(f"{chr(block + low)}-{chr(block + high)}" for block in _BLOCKS for low, high in offsets)


_MARKS = _class((0x00, 0x03), (0x3C, 0x3C), (0x3E, 0x4D), (0x51, 0x57), (0x62, 0x63))
_VIRAMAS = _class((0x4D, 0x4D))
_DIGIT = re.compile(f"[0-9{_class((0x66, 0x6F))}]")
LETTERS = f"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f{_class((0x00, 0x63), (0x70, 0x7F))}"
_WORD = re.compile(f"[{LETTERS}]+")
_CLUSTER = re.compile(f"[^{_MARKS}](?:[{_VIRAMAS}][^{_MARKS}]|[{_MARKS}])*|[{_MARKS}]+", re.DOTALL)
_TOKEN = re.compile(r"\S+")
# `today.Please` is a full stop without its space, `bit.ly` is not.
_LIVE = re.compile(
    r"://|(?i:www\.)|[A-Za-z0-9-]\.(?![A-Z][a-z])[A-Za-z]{2}|[A-Za-z0-9-]\.[A-Za-z]{2,}/|\.भारत|\S@[A-Za-z]"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters; `near_number` when the token before or after holds a digit."""

    start: int
    end: int
    text: str
    near_number: bool


def is_kept(token: str) -> bool:
    """Whether a token is or may be a link, an address or a number."""
    return bool(_LIVE.search(token) or _DIGIT.search(token))


def words(text: str, least: int = 1) -> list[Word]:
    """The words of at least `least` clusters outside kept tokens, in order."""
    tokens = list(_TOKEN.finditer(text))
    numbered = [False, *(bool(_DIGIT.search(token[0])) for token in tokens), False]
    found: list[Word] = []
    for index, token in enumerate(tokens):
        if is_kept(token[0]):
            continue
        near = numbered[index] or numbered[index + 2]
        for run in _WORD.finditer(text, token.start(), token.end()):
            if len(clusters(run[0])) >= least:
                found.append(Word(run.start(), run.end(), run[0], near))
    return found


def clusters(word: str) -> list[str]:
    """Letters as a reader sees them: a consonant keeps its vowel sign and what is joined to it."""
    return _CLUSTER.findall(word)


def open_stretches(text: str) -> list[tuple[str, bool]]:
    """The text cut at kept tokens: each stretch, and whether it is open to change."""
    found: list[tuple[str, bool]] = []
    at = 0
    for token in _TOKEN.finditer(text):
        if is_kept(token[0]):
            found += [(text[at : token.start()], True), (token[0], False)]
            at = token.end()
    return [*found, (text[at:], True)]


def with_changes(text: str, changes: Iterable[tuple[Word, str]]) -> str:
    """The text with some of its words, given in order, replaced."""
    parts: list[str] = []
    at = 0
    for word, new in changes:
        parts += [text[at : word.start], new]
        at = word.end
    return "".join([*parts, text[at:]])


def some_of(items: Sequence[_T], share: float, random: Random) -> list[_T]:
    """A share of the items, at least one of any, in their order."""
    return [items[index] for index in sorted(random.sample(range(len(items)), ceil(len(items) * share)))]
