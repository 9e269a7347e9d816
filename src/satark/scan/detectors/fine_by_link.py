"""A fine or toll is to be paid by a link of unknown owner or through an app file.

Catches: unpaid e-challan of Rs 1,500, pay at a strange link
Leaves alone: challan on echallan.parivahan.gov.in
False alarms known: a toll company abroad whose site no fact lists
Source: toll texts of 2023 and 2024 (docs/sources.md); challans: see the Parivahan fact sheet
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class FineByLink(Detector):
    """A fine or toll is to be paid by a link of unknown owner or through an app file."""

    code: ClassVar[str] = "FINE_BY_LINK"
    group: ClassVar[str] = "story"
    points: ClassVar[int] = 45
    shows: ClassVar[tuple[str, ...]] = ("fine.due",)
    cites: ClassVar[tuple[str, ...]] = (
        "thing.challan?always.own_domain",
        "always.own_header",
        "thing.challan?in-gov-parivahan:always.own_domain",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It wants a fine or toll paid by a link that nothing ties to the office. In India "
            "challans are paid on parivahan.gov.in."
        ),
        "hi": (
            "यह चालान या टोल ऐसे लिंक से भरवाता है जिसका विभाग से संबंध ज्ञात नहीं। भारत में चालान "
            "parivahan.gov.in पर भरा जाता है।"
        ),
        "hi-Latn": (
            "Yeh challan ya toll aise link se bharwata hai jiska vibhag se sambandh gyaat nahi. "
            "Bharat mein challan parivahan.gov.in par bhara jaata hai."
        ),
    }
    needs: ClassVar[str] = "story.fine"

    def fires(self, marks: Marks) -> bool:
        return "story.fine" in marks
