"""What a text that talks about fraud puts in quotation marks is set apart: it is shown, not said."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from typing import Any

from satark.scan.view import View
from satark.scan.walk import Hits

_QUOTED = re.compile('"[^"]{8,600}"' + "|(?<![a-z0-9])'[^']{12,600}'(?![a-z0-9])")


def quoted(view: View, hits: Hits) -> set[str]:
    """Move hits in quotation marks to `quoted.<name>` marks, if the text around them talks about fraud."""
    normal = view.normal.text
    if '"' not in normal and "'" not in normal:
        return set()
    starts = view.tokens.starts
    ranges = [
        (bisect_left(starts, match.start()), bisect_left(starts, match.end()))
        for match in _QUOTED.finditer(normal)
    ]
    settings: Mapping[str, Any] = view.facts.scoring.get("walk", {})
    frame = [place for name in settings.get("frame", ()) for place in hits.places.get(name, ())]
    if not ranges or not any(not _inside(place.start, ranges) for place in frame):
        return set()
    return hits.set_aside("quoted", ranges)


def _inside(start: int, ranges: list[tuple[int, int]]) -> bool:
    return any(first <= start < last for first, last in ranges)
