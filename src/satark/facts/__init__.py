"""Official facts, words and registers: read, checked, merged, compiled, and loaded as one value.

`load` is what a check needs and stays light; everything else is imported when first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from satark.facts.loading import load

if TYPE_CHECKING:
    from satark.facts.checking import check
    from satark.facts.problems import Problem
    from satark.facts.sheets import FactRow, listing, sheet

__all__ = ["FactRow", "Problem", "check", "listing", "load", "sheet"]

_WHERE = {
    "FactRow": "satark.facts.sheets",
    "Problem": "satark.facts.problems",
    "check": "satark.facts.checking",
    "listing": "satark.facts.sheets",
    "sheet": "satark.facts.sheets",
}


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_WHERE[name]), name)
