"""Training rows said otherwise: what a fraud becomes in other words or another script is learned from them.

Only the tuning set of attacks makes them; the reporting set, which losses are claimed on, stays unseen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple
from zlib import crc32

from satark.evaluation import Row
from satark.evaluation.attacks import attacks


class Making(NamedTuple):
    """An attack of the tuning set with its seed, and what its variants count for beside the row itself."""

    attack: str
    seed: int
    share: float


MAKINGS = (Making("paraphrase", 1, 0.15), Making("paraphrase", 2, 0.15), Making("script", 1, 0.02))
"""Larger shares teach no more of the attack and cost recall of what nobody attacked (decision 0019)."""
# Private chat is plenty, and one row in so many stands for it; adverts hardly count at all.
_CHAT, _ONE_IN = frozenset(("nus", "uci")), 4


class Variant(NamedTuple):
    """A row said otherwise, the place of the row it was made of, and what it counts for beside that.

    A place and no id: rows of two data sets may share one.
    """

    row: Row
    of: int
    share: float


def variants(rows: Iterable[Row]) -> Iterator[Variant]:
    """The variants of those rows that can be said otherwise."""
    made_by = attacks("tuning")
    for place, row in enumerate(rows):
        chat = row.truth == "legit" and row.family in _CHAT
        if row.truth == "spam" or chat and crc32(row.id.encode("utf-8", "surrogatepass")) % _ONE_IN:
            continue
        for attack, seed, share in MAKINGS:
            text = made_by[attack](row.text, seed)
            if text is not None and text.strip():
                yield Variant(replace(row, id=f"{row.id} {attack} {seed}", text=text), place, share)
