"""Rules of the normal form that look at neighbours: apostrophes, and spellings of Indian words that vary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import compress

from satark.text import table

_APOSTROPHE = re.compile("'")
_SIGNS = "\u0903\u0983\u0a83\u0b03\u0c03\u0c83\u0d03"
# Consonants and vowels stand at the same places of each Indian block; only Sinhala goes its own way.
_CONSONANTS = (
    "".join(f"{chr(block + 5)}-{chr(block + 0x39)}" for block in range(0x0900, 0x0D80, 0x80))
    + "\u0d85-\u0dc6"
)
# Inside a word the sign is often left out; after a word or a number it stands for a colon.
_HAS_VISARGA = re.compile(f"[{_SIGNS}]")
_DEVA = "\u0900-\u0902\u0904-\u0963\u0971-\u097f"  # letters and marks but the visarga
# Vowels written in parts: keyboards allow it, screens show no difference.
_PARTS = {
    "\u0905\u093e\u0947": "\u0913", "\u0905\u093e\u0948": "\u0914", "\u0905\u093e": "\u0906",
    "\u0905\u094b": "\u0913", "\u0905\u094c": "\u0914", "\u0905\u0947": "\u090f",
    "\u0906\u0947": "\u0913", "\u0906\u0948": "\u0914", "\u093e\u0947": "\u094b",
    "\u093e\u0948": "\u094c", "\u090f\u0947": "\u0910",
}  # fmt: skip
_PARTS.update(table.compositions())
_VOWEL_SIGN = "[\u093e-\u094c]"
_ANUSVARA, _GONE = "\u0902", "\0"
# A nasal before a consonant of its own row is written as anusvara too.
_NASALS = {
    "\u0919\u094d": "[\u0915-\u0918]",
    "\u091e\u094d": "[\u091a-\u091d]",
    "\u0923\u094d": "[\u091f-\u0922]",
    "\u0928\u094d": "[\u0924-\u0927]",
    "\u092e\u094d": "[\u092a-\u092d]",
}
# The glide between two vowels is written or not (kiye, kie).
_GLIDES = {"\u092f\u0940": "\u0908", "\u092f\u0947": "\u090f"}
# Each alternative begins with a plain character, so that the search skips all others quickly.
_INDIC = re.compile(
    "|".join(
        [
            *(f"{parts}(?!{_VOWEL_SIGN})" for parts in sorted(_PARTS, key=len, reverse=True)),
            *(f"{nasal}(?={row})" for nasal, row in _NASALS.items()),
            *(
                f"{old[0]}(?<=[\u0905-\u0939\u093e-\u094c]{old[0]}){old[1]}(?!{_VOWEL_SIGN})"
                for old in _GLIDES
            ),
            f"\u094d(?<=[{_DEVA}]\u094d)\u094d*(?![{_DEVA}])",  # a virama that joins nothing is optional
        ]
    )
)
# What each match becomes, filled up to its own length with characters that go afterwards.
_PADDED = {old: new.ljust(len(old), _GONE) for old, new in (_PARTS | _GLIDES).items()}
_PADDED |= dict.fromkeys(_NASALS, _ANUSVARA + _GONE)


def rewrite(plain: str, starts: Sequence[int]) -> tuple[str, Sequence[int]]:
    """A folded text and its starts after the rules; each rule shortens or keeps the length.

    Apostrophes and visargas go first, since they part letters that the other rules want to see side by side.
    """
    if "'" in plain:
        plain, starts = _without_gone(_APOSTROPHE.sub(_apostrophe, plain), starts)
    if not plain.isascii():
        if _HAS_VISARGA.search(plain):
            plain, starts = _without_gone(_visargas().sub(_visarga, plain), starts)
        plain, starts = _without_gone(_INDIC.sub(_indic, plain), starts)
    return plain, starts if isinstance(starts, range) else tuple(starts)


@cache
def _visargas() -> re.Pattern[str]:
    # Compiled at first need: few texts have one, and a cold check waits for it.
    return re.compile(f"(?<=[\u0900-\u0dff])([{_SIGNS}]+)(?=[{_CONSONANTS}])|[{_SIGNS}]+")


def _without_gone(plain: str, starts: Sequence[int]) -> tuple[str, Sequence[int]]:
    if _GONE not in plain:
        return plain, starts
    kept = list(compress(starts, map(_GONE.__ne__, plain)))
    kept.append(starts[-1])
    return plain.replace(_GONE, ""), kept


def _apostrophe(match: re.Match[str]) -> str:
    place, plain = match.start(), match.string
    before, after = plain[place - 1 : place], plain[place + 1 : place + 2]
    return _GONE if _is_letter(before) and _is_letter(after) and table.CLASSES[ord(after)] != "M" else "'"


def _visarga(match: re.Match[str]) -> str:
    return (_GONE if match.lastindex else ":") * len(match.group())


def _indic(match: re.Match[str]) -> str:
    found = match.group()
    return _PADDED.get(found) or _GONE * len(found)


def _is_letter(char: str) -> bool:
    return "a" <= char <= "z" or (char > "\x7f" and table.KINDS[ord(char)] == "A")
