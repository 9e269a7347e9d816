"""Keys under which the Indian scripts and Roman letters meet: one alphabet, and a word's consonants.

The blocks of the Indian scripts lie 128 code points apart and in one order, so that a shift makes them one
alphabet; a table of that order and a few Roman spellings make the consonants of बिजली and bijlee the same.
"""

from __future__ import annotations

import re

_FIRST, _LAST = 0x0900, 0x0E00
# Place in a block -> Roman; aspirates and retroflex sounds are written like their neighbours, and b for v,
# since people romanise them so. Vowels only tell short words apart.
_ROMAN = {
    0x01: "n", 0x02: "n", 0x05: "a", 0x06: "a", 0x07: "i", 0x08: "i", 0x09: "u", 0x0A: "u", 0x0B: "ri",
    0x0D: "e", 0x0E: "e", 0x0F: "e", 0x10: "e", 0x11: "o", 0x12: "o", 0x13: "o", 0x14: "o", 0x15: "k",
    0x16: "k", 0x17: "g", 0x18: "g", 0x19: "n", 0x1A: "c", 0x1B: "c", 0x1C: "j", 0x1D: "j", 0x1E: "n",
    0x1F: "t", 0x20: "t", 0x21: "d", 0x22: "d", 0x23: "n", 0x24: "t", 0x25: "t", 0x26: "d", 0x27: "d",
    0x28: "n", 0x29: "n", 0x2A: "p", 0x2B: "f", 0x2C: "b", 0x2D: "b", 0x2E: "m", 0x2F: "y", 0x30: "r",
    0x31: "r", 0x32: "l", 0x33: "l", 0x34: "l", 0x35: "b", 0x36: "s", 0x37: "s", 0x38: "s", 0x39: "h",
    0x3E: "a", 0x3F: "i", 0x40: "i", 0x41: "u", 0x42: "u", 0x43: "ri", 0x45: "e", 0x46: "e", 0x47: "e",
    0x48: "e", 0x49: "o", 0x4A: "o", 0x4B: "o", 0x4C: "o", 0x58: "k", 0x59: "k", 0x5A: "g", 0x5B: "j",
    0x5C: "r", 0x5D: "r", 0x5E: "f", 0x5F: "y",
}  # fmt: skip
# Letters that stand elsewhere in their own block: the place of the plain letter they are heard as. Chillus
# and khanda ta are plain letters in the normal form already.
_OWN_PLACES = {0x09F0: 0x30, 0x09F1: 0x35, 0x0A70: 0x02, 0x0B71: 0x35}  # ra, wa, tippi, wa
# In this order: `ch` is kept from the rule for `c`.
_SPELLINGS = (
    ("tion", "sn"), ("ph", "f"), ("sh", "s"), ("ch", "C"), ("ck", "k"), ("kh", "k"), ("gh", "g"), ("th", "t"),
    ("dh", "d"), ("bh", "b"), ("jh", "j"), ("wh", "w"), ("ce", "se"), ("ci", "si"), ("cy", "sy"), ("c", "k"),
    ("C", "c"), ("q", "k"), ("x", "ks"), ("w", "b"), ("v", "b"), ("z", "j"),
)  # fmt: skip
# A nasal sounds like what follows it, and the Indian scripts write a dot for all of them.
_NASAL = re.compile("m+(?=[pbf])")
_DOUBLED = re.compile("(.)\\1+")
_VOWELS = re.compile("[aeiouy]")
# Shorter keys are those of too many words; such words keep their vowels.
_LEAST_CONSONANTS = 3


def one_alphabet(word: str) -> str:
    """A word of the normal form with its Indian letters as those of one script."""
    if word.isascii():
        return word
    return "".join(
        [chr(_place(code) | 0x80) if _FIRST <= code < _LAST else chr(code) for code in map(ord, word)]
    )


def consonants(word: str) -> str:
    """The consonants a word is heard by, in Roman letters, whatever script it is written in."""
    heard = _DOUBLED.sub("\\1", _NASAL.sub("n", _roman(word)))
    bare = _DOUBLED.sub("\\1", _VOWELS.sub("", heard))
    return bare if len(bare) >= _LEAST_CONSONANTS else heard


def _place(code: int) -> int:
    return _OWN_PLACES.get(code, code & 0x7F)


def _roman(word: str) -> str:
    if word.isascii():
        for written, heard in _SPELLINGS:
            if written in word:
                word = word.replace(written, heard)
        return word
    return "".join(
        [_ROMAN.get(_place(code), "") if _FIRST <= code < _LAST else chr(code) for code in map(ord, word)]
    )
