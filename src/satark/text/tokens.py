"""Words, numbers and sentences of a text in normal form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from operator import add
from typing import NamedTuple

from satark.text.disguise import spellings
from satark.text.limits import LIMIT_DISGUISED, LIMIT_DISGUISED_LENGTH

# Kinds: ASCII stands for itself, `A` for any other letter or mark. Letters, digits and scripts part here.
_WORD = re.compile("[a-z]+|[0-9]+|A+")
# Four or more letters on their own; dotted abbreviations from three (k.y.c., but not e.g.).
_SPACED = re.compile(
    "(?<![a-z0-9A])[a-z](?:(?:[ ._*-]{1,3}[a-z](?![a-z0-9A])){3,}|(?:\\.[a-z](?![a-z0-9A])){2})"
)
_MIXED = re.compile("[a-z][0-9@$!|]|[0-9@$][a-z]")
_RUN = re.compile("[a-z0-9@$!|]+")
# A stop ends a sentence before a space, a line end or the end; closing quotes and brackets may stand between.
# A danda became a stop, and many write it without a space: `A.A` is looked at too.
_END = re.compile("[.!?|]+[\"')\\]]*(?=[ \n]|$)|\n|(?<=AA)\\.(?=A)")
# A stop after one of these, or after a single letter, is part of the word.
_SHORT = (
    "rs no nos mr mrs ms dr smt sh st ltd pvt co inc govt dept tel mob ph ac acc acct dt approx min max vs "
    "viz ie eg रु डा श्री लि क्र प्रा मो नं सं दि पं उ प्र"
)
_SHORT_WORDS = frozenset(_SHORT.split(" "))
_FINAL = "है हैं हो था थी थे गा गे गी दें लें करे"  # short words that end a sentence
_FINAL_WORDS = frozenset(_FINAL.split(" "))


class Tokens(NamedTuple):
    """Words and numbers in order; `starts` and `ends` are places in the normal text.

    `sentences` holds the sentence number of each token. `disguised` holds (plain spelling, index of its
    first token, number of tokens) for runs such as `b1ll`: believe one only when it spells a known word.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[int, ...]
    disguised: tuple[tuple[str, int, int], ...]


def tokenise(normal: str) -> Tokens:
    """Tokens of a text in normal form; any string will do, time is linear."""
    if normal.isascii():
        kinds = normal
    else:
        from satark.text import table

        kinds = normal.translate(table.KINDS)
    starts = [match.start() for match in _WORD.finditer(kinds)]
    if kinds is normal:
        words = _WORD.findall(kinds)
        ends = list(map(add, starts, map(len, words)))
    else:
        ends = [match.end() for match in _WORD.finditer(kinds)]
        words = [normal[start:end] for start, end in zip(starts, ends, strict=True)]
    if _SPACED.search(kinds):
        words, starts, ends = _join(kinds, words, starts, ends)
    return Tokens(
        tuple(words),
        tuple(starts),
        tuple(ends),
        _sentences(kinds, words, starts, ends),
        _disguised(kinds, starts) if _MIXED.search(kinds) else (),
    )


def _join(
    kinds: str, words: list[str], starts: list[int], ends: list[int]
) -> tuple[list[str], list[int], list[int]]:
    """Make one token of each spaced word; a gap wider than the run's narrowest parts two words."""
    new_words: list[str] = []
    new_starts: list[int] = []
    new_ends: list[int] = []
    taken = 0
    for match in _SPACED.finditer(kinds):
        first, last = bisect_left(starts, match.start()), bisect_left(starts, match.end())
        new_words += words[taken:first]
        new_starts += starts[taken:first]
        new_ends += ends[taken:first]
        taken = last
        for begin, end in _parts(kinds, starts[first:last], first):
            new_words.append("".join(words[begin:end]))
            new_starts.append(starts[begin])
            new_ends.append(ends[end - 1])
    return new_words + words[taken:], new_starts + starts[taken:], new_ends + ends[taken:]


def _parts(kinds: str, places: list[int], first: int) -> Iterator[tuple[int, int]]:
    """Ranges of letters that make a word: parted by gaps wider than the narrowest one and, where one
    separator is at least twice as frequent as the other, by the rarer of space and sign."""
    gaps = [kinds[one + 1 : two] for one, two in pairwise(places)]
    narrow = min(map(len, gaps))
    spaces = gaps.count(" ")
    signs = len(gaps) - spaces
    rare = " " if signs >= 2 * spaces else None
    begin = 0
    for index, gap in enumerate(gaps, 1):
        parted = gap == " " if rare else gap != " " and spaces >= 2 * signs
        if len(gap) > narrow or parted:
            yield first + begin, first + index
            begin = index
    yield first + begin, first + len(places)


def _sentences(kinds: str, words: list[str], starts: list[int], ends: list[int]) -> tuple[int, ...]:
    numbers: list[int] = []
    sentence = 0
    size = len(kinds)
    for match in _END.finditer(kinds):
        place, after = match.span()
        until = bisect_left(starts, place, len(numbers))
        if until == len(numbers):  # no word since the last end
            continue
        if kinds[place] == "." and after < size and ends[until - 1] == place:
            word = words[until - 1]
            if word in _SHORT_WORDS or (len(word) == 1 and not "0" <= word <= "9"):
                continue
            if kinds[after] == "A" and len(word) < 4 and word not in _FINAL_WORDS:
                continue
        numbers += [sentence] * (until - len(numbers))
        sentence += 1
    numbers += [sentence] * (len(words) - len(numbers))
    return tuple(numbers)


def _disguised(kinds: str, starts: list[int]) -> tuple[tuple[str, int, int], ...]:
    found: list[tuple[str, int, int]] = []
    looked = 0
    for match in _RUN.finditer(kinds):
        run = match.group().rstrip("@$!|")
        if len(run) < 3 or len(run) > LIMIT_DISGUISED_LENGTH or run.isalpha() or run.isdigit():
            continue
        looked += 1
        if looked > LIMIT_DISGUISED:
            break
        first = bisect_left(starts, match.start())
        count = bisect_left(starts, match.end()) - first
        found += [(spelling, first, count) for spelling in spellings(run)] if count else []
    return tuple(found)
