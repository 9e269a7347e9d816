"""What an extractor is, and the folder of extractors as their registry."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.scan.view import View


class Extractor:
    """Finds the entities of one kind in a viewed message; any text will do, time is linear in its length."""

    kind: ClassVar[EntityKind]

    def find(self, view: View) -> Iterator[Entity]:
        """The entities of this kind, with spans of the original text, held against the facts."""
        raise NotImplementedError


@cache
def extractors() -> tuple[Extractor, ...]:
    """One of each class in the folder `extractors`, in the order of their kinds."""
    from satark.scan import extractors as folder

    found: list[Extractor] = []
    for module in pkgutil.iter_modules(folder.__path__):
        loaded = importlib.import_module(f"{folder.__name__}.{module.name}")
        found.extend(
            value()
            for value in vars(loaded).values()
            if isinstance(value, type)
            and issubclass(value, Extractor)
            and value.__module__ == loaded.__name__
        )
    return tuple(sorted(found, key=lambda extractor: extractor.kind))
