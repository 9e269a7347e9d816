"""What a detector is, and the folder of detectors as their registry."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import ClassVar

from satark.records.marks import Marks


class Detector:
    """One rule over marks: a code, its group and points, and its reason in the source languages.

    `shows` names the marks whose places in the text are pointed at. `cites` are topics of facts
    (`never.link_payment`, `clock`, `law.notice`); the first found of the organisation named, else of
    the nation, is quoted with its source. `in-gov-trai:never.block_threat` names whose fact it is, and
    `thing.sim?never.block_threat` the mark it takes. `excuses` are codes that stop counting when it fires.
    `vouches` says that a message of this form from the organisation's own header is `genuine`; `settles`
    names what such a form explains: asking for it is then no reason for `unclear`.
    `needs` is a mark without which it never fires: it is asked only where that is marked, so that a rule more
    costs a message that has nothing of it nothing.
    A detector never sees text: `fires` is a function of marks alone.
    """

    code: ClassVar[str]
    group: ClassVar[str]
    points: ClassVar[int] = 0
    shows: ClassVar[tuple[str, ...]] = ()
    cites: ClassVar[tuple[str, ...]] = ()
    excuses: ClassVar[tuple[str, ...]] = ()
    vouches: ClassVar[bool] = False
    settles: ClassVar[tuple[str, ...]] = ()
    needs: ClassVar[str] = ""
    wording: ClassVar[Mapping[str, str]]

    def worth(self, marks: Marks, points: int) -> int:
        """The points it adds where it fires, `points` being those of the scoring file or its own."""
        return points

    def fires(self, marks: Marks) -> bool:
        """True when the message bears this sign."""
        raise NotImplementedError


@cache
def detectors() -> tuple[Detector, ...]:
    """One of each class in the folder `detectors`, in the order of their codes."""
    from satark.scan import detectors as folder

    found: list[Detector] = []
    for module in pkgutil.iter_modules(folder.__path__):
        loaded = importlib.import_module(f"{folder.__name__}.{module.name}")
        found.extend(
            value()
            for value in vars(loaded).values()
            if isinstance(value, type) and issubclass(value, Detector) and value.__module__ == loaded.__name__
        )
    return tuple(sorted(found, key=lambda detector: detector.code))
