"""An hour is named for the cut at which no rule known allows one.

Catches: at 9:30 pm tonight
Leaves alone: supply restored by 6 pm
False alarms known: none met so far
Source: TCOS-2021 clause 11.2 and the hours other discoms state; see the fact sheets
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class CutAtHour(Detector):
    """An hour is named for the cut at which no rule known allows one."""

    code: ClassVar[str] = "CUT_AT_HOUR"
    group: ClassVar[str] = "threat"
    points: ClassVar[int] = 30
    shows: ClassVar[tuple[str, ...]] = ("cut.hour", "deadline.tonight")
    cites: ClassVar[tuple[str, ...]] = ("clock", "never.hour_of_cut")
    wording: ClassVar[dict[str, str]] = {
        "en": "It names an hour for the cut at which supply is not cut for unpaid bills.",
        "hi": "यह ऐसा समय बताता है जिस पर बकाया बिल के लिए बिजली नहीं काटी जाती।",
        "hi-Latn": ("Yeh aisa samay batata hai jis par bakaya bill ke liye bijli nahi kaati jaati."),
    }
    needs: ClassVar[str] = "cut.hour"

    def fires(self, marks: Marks) -> bool:
        return marks.all("threat.live", "claim.electricity", "cut.hour", "hour.excluded")
