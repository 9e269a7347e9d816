"""All entities of a message, each once, in the order of the text."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from satark.records.entity import Entity
from satark.scan.extractor import extractors
from satark.scan.view import View

# Where two kinds claim the same characters, the earlier here keeps them: a number in a link is its own.
_PRECEDENCE = (
    "url",
    "email",
    "upi",
    "account",
    "amount",
    "deadline",
    "phone",
    "header",
    "app",
    "organisation",
)
# A text with more entities of a kind than this is a list, not a message; the rest is left unread.
LIMIT_ENTITIES = 48
# What a link carries inside on purpose: the number of a chat, the payee and sum of a payment.
_CARRIED = frozenset(("wa_me", "upi_link"))


def entities_of(view: View) -> tuple[Entity, ...]:
    """The entities of a viewed message without overlaps between kinds, ordered by span.

    Two overlaps are meant: what a link carries inside (traits `wa_me`, `upi_link`), and the name of an
    organisation, which is named even inside a link, an address or a header (trait `inside`).
    """
    by_kind: dict[str, list[Entity]] = {}
    for extractor in extractors():
        for entity in islice(extractor.find(view), LIMIT_ENTITIES):
            by_kind.setdefault(entity.kind, []).append(entity)
    if not by_kind:
        return ()
    kept: list[Entity] = []
    claims = _Claims()
    for kind in _PRECEDENCE:
        for entity in by_kind.get(kind, ()):
            if kind == "organisation":
                kept.append(entity._replace(traits=_with_inside(entity)) if claims.meet(entity) else entity)
            elif claims.take(entity) or kind != "url" and not _CARRIED.isdisjoint(entity.traits):
                kept.append(entity)
    kept.sort(key=lambda entity: (entity.span, entity.kind))
    return tuple(kept)


def _with_inside(entity: Entity) -> tuple[str, ...]:
    return tuple(sorted({*entity.traits, "inside"}))


class _Claims:
    """Ranges taken so far, none over another."""

    def __init__(self) -> None:
        self._ends: list[int] = []
        self._starts: list[int] = []

    def meet(self, entity: Entity) -> bool:
        """True if a range taken before lies over the entity's."""
        start, end = entity.span
        at = bisect_left(self._ends, start + 1)
        return at < len(self._starts) and self._starts[at] < end

    def take(self, entity: Entity) -> bool:
        """Take the entity's range unless it is taken already."""
        if self.meet(entity):
            return False
        start, end = entity.span
        at = bisect_left(self._ends, start + 1)
        self._starts.insert(at, start)
        self._ends.insert(at, end)
        return True
