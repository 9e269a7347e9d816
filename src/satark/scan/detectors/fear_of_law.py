"""Police, court or a penalty is held over the reader in a message that presses.

Catches: pay now or a police case is filed
Leaves alone: a court notice without demand
False alarms known: late-payment surcharge called a penalty
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md); no fact: honest notices do so too
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class FearOfLaw(Detector):
    """Police, court or a penalty is held over the reader in a message that presses."""

    code: ClassVar[str] = "FEAR_OF_LAW"
    group: ClassVar[str] = "style"
    points: ClassVar[int] = 10
    shows: ClassVar[tuple[str, ...]] = ("threat.law",)
    wording: ClassVar[dict[str, str]] = {
        "en": "It frightens with police, court or penalty.",
        "hi": "यह पुलिस, कोर्ट या जुर्माने से डराता है।",
        "hi-Latn": "Yeh police, court ya jurmane se daraata hai.",
    }
    needs: ClassVar[str] = "threat.law"

    def fires(self, marks: Marks) -> bool:
        return marks.all("threat.law", "threatened")
