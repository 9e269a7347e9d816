"""Features as places in the model's table: n-grams of letters and words, and names, hashed by CRC-32."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

from satark.records.model import BUCKETS
from satark.text.sounds import consonants, one_alphabet

_MASK = BUCKETS - 1
# Letters of a word that are looked at: longer ones are no words, and hostile text must stay cheap.
LONGEST_WORD = 24
SHORTEST_GRAM, LONGEST_GRAM = 3, 5
BEGIN, END = "<", ">"

# Words scored at a time: a lure is about as long, and what stands before or after it must not thin it out.
WINDOW = 18

# What one feature of a kind counts for, beside the weight learned for it. The kinds are of very different
# numbers: a word has a dozen n-grams and a message some thirty marks (chosen by left-out families,
# docs/model-card.md).
WORD_SHARE, GRAM_SHARE, MARK_SHARE, SHAPE_SHARE, ROLE_SHARE = 8, 2, 4, 3, 2


def bucket(feature: str) -> int:
    """The place of a feature."""
    return crc32(feature.encode("utf-8", "surrogatepass")) & _MASK


def heard(word: str) -> str:
    """The key of a word in pairs of words: its consonants; a class of entities stands for itself."""
    return word if word[0] == "{" else consonants(word[:LONGEST_WORD])


def word_buckets(word: str, key: str) -> tuple[int, ...]:
    """The places of a word itself: as written in one alphabet, and as heard, which is `key`."""
    if word[0] == "{":
        return (bucket(f"w{word}"),)
    return bucket(f"w<{one_alphabet(word[:LONGEST_WORD])}>"), bucket(f"s{key}")


def gram_buckets(word: str) -> tuple[int, ...]:
    """The places of the n-grams of letters in a word with its ends marked, each once; none for a class."""
    if word[0] == "{":
        return ()
    ended = f"<{one_alphabet(word[:LONGEST_WORD])}>"
    grams = {
        ended[at : at + size]
        for size in range(SHORTEST_GRAM, LONGEST_GRAM + 1)
        for at in range(len(ended) - size + 1)
    }
    return tuple([bucket(f"g{gram}") for gram in sorted(grams)])


def pair_bucket(one: str, other: str) -> int:
    """The place of two words, as heard, that follow each other."""
    return bucket(f"b{one} {other}")


def pair_places(begun: Sequence[int], keys: Sequence[bytes]) -> list[int]:
    """The `pair_bucket` of many pairs, some five times as fast.

    The first words are given by their `pair_begun`, made once a word, the second ones by their keys in UTF-8.
    """
    return [crc32(key, crc) & _MASK for crc, key in zip(begun, keys, strict=True)]


def pair_begun(key: bytes) -> int:
    """The CRC-32 of a pair up to its second word."""
    return crc32(b"b%b " % key)
