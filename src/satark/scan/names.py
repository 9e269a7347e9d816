"""Names in the facts by their first word, built once for each facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from satark.records.facts import Facts

_LIMIT_KEPT = 8
_kept: dict[tuple[str, str], Mapping[str, tuple[int, ...]]] = {}


def name_heads(facts: Facts) -> Mapping[str, tuple[int, ...]]:
    """First word of each name -> lengths in words, longest first."""
    return _heads(facts.digest, "name", facts.index["name"])


def app_heads(facts: Facts, names: Iterable[str]) -> Mapping[str, tuple[int, ...]]:
    """First word of each app name -> lengths in words, longest first."""
    return _heads(facts.digest, "app", names)


def _heads(digest: str, kind: str, names: Iterable[str]) -> Mapping[str, tuple[int, ...]]:
    heads = _kept.get((digest, kind))
    if heads is None:
        lengths: dict[str, set[int]] = {}
        for name in names:
            words = name.split(" ")
            lengths.setdefault(words[0], set()).add(len(words))
        heads = {head: tuple(sorted(sizes, reverse=True)) for head, sizes in lengths.items()}
        if len(_kept) >= _LIMIT_KEPT:
            _kept.clear()
        _kept[digest, kind] = heads
    return heads
