"""Windows of readings as a sparse matrix, counted as the score counts them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from scipy import sparse

from satark.records.model import BUCKETS
from satark.scan.learned.features import (
    BEGIN,
    END,
    GRAM_SHARE,
    MARK_SHARE,
    ROLE_SHARE,
    SHAPE_SHARE,
    WORD_SHARE,
    bucket,
    gram_buckets,
    heard,
    pair_bucket,
    word_buckets,
)
from satark.scan.learned.reading import Reading
from satark.scan.learned.score import spelt, windows

SCALE = 0.072
"""What one share counts for in training: it sets how strongly features of each kind are held down."""

Matrix = Any
"""A scipy.sparse CSR matrix of shape (windows, BUCKETS), float32."""

_words = lru_cache(maxsize=None)(lambda word: word_buckets(word, heard(word)))
_grams = lru_cache(maxsize=None)(gram_buckets)
_heard = lru_cache(maxsize=None)(heard)
_pair = lru_cache(maxsize=None)(pair_bucket)
_name = lru_cache(maxsize=None)(lambda name: bucket(f"m{name}"))


def matrix(reads: Sequence[Reading]) -> tuple[Matrix, np.ndarray[Any, Any]]:
    """The windows of all readings, and for each window the number of its reading."""
    columns: list[int] = []
    values: list[float] = []
    ends = [0]
    owners: list[int] = []
    for number, read in enumerate(reads):
        fixed, looked_into = _names(read), spelt(read.words)
        for start, end in windows(len(read.words)):
            local = _local(read.words, looked_into, start, end)
            root = SCALE / max(end - start, 1) ** 0.5
            columns += [at for at, _ in local]
            values += [share * root for _, share in local]
            names = [*fixed, *_located(read, start, end)]
            columns += [at for at, _ in names]
            values += [share * SCALE for _, share in names]
            ends.append(len(columns))
            owners.append(number)
    made = sparse.csr_matrix(
        (np.array(values, np.float32), np.array(columns, np.int32), np.array(ends)),
        shape=(len(owners), BUCKETS),
    )
    made.sum_duplicates()
    return made, np.array(owners)


def _local(words: Sequence[str], looked_into: frozenset[str], start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for word in words[start:end]:
        found += [(at, WORD_SHARE) for at in _words(word)]
        if word in looked_into:
            found += [(at, GRAM_SHARE) for at in _grams(word)]
    keys = [_heard(word) for word in words[start:end]]
    if start == 0:
        keys.insert(0, BEGIN)
    if end == len(words):
        keys.append(END)
    found += [(_pair(one, other), WORD_SHARE) for one, other in zip(keys, keys[1:], strict=False)]
    return found


def _names(read: Reading) -> list[tuple[int, int]]:
    """What is of the whole message."""
    everywhere = [name for name, spots in zip(read.marks, read.spots, strict=True) if not spots]
    kinds = ((everywhere, MARK_SHARE), (read.shapes, SHAPE_SHARE), (read.roles, ROLE_SHARE))
    # Marks come in the order of a set; sums of fractions must not hang on it.
    return [(_name(name), share) for names, share in kinds for name in sorted(names)]


def _located(read: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """The marks that stand in a window."""
    return [
        (_name(name), MARK_SHARE)
        for name, spots in sorted(zip(read.marks, read.spots, strict=True))
        if any(start <= spot < end for spot in spots)
    ]
