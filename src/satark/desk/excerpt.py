"""The part of a message in which something was found, harmless to show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from satark.desk.showing import Piece, pieces
from satark.records.entity import Span

# So many characters are shown before the first place found, and so many in all, up to the next word.
_BEFORE, _WIDTH, _WORD = 60, 240, 24


def excerpt(text: str, verdict: Mapping[str, Any], found: Sequence[Span]) -> list[Piece]:
    """The text around the first place found, every place in it marked; the beginning where there is none."""
    first = found[0][0] if found else 0
    start = 0 if first <= _BEFORE else _edge(text, first - _BEFORE, 1)
    end = len(text) if len(text) <= start + _WIDTH else _edge(text, start + _WIDTH, -1)
    places = [_within(span, start, end) for span in found if span[0] < end and span[1] > start]
    # An entity that the edge cuts is still one: it is shown as harmless as a whole one.
    entities = [
        {**entity, "span": _within(entity["span"], start, end)}
        for entity in verdict.get("entities", ())
        if entity["span"][0] < end and entity["span"][1] > start
    ]
    reasons = [{"code": "FOUND", "state": "counted", "spans": places}]
    shown = pieces(text[start:end], {"reasons": reasons, "entities": entities})
    return [
        *([Piece("… ")] if start else []),
        *shown,
        *([Piece(" …")] if end < len(text) else []),
    ]


def _within(span: Sequence[int], start: int, end: int) -> Span:
    return max(span[0], start) - start, min(span[1], end) - start


def _edge(text: str, at: int, step: int) -> int:
    """The nearest edge of a word from a place on, or the place itself within a very long one."""
    for place in range(at, at + step * _WORD, step):
        if 0 < place < len(text) and text[place - 1].isspace():
            return place
    return at
