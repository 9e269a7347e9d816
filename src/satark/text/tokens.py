"""Words, numbers and sentences of a text in normal form."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from operator import add

from satark.text.disguise import spellings
from satark.text.limits import LIMIT_DISGUISED, LIMIT_DISGUISED_LENGTH

# Kinds: ASCII stands for itself, `A` for any other letter or mark. Letters, digits and scripts part here.
_WORD = re.compile("[a-z]+|[0-9]+|A+")
# Four or more letters on their own; dotted abbreviations from three (k.y.c., but not e.g.).
_SPACED = re.compile(
    "(?<![a-z0-9A])[a-z](?:(?:[ ._*-]{1,3}[a-z](?![a-z0-9A])){3,}|(?:\\.[a-z](?![a-z0-9A])){2})"
)
_GAP = re.compile("[ ._*-]+")
_MIXED = re.compile("[a-z][0-9@$!|]|[0-9@$][a-z]")
_RUN = re.compile("[a-z0-9@$!|]+")
_END = re.compile("[.!?]+(?=[ \\n]|$)|\n|\\|(?=[ \\n]|$)")
_SHORT = frozenset(
    "rs no nos mr mrs ms dr smt sh st ltd pvt co inc govt dept tel mob ph ac acc acct dt approx min max vs viz ie eg"
    " रु डा डॉ श्री लि क्र प्रा मो नं सं दि पं उ प्र".split(" ")
)


@dataclass(frozen=True, slots=True)
class Tokens:
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
        words = [normal[start:end] for start, end in zip(starts, ends)]
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
        gaps = [starts[index + 1] - ends[index] for index in range(first, last - 1)]
        narrow = min(gaps)
        begin = first
        for index in range(first, last):
            if index + 1 == last or gaps[index - first] > narrow:
                new_words.append("".join(words[begin : index + 1]))
                new_starts.append(starts[begin])
                new_ends.append(ends[index])
                begin = index + 1
    return new_words + words[taken:], new_starts + starts[taken:], new_ends + ends[taken:]


def _sentences(kinds: str, words: list[str], starts: list[int], ends: list[int]) -> tuple[int, ...]:
    numbers: list[int] = []
    sentence = 0
    for match in _END.finditer(kinds):
        place = match.start()
        until = bisect_left(starts, place)
        if until <= len(numbers):
            if until < len(numbers) or until == 0:
                continue
        if kinds[place] == "." and until and ends[until - 1] == place and match.end() < len(kinds):
            word = words[until - 1]
            if word in _SHORT or len(word) == 1 and not word.isdigit():
                continue
        if until > len(numbers):
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
