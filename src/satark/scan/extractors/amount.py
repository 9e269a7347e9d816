"""Amounts of rupees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.scan.extractor import Extractor
from satark.scan.pattern import pattern
from satark.scan.rupees import sums
from satark.scan.shapes import TINY_PAISE
from satark.scan.view import View

_NUMBER = "([0-9](?:[0-9,]{0,13}[0-9])?)(?:[.]([0-9]{1,3}))?(?![0-9])"
_UNIT = "(?:[ -]?(lakhs?|lacs?|lakh|crores?|cr|thousand|k|हजार|लाख|करोड)(?![a-z]))?"
_BEFORE = pattern("(?:rs|inr|re|rupees?|₹|रु|रू|रुपए)[ .:/-]{0,3}" + _NUMBER + _UNIT)
_AFTER = pattern(
    "[0-9](?<![0-9a-z.,:][0-9])[0-9,]{0,14}(?:[.][0-9]{1,3})?"
    + _UNIT
    + "[ ]?(?:rupees?|rupaye|rupye|rupya|rupaya|rupay|rupiye|rs(?![a-z])|inr(?![a-z])|/-"
    "|रुपए|रुपया|रूपए|रुपयों|रु|₹)"
)
_WORDED = pattern(
    "(ek|do|teen|char|panch|paanch|das|dus|gyarah|one|two|five|ten|eleven|एक|दो|तीन|चार|पांच|दस|ग्यारह) "
    "(?:rupees?|rupaye|rupye|rupya|rupaya|रुपए|रुपया|रूपए)(?![a-z])"
)
_LEADING = pattern(_NUMBER)
_SMALL = {
    "ek": 1, "do": 2, "teen": 3, "char": 4, "panch": 5, "paanch": 5, "das": 10, "dus": 10,
    "gyarah": 11, "one": 1, "two": 2,
    "five": 5, "ten": 10, "eleven": 11, "एक": 1, "दो": 2, "तीन": 3, "चार": 4, "पांच": 5, "दस": 10,
    "ग्यारह": 11,
}  # fmt: skip
_TIMES = {"l": 100_000, "c": 10_000_000, "t": 1_000, "k": 1_000, "ह": 1_000, "ल": 100_000, "क": 10_000_000}
# A sum said without its currency: "lost 1.2 lakh".
_LARGE = pattern(
    "[0-9](?<![0-9a-z.,:][0-9])[0-9,]{0,9}(?:[.][0-9]{1,2})? ?(lakhs?|lacs?|crores?|लाख|करोड)(?![a-z])"
)
_LARGE_SIGNS = ("lakh", "lac", "crore", "लाख", "करोड")
_SIGNS = ("rs", "inr", "rup", "re", "₹", "रु", "रू", "/-")


class Amount(Extractor):
    """Rupee amounts; value in paise; trait `tiny` up to Rs 11, `upi_link` for one inside a payment link."""

    kind: ClassVar[EntityKind] = "amount"

    def find(self, view: View) -> Iterator[Entity]:
        text = view.normal.text
        if not text.isascii():
            for found in sums(text):
                tiny = ("tiny",) if 0 < found.paise <= TINY_PAISE else ()
                yield view.entity("amount", found.start, found.end, str(found.paise), traits=tiny)
        if any(sign in text for sign in _LARGE_SIGNS):
            for match in _LARGE().finditer(text):
                number = _LEADING().match(text, match.start())
                if number and not _counted(text, match.start()):
                    yield _made(view, match.start(), match.end(), number[1], number[2] or "", match[1])
        if not any(sign in text for sign in _SIGNS):
            return
        for match in _BEFORE().finditer(text):
            before = text[match.start() - 1] if match.start() else " "
            if "a" <= before <= "z" or "\u0900" <= before <= "\u0dff":
                continue
            if match.group()[:2] == "re" and match[1] != "1":
                continue  # "you re 8": the one-rupee form has no other number
            yield _made(view, match.start(), match.end(), match[1], match[2] or "", match[3] or "")
        for match in _AFTER().finditer(text):
            number = _LEADING().match(text, match.start())
            if number is None or _counted(text, match.start()):
                continue
            yield _made(view, match.start(), match.end(), number[1], number[2] or "", match[1] or "")
        if "rup" in text or "रु" in text or "रू" in text:
            for match in _WORDED().finditer(text):
                if not (match.start() and "a" <= text[match.start() - 1] <= "z"):
                    yield _made(view, match.start(), match.end(), str(_SMALL[match[1]]), "", "")


def _counted(text: str, start: int) -> bool:
    """True if the number already belongs to a currency sign before it: "Rs 500/-" is read there."""
    before = text[max(0, start - 8) : start].rstrip(" .:/-")
    return before.endswith(("rs", "inr", "₹", "रु", "रू", "रुपए", "रुपए", "rupees", " re"))


def _made(view: View, start: int, end: int, whole: str, part: str, unit: str) -> Entity:
    paise = int(whole.replace(",", "")) * 100
    hundredths = int((part + "00")[:2])
    times = _TIMES[unit[0]] if unit else 1
    value = (paise + hundredths) * times
    if not unit and part and not hundredths and len(part) == 3 and part != "000":
        value = paise
    return view.entity("amount", start, end, str(value), traits=("tiny",) if 0 < value <= TINY_PAISE else ())
