"""All entities of a message, each once, in the order of the text."""

from __future__ import annotations

from satark.records.entity import Entity
from satark.scan.extractor import extractors
from satark.scan.view import View

# Where two kinds claim the same characters, the earlier here keeps them: a number inside a link is part of the link.
_PRECEDENCE = ("url", "email", "upi", "account", "amount", "deadline", "phone", "header", "app", "organisation")
# A text with more entities than this is a list, not a message; the rest is left unread.
LIMIT_ENTITIES = 60


def entities_of(view: View) -> tuple[Entity, ...]:
    """The entities of a viewed message without overlaps between kinds, ordered by span."""
    by_kind: dict[str, list[Entity]] = {}
    for extractor in extractors():
        for entity in extractor.find(view):
            found = by_kind.setdefault(entity.kind, [])
            if len(found) < LIMIT_ENTITIES:
                found.append(entity)
    kept: list[Entity] = []
    for kind in _PRECEDENCE:
        for entity in by_kind.get(kind, ()):
            if kind == "organisation" or not any(_overlap(entity, other) for other in kept):
                kept.append(entity)
    kept.sort(key=lambda entity: (entity.span, entity.kind))
    return tuple(kept)


def _overlap(one: Entity, other: Entity) -> bool:
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]
