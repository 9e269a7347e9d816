"""The key by which messages are searched: each word in one alphabet, so that scripts find each other."""

from __future__ import annotations

from satark.text.normal_form import normalise
from satark.text.sounds import consonants
from satark.text.tokens import tokenise

# Of a longer text the beginning is searched.
LIMIT_WORDS = 400


def search_key(text: str) -> str:
    """The words of a text as heard, with a space before and after each: बिजली and `bijli` are one key."""
    words = tokenise(normalise(text).text).words[:LIMIT_WORDS]
    return f" {' '.join(_heard(word) for word in words)} " if words else ""


def _heard(word: str) -> str:
    return word if "0" <= word[0] <= "9" else consonants(word) or word
