"""Supply is to be cut the same day or within hours.

Catches: disconnected tonight
Leaves alone: will be disconnected after 15 days
False alarms known: prepaid low-balance alerts (see PREPAID_ALERT)
Source: Electricity Act 2003, s. 56: fifteen clear days' written notice
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class CutSameDay(Detector):
    """Supply is to be cut the same day or within hours."""

    code: ClassVar[str] = "CUT_SAME_DAY"
    group: ClassVar[str] = "threat"
    points: ClassVar[int] = 30
    shows: ClassVar[tuple[str, ...]] = ("cut.deadline",)
    cites: ClassVar[tuple[str, ...]] = ("never.same_day_threat", "law.notice")
    wording: ClassVar[dict[str, str]] = {
        "en": "It threatens a cut the same day.",
        "hi": "यह उसी दिन बिजली काटने की धमकी देता है।",
        "hi-Latn": "Yeh usi din bijli kaatne ki dhamki deta hai.",
    }
    needs: ClassVar[str] = "cut.deadline"

    def fires(self, marks: Marks) -> bool:
        return marks.all("threat.live", "claim.electricity", "cut.deadline")
