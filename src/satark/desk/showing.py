"""A message on a page: cut into pieces at what carried the verdict, each piece harmless to show.

The same pieces serve the public page, the case and the printed sheet. Nothing in them can be tapped, gives
orders to what shows them or turns the direction of what follows; templates escape them as all text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from satark.records.entity import Entity, Span
from satark.text.plain_text import TAPPED, defang, plain


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a message as shown, the codes of the reasons on it; `kind` where it is an entity."""

    text: str
    codes: tuple[str, ...] = ()
    kind: str = ""

    @property
    def marked(self) -> bool:
        """True where a reason stands on it."""
        return bool(self.codes)


def pieces(text: str, verdict: Mapping[str, Any]) -> list[Piece]:
    """The whole text in order, by the spans of a verdict as JSON; the mark of excused reasons is left out.

    Spans are half-open, in code points of `text`; what reaches past its end is cut there.
    """
    reasons = [
        (str(reason["code"]), _cut(span, len(text)))
        for reason in verdict.get("reasons", ())
        if reason["state"] != "excused"
        for span in reason["spans"]
    ]
    entities = [(entity, _cut(entity["span"], len(text))) for entity in verdict.get("entities", ())]
    tapped = _apart([(entity, span) for entity, span in entities if entity["kind"] in TAPPED])
    edges = {0, len(text)}
    for _, span in reasons:
        # An entity is defanged as a whole: a reason that begins or ends within one marks all of it.
        edges.update(_outside(edge, tapped, first=edge == span[0]) for edge in span)
    for _, span in tapped:
        edges.update(span)
    made = []
    ordered = sorted(edges)
    for start, end in zip(ordered, ordered[1:], strict=False):
        entity = next((entity for entity, span in tapped if span == (start, end)), None)
        codes = tuple(dict.fromkeys(code for code, (first, last) in reasons if first < end and last > start))
        made.append(Piece(_shown(text[start:end], entity), codes, "" if entity is None else entity["kind"]))
    return _joined([piece for piece in made if piece.text])


def shown_entity(entity: Mapping[str, Any]) -> str:
    """An entity of a verdict as JSON, so written that nothing makes a link or a number to call of it."""
    return defang(_entity(entity))


def _joined(apart: list[Piece]) -> list[Piece]:
    """Marked pieces that touch, or have one space between them, as one: a phrase is marked as a phrase."""
    joined: list[Piece] = []
    for piece in apart:
        joined.append(piece)
        gap = len(joined) > 2 and joined[-2] == Piece(" ") and _words(joined[-3])
        if _words(piece) and (gap or len(joined) > 1 and _words(joined[-2])):
            parts = joined[-3 if gap else -2 :]
            codes = tuple(dict.fromkeys(code for part in parts for code in part.codes))
            joined[-len(parts) :] = [Piece("".join(part.text for part in parts), codes)]
    return joined


def _words(piece: Piece) -> bool:
    return piece.marked and not piece.kind


def _cut(span: Sequence[int], length: int) -> Span:
    start = min(max(0, span[0]), length)
    return start, min(max(start, span[1]), length)


def _apart(entities: list[tuple[Any, Span]]) -> list[tuple[Any, Span]]:
    """Entities that do not overlap: of two that do, the longer."""
    kept: list[tuple[Any, Span]] = []
    for entity, span in sorted(entities, key=lambda pair: (pair[1][0] - pair[1][1], pair[1][0])):
        if span[0] < span[1] and all(span[1] <= other[0] or span[0] >= other[1] for _, other in kept):
            kept.append((entity, span))
    return kept


def _outside(edge: int, entities: list[tuple[Any, Span]], *, first: bool) -> int:
    for _, (start, end) in entities:
        if start < edge < end:
            return start if first else end
    return edge


def _shown(text: str, entity: Mapping[str, Any] | None) -> str:
    if entity is None or entity["official"] is True:
        # Lines stay lines: a message is shown as it was laid out.
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return "\n".join(plain(line) for line in lines)
    return defang(_entity({**entity, "raw": text}))


def _entity(entity: Mapping[str, Any]) -> Entity:
    return Entity(
        entity["kind"],
        entity["raw"],
        entity["value"],
        (entity["span"][0], entity["span"][1]),
        entity["official"],
        entity["owner"],
    )
