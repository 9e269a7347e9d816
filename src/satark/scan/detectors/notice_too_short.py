"""A date is named for the cut that leaves less notice than the law asks for.

Catches: will be cut on 26 Nov, received 24 Nov
Leaves alone: will be cut on 20 Dec
False alarms known: a reminder after an earlier written notice
Source: Electricity Act 2003, s. 56(1)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class NoticeTooShort(Detector):
    """A date is named for the cut that leaves less notice than the law asks for."""

    code: ClassVar[str] = "NOTICE_TOO_SHORT"
    group: ClassVar[str] = "threat"
    points: ClassVar[int] = 10
    shows: ClassVar[tuple[str, ...]] = ("deadline.date",)
    cites: ClassVar[tuple[str, ...]] = ("law.notice",)
    wording: ClassVar[dict[str, str]] = {
        "en": "The date it names leaves less than fifteen days' notice.",
        "hi": "इसमें दी तारीख पंद्रह दिन से कम का नोटिस छोड़ती है।",
        "hi-Latn": "Ismein di tareekh pandrah din se kam ka notice chhodti hai.",
    }
    needs: ClassVar[str] = "notice.short"

    def fires(self, marks: Marks) -> bool:
        return marks.all("threat.live", "claim.electricity", "notice.short") and not marks.any("cut.deadline")
