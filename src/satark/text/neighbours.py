"""Rules of the normal form that look at neighbours: apostrophes, and spellings of Indian words that vary."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from satark.text import table

_VISARGA = re.compile("[\u0903\u0983\u0a83\u0b03\u0c03\u0c83\u0d03]+")
_DEVA = "\u0900-\u0902\u0904-\u0963\u0971-\u097f"  # letters and marks but the visarga
# Vowels written in parts: keyboards allow it, screens show no difference.
_PARTS = {
    "\u0905\u093e\u0947": "\u0913", "\u0905\u093e\u0948": "\u0914", "\u0905\u093e": "\u0906", "\u0905\u094b": "\u0913",
    "\u0905\u094c": "\u0914", "\u0905\u0947": "\u090f", "\u0906\u0947": "\u0913", "\u0906\u0948": "\u0914",
    "\u093e\u0947": "\u094b", "\u093e\u0948": "\u094c", "\u090f\u0947": "\u0910",
}  # fmt: skip
_PARTS.update(table.compositions())
_INDIC = re.compile(
    "(?P<part>" + "|".join(sorted(_PARTS, key=len, reverse=True)) + ")(?![\u093e-\u094c])"
    # a nasal before a consonant of its own row is written as anusvara too
    "|(?P<nasal>\u0919\u094d(?=[\u0915-\u0918])|\u091e\u094d(?=[\u091a-\u091d])|\u0923\u094d(?=[\u091f-\u0922])"
    "|\u0928\u094d(?=[\u0924-\u0927])|\u092e\u094d(?=[\u092a-\u092d]))"
    # kiye and kie: the glide between vowels is written or not
    "|(?<=[\u0905-\u0939\u093e-\u094c])(?P<glide>\u092f[\u0940\u0947])(?![\u093e-\u094c])"
    # a virama that joins nothing is optional
    f"|(?<=[{_DEVA}])(?P<virama>\u094d+)(?![{_DEVA}])"
)
_APOSTROPHE = re.compile("'")

Replacement = Callable[[re.Match[str]], str | None]


def rewrite(plain: str, starts: Sequence[int]) -> tuple[str, Sequence[int]]:
    """A folded text and its starts after the rules; each rule shortens or keeps the length.

    Apostrophes and visargas go first, since they part letters that the other rules want to see side by side.
    """
    if "'" in plain:
        plain, starts = _replace(_APOSTROPHE, _apostrophe, plain, starts)
    plain, starts = _replace(_VISARGA, _visarga, plain, starts)
    plain, starts = _replace(_INDIC, _indic, plain, starts)
    return plain, starts if isinstance(starts, range) else tuple(starts)


def _replace(
    pattern: re.Pattern[str], replacement: Replacement, plain: str, starts: Sequence[int]
) -> tuple[str, Sequence[int]]:
    pieces: list[str] = []
    origin: list[int] = []
    position = 0
    for match in pattern.finditer(plain):
        new = replacement(match)
        if new is None:
            continue
        begin, end = match.span()
        pieces += (plain[position:begin], new)
        origin += starts[position : begin + len(new)]
        position = end
    if not pieces:
        return plain, starts
    pieces.append(plain[position:])
    origin += starts[position:]
    return "".join(pieces), origin


def _apostrophe(match: re.Match[str]) -> str | None:
    before, after = _around(match)
    return "" if _is_letter(before) and _is_letter(after) and table.CLASSES[ord(after)] != "M" else None


def _visarga(match: re.Match[str]) -> str:
    """Inside a word it is often left out; after a word or a number it stands for a colon."""
    before, after = _around(match)
    inside = _is_indic(before) and _is_indic(after) and table.CLASSES[ord(after)] != "M"
    return "" if inside else ":" * len(match.group())


def _indic(match: re.Match[str]) -> str:
    kind, found = match.lastgroup, match.group()
    if kind == "part":
        return _PARTS[found]
    if kind == "nasal":
        return "\u0902"
    if kind == "glide":
        return "\u0908" if found[1] == "\u0940" else "\u090f"
    return ""


def _around(match: re.Match[str]) -> tuple[str, str]:
    begin, end = match.span()
    return match.string[begin - 1 : begin], match.string[end : end + 1]


def _is_letter(char: str) -> bool:
    return "a" <= char <= "z" or (char > "\x7f" and table.KINDS[ord(char)] == "A")


def _is_indic(char: str) -> bool:
    return "\u0900" <= char <= "\u0dff" and table.KINDS[ord(char)] == "A"
