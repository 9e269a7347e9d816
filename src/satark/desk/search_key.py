"""The key by which messages are searched: each word as spelt and as heard, so that scripts find each other.

A key is words between spaces: a Roman word or number as it stands, an Indian one after `=`, in two letters
for each of its own, and after `~` the sound. Everything in it is ASCII where the text is Roman or Indian:
the trigrams of a database then do not hang on its locale.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from satark.records.entity import Span
from satark.scan.refang import refang
from satark.text.limits import LIMIT_CHARACTERS
from satark.text.normal_form import normalise
from satark.text.sounds import consonants, one_alphabet
from satark.text.tokens import tokenise

# Of a longer text the beginning is searched.
LIMIT_WORDS = 400
_LIMIT_LETTERS = 80
# So many words a process keeps with their keys: most messages are made of the same few thousand.
_LIMIT_KEPT = 8192
# The letters of one Indian alphabet as two of sixteen Roman ones.
_PAIRS = {0x80 | place: chr(97 + (place >> 4)) + chr(97 + (place & 15)) for place in range(0x80)}
# A number in groups, as people write one that is to be rung; of other lengths the groups stand alone.
_GROUPED = re.compile(r"(?<![0-9])[0-9](?:[ ().-]{0,2}[0-9]){6,15}(?![0-9])")
# A chunk without spaces that is more than a word: a host, a payment id, a header.
_WHOLE = re.compile(r"[a-z0-9][a-z0-9.@/:_+%&?=#-]{2,}[a-z0-9]")
_DIPHTHONGS = (("ee", "i"), ("oo", "u"), ("ai", "e"), ("au", "o"))
_INNER_A = re.compile("(?<=.)a(?=.)")
_SILENT_E = re.compile("(?<=[^aeiou])e$")
_VOWEL = re.compile("[aeiou]")
# How Hindi spells the names of the Roman letters, in the normal form: केवाईसी is KYC.
_LETTER_NAMES = {
    "ए": "a", "बी": "b", "सी": "c", "डी": "d", "ई": "e", "एफ": "f", "जी": "g", "एच": "h", "आई": "i",
    "जे": "j", "के": "k", "एल": "l", "एम": "m", "एन": "n", "ओ": "o", "पी": "p", "क्यू": "q", "आर": "r",
    "एस": "s", "टी": "t", "यू": "u", "वी": "v", "डब्ल्यू": "w", "एक्स": "x", "वाई": "y", "जेड": "z",
}  # fmt: skip
_NAMED = re.compile("|".join(sorted(_LETTER_NAMES, key=len, reverse=True)))
_INITIALS = re.compile(f"(?:{_NAMED.pattern}){{2,6}}")


class Keyed(NamedTuple):
    """A stretch of a text and the words of the key that it is found by."""

    keys: tuple[str, ...]
    span: Span


def search_key(text: str) -> str:
    """The key of a text: बिजली and `bijli` share a word of it. Empty where there is nothing to find."""
    words = dict.fromkeys(key for part in keyed(text) for key in part.keys)
    return f" {' '.join(words)} " if words else ""


def keyed(text: str) -> Iterator[Keyed]:
    """The stretches of a text that can be found; spans are half-open, in code points of `text`."""
    normal = normalise(text[:LIMIT_CHARACTERS])
    tokens = tokenise(normal.text)
    for word, start, end in zip(tokens.words[:LIMIT_WORDS], tokens.starts, tokens.ends, strict=False):
        yield Keyed(_word(word[:_LIMIT_LETTERS]), normal.span(start, end))
    for match in _GROUPED.finditer(normal.text):
        yield Keyed((digits_of(match.group()),), normal.span(*match.span()))
    whole = refang(normal.text)
    for match in _WHOLE.finditer(whole.text):
        if not match.group().isalnum():
            yield Keyed((match.group()[:_LIMIT_LETTERS],), normal.span(*whole.back(*match.span())))


@lru_cache(maxsize=_LIMIT_KEPT)
def _word(word: str) -> tuple[str, ...]:
    return (*spelt(word), *[f"~{sound}" for sound in heard(word)])


def spelt(word: str) -> tuple[str, ...]:
    """A word of the normal form as the key spells it; initials written out are spelt in Roman too."""
    if word.isascii():
        return (word,)
    shifted = one_alphabet(word)
    pairs = shifted.translate(_PAIRS)
    if pairs == shifted:
        return (word,)
    initials = _initials(word)
    return (f"={pairs}", initials) if initials else (f"={pairs}",)


def heard(word: str) -> tuple[str, ...]:
    """The sounds of a word of the normal form: its consonants, of a short word with the vowels told.

    None of a number, nor of one letter. A Roman word that ends in a mute e is heard with and without it.
    """
    if "0" <= word[0] <= "9":
        return ()
    if not word.isascii():
        initials = _initials(word)
        sounds = [_short(consonants(word)), *(heard(initials) if initials else ())]
        return _told(sounds)
    for written, vowel in _DIPHTHONGS:
        word = word.replace(written, vowel)
    sounds = [_short(consonants(word))]
    if _VOWEL.search(sounds[0]):
        sounds.append(_short(consonants(_SILENT_E.sub("", word))))
    return _told(sounds)


def _told(sounds: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sound for sound in sounds if len(sound) > 1))


def digits_of(number: str) -> str:
    """The digits of a number written in groups."""
    return "".join(letter for letter in number if "0" <= letter <= "9")


def _short(sound: str) -> str:
    """A short sound without the a that Indian scripts leave unwritten inside a word: `kal` and कल."""
    return _INNER_A.sub("", sound)


def _initials(word: str) -> str:
    if not _INITIALS.fullmatch(word):
        return ""
    return "".join(_LETTER_NAMES[name] for name in _NAMED.findall(word))
