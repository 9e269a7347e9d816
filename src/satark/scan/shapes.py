"""Phone numbers as people write them: grouped, masked, spelled digit by digit, with letters for digits."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from satark.scan.pattern import pattern

# A text with more digit runs than this is a list of numbers; the rest is left unread.
LIMIT_RUNS = 80
LIMIT_GROUPS = 160
_LEAST_JOINED = 7
# Digit words of English, Hindi and romanised Hindi, in normal form.
_DIGIT_WORDS = {
    "zero": "0", "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "double": "", "triple": "",
    "शून्य": "0", "जीरो": "0", "एक": "1", "दो": "2", "तीन": "3", "चार": "4", "पांच": "5", "छह": "6",
    "छ": "6", "सात": "7", "आठ": "8", "नौ": "9", "डबल": "", "ट्रिपल": "",
    "shunya": "0", "shoonya": "0", "ek": "1", "do": "2", "teen": "3", "tin": "3", "char": "4",
    "chaar": "4",
    "paanch": "5", "panch": "5", "paach": "5", "chhah": "6", "chhe": "6", "chah": "6", "cheh": "6",
    "che": "6",
    "saat": "7", "sat": "7", "aath": "8", "ath": "8", "aat": "8", "nau": "9", "no": "9", "naw": "9",
}  # fmt: skip
_REPEATS = {"double": 2, "triple": 3, "डबल": 2, "ट्रिपल": 3}
_LEAST_SPELLED = 7
_LEAST_WORDS = 4

_RUN = pattern("[0-9](?<![0-9][0-9])[0-9 ().+-]{1,58}(?![0-9])")
_GROUP = pattern("[0-9]{1,60}")
_GAPS = frozenset((" ", "-", ".", "  ", " -", "- ", " - ", ") ", ")", ")-", " (", "(", ". ", "-(", ") - "))
_LETTERED = pattern("(?<![a-z0-9@/._-])[+]?[0-9oil][0-9oil -]{8,15}(?![a-z0-9@])")
_MIXED = pattern("[0-9+][oil]|[oil][0-9]")
_LETTERS = str.maketrans("oil", "011")
_MASKED = pattern(
    "(?<![a-z0-9*#@])([+]?91[ -]?|0)?([6-9][0-9]{0,8}[ -]?[x*#\u2022]{2,10}[0-9]{0,7})(?![a-z0-9*#])"
)
_HIDDEN = pattern("(?<![a-z0-9*#])(x{5,12}|[*]{5,12})(?![a-z0-9*#])")
# Largest "test payment" met in this family of scams: Rs 11 (BESCOM, July 2022).
TINY_PAISE = 1_100


class Shape(NamedTuple):
    """Digits with their half-open place in the normal text; `plus` when a + stands before them.

    `groups` are the lengths of the digit groups as written.
    """

    digits: str
    start: int
    end: int
    plus: bool = False
    groups: tuple[int, ...] = ()


def numbers(text: str) -> Generator[tuple[Shape, ...], int | None, None]:
    """Digit groups of a normal text: from each group on, every way of joining its neighbours, longest first.

    The caller takes the first that is a phone number and sends its end to go on behind it.
    """
    looked = 0
    for match in islice(_RUN().finditer(text), LIMIT_RUNS):
        run = match.group()
        base = match.start()
        spans = [(found.start() + base, found.end() + base) for found in _GROUP().finditer(run)]
        index, size = 0, len(spans)
        while index < size:
            looked += 1
            if looked > LIMIT_GROUPS:
                return
            taken = yield tuple(_joined(text, spans, index))
            index += 1
            while taken is not None and index < size and spans[index][0] < taken:
                index += 1


def _joined(text: str, spans: Sequence[tuple[int, int]], first: int) -> Iterator[Shape]:
    start = spans[first][0]
    plus = text[start - 1 : start] == "+" or text[start - 2 : start] == "+("
    found: list[Shape] = []
    digits, groups = "", ()  # type: tuple[str, tuple[int, ...]]
    for at in range(first, min(len(spans), first + 12)):
        if at > first and text[spans[at - 1][1] : spans[at][0]] not in _GAPS:
            break
        digits += text[spans[at][0] : spans[at][1]]
        groups += (spans[at][1] - spans[at][0],)
        if len(digits) > 15:
            break
        if at > first and len(digits) < _LEAST_JOINED:
            continue
        signed = plus or ")" in text[start : spans[at][1]]
        begin = start - 1 if signed and text[start - 1 : start] in ("+", "(") else start
        found.append(Shape(digits, begin, spans[at][1], plus, groups))
    return reversed(found)


def lettered(text: str) -> str:
    """The text with o, i and l read as 0 and 1 inside what is otherwise a number; the same length."""
    if _MIXED().search(text) is None:
        return text
    pieces: list[str] = []
    taken = 0
    for match in islice(_LETTERED().finditer(text), LIMIT_RUNS):
        raw = match.group().rstrip(" -")
        digits = sum("0" <= letter <= "9" for letter in raw)
        letters = sum(letter in "oil" for letter in raw)
        if letters and digits >= 3 and 10 <= digits + letters <= 13 and not _has_word(raw):
            pieces += (text[taken : match.start()], raw.translate(_LETTERS))
            taken = match.start() + len(raw)
    return "".join((*pieces, text[taken:])) if pieces else text


def _has_word(raw: str) -> bool:
    """True if a piece is made of letters alone, such as `no` or `ill`; `ooooo` may still be zeros."""
    return any(piece.isalpha() and set(piece) != {"o"} for piece in raw.replace("-", " ").split(" "))


def masked_numbers(text: str) -> Iterator[Shape]:
    """Mobile numbers with some digits hidden; `digits` keeps the known ones, X for the others."""
    for match in islice(_MASKED().finditer(text), LIMIT_RUNS):
        shown = re.sub("[x*#\u2022]", "X", match[2]).replace(" ", "").replace("-", "")
        if 6 <= len(shown) <= 12:
            yield Shape(shown, match.start(), match.end())


def hidden_numbers(text: str) -> Iterator[Shape]:
    """Numbers hidden altogether: xxxxxx, **********."""
    for match in islice(_HIDDEN().finditer(text), LIMIT_RUNS):
        yield Shape("X" * len(match[1]), match.start(), match.end())


def spelled_numbers(
    words: tuple[str, ...], starts: tuple[int, ...], ends: tuple[int, ...]
) -> Iterator[Shape]:
    """Numbers of at least seven digits spelled one by one, single figures between them included."""
    index, size = 0, len(words)
    while index < size:
        if words[index] not in _DIGIT_WORDS:
            index += 1
            continue
        first, digits, repeat, spelled = index, "", 1, 0
        while index < size and index - first < 24:
            word = words[index]
            if word in _REPEATS:
                repeat = _REPEATS[word]
            elif (digit := _DIGIT_WORDS.get(word)) is not None:
                digits += digit * repeat
                repeat, spelled = 1, spelled + 1
            elif len(word) == 1 and "0" <= word <= "9":
                digits += word * repeat
                repeat = 1
            else:
                break
            index += 1
        if len(digits) >= _LEAST_SPELLED and spelled >= _LEAST_WORDS:
            yield Shape(digits, starts[first], ends[index - 1])
