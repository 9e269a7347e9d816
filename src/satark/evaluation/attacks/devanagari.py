"""Sounds written in Devanagari, by rule: `akaunT` is अकाउंट."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

# As romanised Hindi is typed, with capitals for what it does not tell apart: long A I U, the open O of
# `block`, and the T and D of English.
_CONSONANTS = {
    "k": "क", "kh": "ख", "g": "ग", "gh": "घ", "c": "क", "ch": "च", "chh": "छ", "j": "ज",
    "jh": "झ", "T": "ट", "Th": "ठ", "D": "ड", "Dh": "ढ", "t": "त", "th": "थ", "d": "द",
    "dh": "ध", "n": "न", "p": "प", "ph": "फ", "b": "ब", "bh": "भ", "m": "म", "y": "य",
    "r": "र", "l": "ल", "v": "व", "w": "व", "sh": "श", "s": "स", "h": "ह", "q": "क",
    "x": "क्स",
}  # fmt: skip
_VOWELS = {
    "a": ("अ", ""), "A": ("आ", "ा"), "i": ("इ", "ि"), "I": ("ई", "ी"), "u": ("उ", "ु"), "U": ("ऊ", "ू"),
    "e": ("ए", "े"), "o": ("ओ", "ो"),
}  # fmt: skip
_LONG = {"aa": "A", "ee": "I", "ii": "I", "oo": "U", "uu": "U"}
_LAST = {"a": "A", "i": "I", "u": "U"}
_VIRAMA, _NASAL = "\u094d", "\u0902"


@dataclass(frozen=True, slots=True)
class Spelling:
    """The choices writers differ in.

    `vowels` holds `ai`, `au` and `O`; `joins` matches pairs of consonants written as one, others are merely
    put side by side; `half_n` writes न् for the dot of a nasal.
    """

    consonants: Mapping[str, str]
    vowels: Mapping[str, tuple[str, str]]
    joins: re.Pattern[str]
    half_n: bool


TUNING = Spelling(
    {"f": "फ़", "z": "ज़"},
    {"ai": ("ऐ", "ै"), "au": ("औ", "ौ"), "O": ("ऑ", "ॉ")},
    re.compile(r"(.+) \1|\S+ [yr]|s [tTkp]|k (?:sh|t|T)|r [TD]|n [nmy]"),
    half_n=False,
)
REPORTING = Spelling(
    {"f": "फ", "z": "ज"},
    {"ai": ("ए", "े"), "au": ("ओ", "ो"), "O": ("आ", "ा")},
    re.compile(r".+"),
    half_n=True,
)
_SOUND = re.compile(r"chh|[TtDdkgcjpbs]h|aa|ee|ii|oo|uu|ai|au|[A-Za-z~]")


def in_devanagari(sounds: str, spelling: Spelling) -> str:
    """The Devanagari spelling of one word's sounds; `~` is a nasal."""
    parts = [_LONG.get(part, part) for part in _SOUND.findall(sounds)]
    consonants, vowels = {**_CONSONANTS, **spelling.consonants}, {**_VOWELS, **spelling.vowels}
    written: list[str] = []
    last = ""  # the consonant that waits for its vowel
    for at, part in enumerate(parts):
        is_end = at == len(parts) - 1
        if part in vowels:
            vowel = _LAST.get(part, part) if is_end and at > 0 else part
            written.append(vowels[vowel][bool(last)])
            last = ""
        elif part == "~" or (part in "nm" and at > 0 and not last and _is_nasal(parts[at + 1 :], consonants)):
            written.append("न" + _VIRAMA if spelling.half_n and not is_end else _NASAL)
            last = ""
        elif part in consonants:
            # What a word begins with is one sound; inside, a short `a` may have been left out.
            if last and (at == 1 or spelling.joins.fullmatch(f"{last} {part}")):
                written.append(_VIRAMA)
            written.append(consonants[part])
            last = part
    return "".join(written)


def _is_nasal(following: list[str], consonants: Mapping[str, str]) -> bool:
    return bool(following) and following[0] in consonants and following[0] not in "nmyrlvwh"
