"""Devanagari written in Roman letters, by rule."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

VIRAMA, NUKTA = "\u094d", "\u093c"
_WORD = re.compile("[\u0900-\u0963\u0970-\u097f]+")
_NUKTA_FORMS = str.maketrans({
    "\u0958": "क़", "\u0959": "ख़", "\u095a": "ग़", "\u095b": "ज़", "\u095c": "ड़", "\u095d": "ढ़", "\u095e": "फ़",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Roman:
    """How each letter is written; what is not listed falls away."""

    consonants: Mapping[str, str]
    vowels: Mapping[str, str]  # letters and signs
    tails: Mapping[str, str]  # nasal signs and the breath after a vowel


@dataclass(slots=True)
class _Syllable:
    onset: str
    vowel: str | None  # None: the `a` that no sign writes
    tail: str = ""


def table(consonants: str, vowels: str, tails: str) -> Roman:
    """A table from `letters roman` pairs; alike letters stand together."""
    return Roman(*(_listed(pairs) for pairs in (consonants, vowels, tails)))


def _listed(pairs: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for pair in pairs.split(","):
        letters, _, roman = pair.strip().rpartition(" ")
        found |= dict.fromkeys(letters.split(), roman)
    return found


def romanised(text: str, roman: Roman) -> str:
    """Text with every Devanagari word in Roman letters and full stops for dandas."""
    plain = text.replace("\u0965", ".").replace("\u0964", ".")
    return _WORD.sub(lambda word: _spelt(word[0], roman), plain)


def _spelt(word: str, roman: Roman) -> str:
    syllables = _syllables(word.translate(_NUKTA_FORMS), roman)
    for at in range(len(syllables) - 1, -1, -1):
        if syllables[at].vowel is None:
            syllables[at].vowel = "" if _is_silent(syllables, at) else "a"
    return "".join(one.onset + (one.vowel or "") + one.tail for one in syllables)


def _is_silent(syllables: list[_Syllable], at: int) -> bool:
    """Whether the unwritten vowel is not spoken: at the end, and between two open syllables."""
    if at == 0 or syllables[at].tail:
        return False
    if at == len(syllables) - 1:
        return True
    before, after = syllables[at - 1], syllables[at + 1]
    return before.vowel != "" and not before.tail and after.vowel != "" and bool(after.onset)


def _syllables(word: str, roman: Roman) -> list[_Syllable]:
    found: list[_Syllable] = []
    is_joined = False  # a virama was met, so the next consonant goes on the same syllable
    for at, char in enumerate(word):
        if char in roman.consonants:
            key = char + NUKTA if word[at + 1 : at + 2] == NUKTA else char
            letters = roman.consonants.get(key, roman.consonants[char])
            if is_joined:
                found[-1].onset += letters
                found[-1].vowel = None
            else:
                found.append(_Syllable(letters, None))
            is_joined = False
        elif char == VIRAMA and found:
            is_joined = True
            found[-1].vowel = ""
        elif char in roman.tails and found:
            found[-1].tail += roman.tails[char]
        elif char in roman.vowels:
            is_sign = "\u093e" <= char <= "\u094c" and found and not found[-1].vowel and not is_joined
            if is_sign:
                found[-1].vowel = roman.vowels[char]
            else:
                found.append(_Syllable("", roman.vowels[char]))
            is_joined = False
    return found


TUNING = table(
    "क क़ k, ख ख़ kh, ग ग़ g, घ gh, ङ n, च ch, छ chh, ज j, झ jh, ञ n, ट त t, ठ थ th, ड द ड़ d, ढ ध ढ़ dh, ण न n,"
    "प p, फ फ़ ph, ब b, भ bh, म m, य y, र r, ल ळ l, व v, श ष sh, स s, ह h, ज़ z",
    "अ a, आ ा aa, इ ि i, ई ी ee, उ ु u, ऊ ू oo, ऋ ृ ri, ए े e, ऐ ै ai, ओ ो o, औ ौ au, ऑ ॉ o, ऍ ॅ e",
    "ं n, ँ n, ः h",
)
REPORTING = table(
    "क क़ k, ख ख़ kh, ग ग़ g, घ gh, ङ n, च छ ch, ज j, झ jh, ञ n, ट त t, ठ थ th, ड द d, ढ ध dh, ड़ r, ढ़ rh, ण न n,"
    "प p, फ फ़ f, ब b, भ bh, म m, य y, र r, ल ळ l, व w, श ष s, स s, ह h, ज़ j",
    "अ a, आ ा a, इ ि i, ई ी i, उ ु u, ऊ ू u, ऋ ृ ru, ए े e, ऐ ै e, ओ ो o, औ ौ o, ऑ ॉ a, ऍ ॅ a",
    "ं n, ँ n, ः ,",
)
