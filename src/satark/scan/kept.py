"""Values compiled from Facts, kept for the few facts a process works with."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from satark.records.facts import Facts

Built = TypeVar("Built")

# A process works with the shipped facts and perhaps a site's; tests make some more.
LIMIT_KEPT = 8


def once_per_facts(build: Callable[[Facts], Built]) -> Callable[[Facts], Built]:
    """Call `build` at the first need of each facts digest; at most `LIMIT_KEPT` values stay."""
    kept: dict[str, Built] = {}

    @wraps(build)
    def value(facts: Facts) -> Built:
        found = kept.get(facts.digest)
        if found is None:
            found = build(facts)
            if len(kept) >= LIMIT_KEPT:
                kept.clear()
            kept[facts.digest] = found
        return found

    return value
