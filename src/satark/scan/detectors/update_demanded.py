"""The reader is to 'update' the bill so that supply is not cut.

Catches: update your electricity bill online or your connection will be cut
Leaves alone: update your phone number at the office
False alarms known: none met so far
Source: Jaipur, 13 September 2023; see the JVVNL fact sheet; no fact: nobody official spoke of the word itself
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class UpdateDemanded(Detector):
    """The reader is to 'update' the bill so that supply is not cut."""

    code: ClassVar[str] = "UPDATE_DEMANDED"
    group: ClassVar[str] = "pretext"
    points: ClassVar[int] = 40
    shows: ClassVar[tuple[str, ...]] = ("update.bill",)
    wording: ClassVar[dict[str, str]] = {
        "en": "It wants you to 'update' a bill. A bill is paid; it is never 'updated'.",
        "hi": "यह बिल 'अपडेट' करने को कहता है। बिल चुकाया जाता है, 'अपडेट' नहीं किया जाता।",
        "hi-Latn": "Yeh bill 'update' karne ko kehta hai. Bill chukaya jaata hai, 'update' nahi kiya jaata.",
    }

    def fires(self, marks: Marks) -> bool:
        return (
            "update.bill" in marks
            and marks.any("claim.electricity", "cut.other")
            and marks.any(
                "threat.live", "cut.other", "contact.foreign", "link.foreign", "ask.link", "app.foreign"
            )
        )
