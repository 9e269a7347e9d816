"""A department or ministry is named as the one that bills or cuts.

Catches: the Energy Department will cut your connection
Leaves alone: the ministry announced a scheme
False alarms known: none met so far
Source: JVVNL's managing director, 13 September 2023; PIB Fact Check, 23 February 2023
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class WrongAuthority(Detector):
    """A department or ministry is named as the one that bills or cuts."""

    code: ClassVar[str] = "WRONG_AUTHORITY"
    group: ClassVar[str] = "identity"
    points: ClassVar[int] = 40
    shows: ClassVar[tuple[str, ...]] = ("name.authority",)
    cites: ClassVar[tuple[str, ...]] = ("never.other_authority", "biller.not_energy_department", "biller")
    wording: ClassVar[dict[str, str]] = {
        "en": "It speaks for a department or ministry that neither bills nor cuts.",
        "hi": "यह ऐसे विभाग या मंत्रालय के नाम से है जो न बिल भेजता है, न बिजली काटता है।",
        "hi-Latn": (
            "Yeh aise vibhag ya mantralay ke naam se hai jo na bill bhejta hai, na bijli kaatta hai."
        ),
    }
    needs: ClassVar[str] = "claim.authority"

    def fires(self, marks: Marks) -> bool:
        return marks.all("claim.authority") and marks.any(
            "threat.live", "prepay.bill", "not_updated.bill", "update.bill"
        )
