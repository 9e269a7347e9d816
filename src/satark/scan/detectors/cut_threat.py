"""The reader's supply is to be cut.

Catches: your connection will be disconnected
Leaves alone: supply will be off for maintenance
False alarms known: real notices threaten too: alone it decides nothing
Source: Electricity Act 2003, s. 56
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class CutThreat(Detector):
    """The reader's supply is to be cut."""

    code: ClassVar[str] = "CUT_THREAT"
    group: ClassVar[str] = "threat"
    points: ClassVar[int] = 25
    shows: ClassVar[tuple[str, ...]] = ("cut.supply",)
    cites: ClassVar[tuple[str, ...]] = ("law.notice",)
    wording: ClassVar[dict[str, str]] = {
        "en": "It threatens to cut your supply.",
        "hi": "यह आपकी बिजली काटने की धमकी देता है।",
        "hi-Latn": "Yeh aapki bijli kaatne ki dhamki deta hai.",
    }
    needs: ClassVar[str] = "threat.live"

    def fires(self, marks: Marks) -> bool:
        return marks.all("threat.live", "claim.electricity")
