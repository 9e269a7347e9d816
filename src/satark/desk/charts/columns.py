"""Columns over time: each a count, with a part of it set apart below."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

# The drawing is stretched to the width it has: only its proportions count.
HEIGHT, STEP, GAP = 100, 10, 2


def columns(parts: Sequence[tuple[int, int]], said: str) -> str:
    """The chart of (count, part of it) in order of time; `said` is for whoever does not see it."""
    most = top([count for count, _ in parts])
    width = max(1, len(parts)) * STEP
    drawn = [
        f'<svg class="columns" role="img" aria-label="{escape(said)}" viewBox="0 0 {width} {HEIGHT}" '
        'preserveAspectRatio="none" focusable="false">',
        *(f'<line class="grid" x1="0" x2="{width}" y1="{y}" y2="{y}"/>' for y in (0.5, HEIGHT / 2)),
    ]
    for place, (count, part) in enumerate(parts):
        if count:
            drawn.append(_column("rest", place, count - part, part, most))
        if part:
            drawn.append(_column("part", place, part, 0, most))
    return "".join([*drawn, "</svg>"])


def top(counts: Sequence[int]) -> int:
    """The value of the top line: the least of 4, 10, 20, 40, 100 ... that no count is above."""
    most, scale = max(counts, default=0), 1
    while True:
        for step in (4, 10, 20):
            if most <= step * scale:
                return step * scale
        scale *= 10


def _column(name: str, place: int, value: int, below: int, most: int) -> str:
    height, y = value * HEIGHT / most, HEIGHT - (value + below) * HEIGHT / most
    return (
        f'<rect class="{name}" x="{place * STEP + GAP / 2:g}" y="{y:.2f}" '
        f'width="{STEP - GAP}" height="{height:.2f}"/>'
    )
