"""A message as the extractors and the token walk see it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from satark.records.entity import Span
from satark.records.facts import Facts
from satark.records.message import Message
from satark.text.normal_form import NormalText, normalise
from satark.text.tokens import Tokens, tokenise


@dataclass(frozen=True, slots=True)
class View:
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


def view_of(message: Message, facts: Facts) -> View:
    """The view of a message whose text is within the limit."""
    normal = normalise(message.text)
    return View(message, normal, tokenise(normal.text), facts)
