"""Amounts of rupees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.scan.extractor import Extractor
from satark.scan.view import View

_NUMBER = "([0-9]{1,3}(?:,[0-9]{2,3}){1,4}|[0-9]{1,9})(?:[.]([0-9]{1,2}))?(?![0-9])"
_UNIT = "(?: ?(lakhs?|lacs?|crores?|cr|thousand|k|हजार|लाख|करोड़|करोड))?"
_BEFORE = re.compile("(?:(?<![a-z])(?:rs|inr|re|rupees)|₹|रु|रुपये|रुपए)[ .:]{0,3}" + _NUMBER + _UNIT)
_AFTER = re.compile(
    "(?<![0-9a-z.,])"
    + _NUMBER
    + _UNIT
    + " ?(?:rupees?|rupaye|rupye|rupay|rs(?![a-z])|/-|रुपये|रुपए|रुपया|रुपय|रु(?![ऀ-ॿ])|₹)"
)
_GREAT = re.compile("(?<![0-9a-z.,])" + _NUMBER + " ?(lakhs?|lacs?|crores?|लाख|करोड़|करोड)(?![a-z])")
_TIMES = {"l": 100_000, "c": 10_000_000, "t": 1_000, "k": 1_000, "ह": 1_000, "ल": 100_000, "क": 10_000_000}
# The largest "test payment" met in this family of scams: Rs 11 (BESCOM, July 2022).
TINY_PAISE = 1_100


class Amount(Extractor):
    """Rupee amounts; value in paise; trait `tiny` up to Rs 11."""

    kind: ClassVar[EntityKind] = "amount"

    def find(self, view: View) -> Iterator[Entity]:
        text = view.normal.text
        taken: list[int] = []
        for pattern in (_BEFORE, _AFTER, _GREAT):
            for match in pattern.finditer(text):
                if match.start(1) in taken:
                    continue
                taken.append(match.start(1))
                paise = int(match[1].replace(",", "")) * 100 + int(((match[2] or "") + "00")[:2])
                if match[3]:
                    paise *= _TIMES[match[3][0]]
                span = view.normal.span(match.start(), match.end())
                traits = ("tiny",) if 0 < paise <= TINY_PAISE else ()
                yield Entity("amount", view.message.text[span[0] : span[1]], str(paise), span, traits=traits)
