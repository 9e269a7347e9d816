"""Which scripts a text is written in."""

from __future__ import annotations

from collections.abc import Mapping

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
