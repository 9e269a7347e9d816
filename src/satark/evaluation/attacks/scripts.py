"""Native script made Roman and Roman made native."""

from __future__ import annotations

import re
from dataclasses import dataclass

from satark.evaluation.attacks import devanagari, romanised
from satark.evaluation.attacks import english_sounds as english
from satark.evaluation.attacks import hindi_sounds as hindi
from satark.evaluation.attacks.words import open_stretches

LEAST_WORDS = 4
LEAST_KNOWN = 0.4  # share of words that must be known before a Roman text is rewritten
_NATIVE = re.compile("[\u0904-\u0939\u0958-\u0961]")
_ROMAN_WORD = re.compile("[A-Za-z]+")
_NAMES = "ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड"
_LETTER_NAMES = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", _NAMES.split(), strict=True))


@dataclass(frozen=True, slots=True)
class Scripts:
    """The tables of both directions, and whether `OTP` is spelt letter by letter or left Roman."""

    roman: romanised.Roman
    native: devanagari.Spelling
    spells_letters: bool


TUNING = Scripts(romanised.TUNING, devanagari.TUNING, spells_letters=True)
REPORTING = Scripts(romanised.REPORTING, devanagari.REPORTING, spells_letters=False)


def other_script(text: str, scripts: Scripts) -> str | None:
    """Devanagari in Roman letters, or romanised Hindi and plain English in Devanagari; None for the rest.

    A Roman text must have four words and two fifths of them known: noise and other languages stay out.
    """
    native, latin = len(_NATIVE.findall(text)), sum(map(len, _ROMAN_WORD.findall(text)))
    if native and native * 2 >= latin:
        return _open_parts(text, scripts, is_native=True, is_hindi=True)
    known = [word.lower() for stretch, is_open in open_stretches(text) if is_open
             for word in _ROMAN_WORD.findall(stretch)]  # fmt: skip
    listed = sum(word in hindi.SOUNDS or word in english.SOUNDS for word in known)
    telling = sum(word in hindi.SOUNDS and word not in hindi.ENGLISH_TOO for word in known)
    if len(known) < LEAST_WORDS or listed < LEAST_KNOWN * len(known):
        return None
    return _open_parts(text, scripts, is_native=False, is_hindi=telling >= max(2, 0.15 * len(known)))


def _open_parts(text: str, scripts: Scripts, *, is_native: bool, is_hindi: bool) -> str:
    def changed(stretch: str) -> str:
        if is_native:
            return romanised.romanised(stretch, scripts.roman)
        return _ROMAN_WORD.sub(lambda word: _in_native(word[0], scripts, is_hindi=is_hindi), stretch)

    return "".join(changed(stretch) if is_open else stretch for stretch, is_open in open_stretches(text))


def _in_native(word: str, scripts: Scripts, *, is_hindi: bool) -> str:
    lower = word.lower()
    if word.isupper() and 1 < len(word) < 5 and lower not in english.SOUNDS and lower not in hindi.SOUNDS:
        return "".join(_LETTER_NAMES[letter] for letter in word) if scripts.spells_letters else word
    if is_hindi and (lower in hindi.SOUNDS or lower not in english.SOUNDS):
        return devanagari.in_devanagari(hindi.typed_sounds(lower), scripts.native)
    return devanagari.in_devanagari(english.sounds_of(lower), scripts.native)
