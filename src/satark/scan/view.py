"""A message as the extractors and the token walk see it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from satark.records.entity import Entity, EntityKind, Span
from satark.records.facts import Facts
from satark.records.message import Message
from satark.scan.plain import plain_tokens
from satark.scan.standing import UNKNOWN, Standing
from satark.text.normal_form import NormalText, normalise
from satark.text.tokens import Tokens, tokenise


class View(NamedTuple):
    """The message, its normal form and tokens, and the facts it is held against."""

    message: Message
    normal: NormalText
    tokens: Tokens
    facts: Facts

    def place(self, span: Span) -> tuple[int, int] | None:
        """Half-open range of the tokens under a span of the original text; None when there is none."""
        starts = self.normal.starts
        first = bisect_left(starts, span[0])
        last = bisect_left(starts, span[1])
        start = bisect_right(self.tokens.ends, first)
        end = bisect_left(self.tokens.starts, last)
        return (start, end) if start < end else None

    def original(self, start: int, end: int) -> str:
        """The slice of the original text under a half-open range of the normal text."""
        first, last = self.normal.span(start, end)
        return self.message.text[first:last]

    def entity(
        self,
        kind: EntityKind,
        start: int,
        end: int,
        value: str,
        standing: Standing = UNKNOWN,
        traits: Iterable[str] = (),
    ) -> Entity:
        """The entity at a half-open range of the normal text, held against the facts as `standing` says."""
        span = self.normal.span(start, end)
        all_traits = tuple(sorted({*standing.traits, *traits}))
        raw = self.message.text[span[0] : span[1]]
        return Entity(kind, raw, value, span, standing.official, standing.owner, standing.facts, all_traits)


def view_of(message: Message, facts: Facts) -> View:
    """The view of a message whose text is within the limit."""
    normal = normalise(message.text)
    return View(message, normal, plain_tokens(tokenise(normal.text), normal.text, facts), facts)
