"""Words, numbers and sentences of a text in normal form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import add
from typing import NamedTuple

from satark.text.disguise import spellings
from satark.text.limits import LIMIT_DISGUISED, LIMIT_DISGUISED_LENGTH
from satark.text.spaced import spaced_words

# Kinds: ASCII stands for itself, `A` for any other letter or mark. Letters, digits and scripts part here.
_WORD = re.compile("[a-z]+|[0-9]+|A+")
# On the normal text, where signs that are no letters still stand.
_MIXED = re.compile("[0-9@$€#§¢£¥](?:(?<=[a-z].)|(?=[a-z]))|[!|+](?<=[a-z].)|[(<\\[](?<=[a-z].)(?=[^ ])")
_RUN = re.compile("[a-z0-9@$!|€#§¢£¥+()<\\[\\]]+")
# At the end of a word these are no letters of it; a single stroke is a danda.
_AFTER = re.compile("(?:[@!+<\\[]|(?<![(])[)]|(?<![\\[])\\]|[(]$)+$|(?<![|])[|]$")
# A stop ends a sentence before a space, a line end or the end; closing quotes and brackets may stand between.
# A danda became a stop, and many write it without a space: `A.A` is looked at too.
_END = re.compile("(?<![.!?|])[.!?|]+[\"')\\]]*(?=[ \n]|$)|\n|(?<=AA)\\.(?=A)")
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
    Where such a word has been made one token in its plain spelling (`scan.plain`), its entry names that one.
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
    if kinds is normal:
        starts = [match.start() for match in _WORD.finditer(kinds)]
        words = _WORD.findall(kinds)
        ends = list(map(add, starts, map(len, words)))
    else:
        spans = [match.span() for match in _WORD.finditer(kinds)]
        starts, ends = [start for start, _ in spans], [end for _, end in spans]
        words = [normal[start:end] for start, end in spans]
    if ranges := spaced_words(normal, kinds):
        words, starts, ends = _join(ranges, words, starts, ends)
    return Tokens(
        tuple(words),
        tuple(starts),
        tuple(ends),
        _sentences(kinds, words, starts, ends),
        _disguised(normal, starts) if _MIXED.search(normal) else (),
    )


def _join(
    ranges: Sequence[tuple[int, int]], words: list[str], starts: list[int], ends: list[int]
) -> tuple[list[str], list[int], list[int]]:
    """Make one token of the tokens in each of the `ranges` of the text."""
    new_words: list[str] = []
    new_starts: list[int] = []
    new_ends: list[int] = []
    taken = 0
    for begin, end in ranges:
        first, last = bisect_left(starts, begin), bisect_left(starts, end)
        new_words += [*words[taken:first], "".join(words[first:last])]
        new_starts += [*starts[taken:first], starts[first]]
        new_ends += [*ends[taken:first], ends[last - 1]]
        taken = last
    return new_words + words[taken:], new_starts + starts[taken:], new_ends + ends[taken:]


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


def _disguised(normal: str, starts: list[int]) -> tuple[tuple[str, int, int], ...]:
    found: list[tuple[str, int, int]] = []
    looked = 0
    for match in _RUN.finditer(normal):
        whole = match.group()
        if len(whole) > 2 * LIMIT_DISGUISED_LENGTH:
            continue
        run = _AFTER.sub("", whole)
        if len(run) < 3 or len(run) > LIMIT_DISGUISED_LENGTH or run.isalpha() or run.isdigit():
            continue
        looked += 1
        if looked > LIMIT_DISGUISED:
            break
        first = bisect_left(starts, match.start())
        count = bisect_left(starts, match.end()) - first
        if count:
            # A stroke at the end may be a letter too where others stand for letters.
            endings = (run, whole) if whole == f"{run}|" else (run,)
            found += [(spelling, first, count) for one in endings for spelling in spellings(one)]
    return tuple(found)
