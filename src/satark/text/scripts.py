"""Which scripts a text is written in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

# Unicode gives each of these scripts a block of 128 code points (Arabic two), so that a shift tells them.
_BLOCKS = {
    0x0600 >> 7: "Arab", 0x0680 >> 7: "Arab", 0x0900 >> 7: "Deva", 0x0980 >> 7: "Beng", 0x0A00 >> 7: "Guru",
    0x0A80 >> 7: "Gujr", 0x0B00 >> 7: "Orya", 0x0B80 >> 7: "Taml", 0x0C00 >> 7: "Telu", 0x0C80 >> 7: "Knda",
    0x0D00 >> 7: "Mlym",
}  # fmt: skip
_NOT_LETTERS = {code: None for code in range(128) if not chr(code).isalpha()}


def script_counts(text: str) -> dict[str, int]:
    """Letters and vowel signs by script (ISO 15924 code, `Other` for the rest); give it the normal text.

    Digits, signs and emoji are not counted; a text without letters gives an empty mapping.
    """
    if text.isascii():
        latin = len(text.translate(_NOT_LETTERS))
        return {"Latn": latin} if latin else {}
    from satark.text import table

    letters = text.translate(table.SCRIPTS)
    met = sorted(set(letters) - {" "})
    return {table.SCRIPT_CODES[letter]: letters.count(letter) for letter in met}


def main_script(counts: Mapping[str, int]) -> str:
    """The script with most letters, the first by name when two are equal; empty when there are no letters."""
    return min(counts, key=lambda code: (-counts[code], code), default="")


def indian_scripts(words: Iterable[str]) -> set[str]:
    """Scripts of India other than Latin that words of the normal form begin in."""
    return {_BLOCKS[block] for block in {ord(word[0]) >> 7 for word in words if word} if block in _BLOCKS}


def first_script(words: Iterable[str]) -> str:
    """The first such script met, or nothing."""
    return next((_BLOCKS[ord(word[0]) >> 7] for word in words if word and ord(word[0]) >> 7 in _BLOCKS), "")
