"""The reader is hurried in a message that presses.

Catches: contact immediately or supply is cut
Leaves alone: please pay soon
False alarms known: honest reminders hurry as well: few points
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md); no fact: honest ones hurry too
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class Hurry(Detector):
    """The reader is hurried in a message that presses."""

    code: ClassVar[str] = "HURRY"
    group: ClassVar[str] = "style"
    points: ClassVar[int] = 10
    shows: ClassVar[tuple[str, ...]] = ("time.now",)
    wording: ClassVar[dict[str, str]] = {
        "en": "It hurries you.",
        "hi": "यह जल्दबाज़ी करवाता है।",
        "hi-Latn": "Yeh jaldbaazi karwata hai.",
    }
    needs: ClassVar[str] = "time.now"

    def fires(self, marks: Marks) -> bool:
        return marks.all("time.now", "threatened") and marks.any(
            "contact.foreign",
            "link.foreign",
            "app.foreign",
            "not_updated.bill",
            "update.bill",
            "prepay.bill",
            "call.officer",
        )
