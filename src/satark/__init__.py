"""Satark: a message in, an honest verdict with cited reasons out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Verdict", "__version__", "check"]

if TYPE_CHECKING:
    from satark.api import check
    from satark.records.verdict import Verdict


def __getattr__(name: str) -> Any:
    # Importing the package must stay free for programs that only want a room of it.
    if name == "check":
        from satark.api import check

        return check
    if name == "Verdict":
        from satark.records.verdict import Verdict

        return Verdict
    raise AttributeError(f"module 'satark' has no attribute {name!r}")
