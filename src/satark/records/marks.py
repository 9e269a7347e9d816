"""Marks: everything a detector may know of a message, as one small set of names."""

from __future__ import annotations

from typing import NamedTuple


class Marks(NamedTuple):
    """The marks of one message: points are a function of these alone.

    `names` holds dotted names: concepts (`threat.cut`), pairs of concepts (`cut.supply`), entities
    with class and officiality (`phone.mobile.unknown`), the sender (`sender.header.own`), claims
    (`claim.electricity`), clock marks (`deadline.tonight`) and shape flags (`hidden.characters`).
    `docs/marks.md` lists them. `organisation` is whose name is used, if one can be said; `receiver`
    marks such as the date are already folded into `names`. `learned` are the points of the model. Hashable:
    equal marks, equal points.
    """

    names: frozenset[str]
    organisation: str | None = None
    learned: int = 0

    def __contains__(self, name: object) -> bool:
        return name in self.names

    def any(self, *names: str) -> bool:
        """True if at least one of `names` is marked."""
        return not self.names.isdisjoint(names)

    def all(self, *names: str) -> bool:
        """True if every one of `names` is marked."""
        return self.names.issuperset(names)
