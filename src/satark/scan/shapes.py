"""Numbers as people write them: grouped digits, spelled digits, letters in place of digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# Digit words, one each, of English, Hindi and romanised Hindi (normal form): a spelled number has seven or more in a row.
_DIGIT_WORDS = {
    "zero": "0", "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "double": "", "triple": "",
    "शून्य": "0", "एक": "1", "दो": "2", "तीन": "3", "चार": "4", "पांच": "5", "छह": "6", "छः": "6", "सात": "7", "आठ": "8", "नौ": "9",
    "shunya": "0", "ek": "1", "do": "2", "teen": "3", "char": "4", "chaar": "4", "paanch": "5", "panch": "5", "chhah": "6",
    "chhe": "6", "saat": "7", "sat": "7", "aath": "8", "ath": "8", "nau": "9",
}  # fmt: skip
_LEAST_SPELLED = 7


class Shape(NamedTuple):
    """A number with its half-open place in the normal text; `masked` when some digits are hidden."""

    digits: str
    start: int
    end: int
    masked: bool = False


# A number: digits with at most two separators between groups; x, * and o may stand for digits inside one.
_GROUPED = re.compile("[+]?(?:[(][0-9]{2,5}[)][ -]?)?[0-9](?:[ .-]{0,2}[0-9o]){2,17}(?![0-9])")
_MASKED = re.compile("(?<![a-z0-9*])[+]?(?:91[ -]?)?[6-9][0-9]{0,5}(?:[ -]?[0-9x*]){3,9}(?![a-z0-9])")


def numbers(text: str) -> Iterator[Shape]:
    """Digit groups of three or more digits in a normal text, as one number where separators allow."""
    for match in _GROUPED.finditer(text):
        raw = match.group()
        if "o" in raw and (raw.count("o") > 3 or match.end() < len(text) and "a" <= text[match.end()] <= "z"):
            raw = raw[: raw.index("o")].rstrip(" .()-")
        digits = "".join([character for character in raw.replace("o", "0") if "0" <= character <= "9"])
        if len(digits) >= 3:
            yield Shape(digits, match.start(), match.start() + len(raw))


def masked_numbers(text: str) -> Iterator[Shape]:
    """Mobile numbers with some digits hidden by x or *."""
    for match in _MASKED.finditer(text):
        raw = match.group()
        if "x" in raw or "*" in raw:
            yield Shape(raw, match.start(), match.end(), True)


def spelled_numbers(
    words: tuple[str, ...], starts: tuple[int, ...], ends: tuple[int, ...]
) -> Iterator[Shape]:
    """Numbers spelled digit by digit."""
    index, size = 0, len(words)
    while index < size:
        if words[index] not in _DIGIT_WORDS:
            index += 1
            continue
        first, digits, repeat = index, "", 1
        while index < size and (
            words[index] in _DIGIT_WORDS or len(words[index]) == 1 and words[index].isdigit()
        ):
            word = words[index]
            if word in ("double", "triple"):
                repeat = 2 if word == "double" else 3
            else:
                digits += _DIGIT_WORDS.get(word, word) * repeat
                repeat = 1
            index += 1
        if len(digits) >= _LEAST_SPELLED:
            yield Shape(digits, starts[first], ends[index - 1])
