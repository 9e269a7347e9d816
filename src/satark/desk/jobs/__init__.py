"""Work that follows from actions: each kind one file with `run(payload)`, which calls actions.

A job may be done twice (a worker killed after the work and before its end): what it does must bear that.
`EVERY_S` makes a kind come back by itself that many seconds after it ended; `LEASE_S` is for one that
takes longer than `outbox.LEASE_S`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

LEASE_S = 60
"""How long a worker may be at a job before another may take it."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of job: what does it, how long that may take, and how often it comes back (None: never)."""

    name: str
    run: Callable[[Mapping[str, Any]], None]
    lease_s: int
    every_s: int | None


@cache
def kinds() -> Mapping[str, Kind]:
    """All kinds by name, which is that of their file."""
    return {module.name: _kind(module.name) for module in iter_modules(__path__)}


def _kind(name: str) -> Kind:
    module: Any = import_module(f"{__name__}.{name}")
    return Kind(name, module.run, getattr(module, "LEASE_S", LEASE_S), getattr(module, "EVERY_S", None))
