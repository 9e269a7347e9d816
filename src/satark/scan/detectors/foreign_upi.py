"""Payment is to go to a private UPI ID, in a message that presses in an electricity company's name.

Catches: pay Rs 1,240 to bijli@ybl or supply is cut
Leaves alone: a debit notice that names a shop's UPI ID
False alarms known: a discom's own UPI ID that the profile does not list
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class ForeignUpi(Detector):
    """Payment is to go to a private UPI ID, in a message that presses in an electricity company's name."""

    code: ClassVar[str] = "FOREIGN_UPI"
    group: ClassVar[str] = "ask"
    points: ClassVar[int] = 35
    shows: ClassVar[tuple[str, ...]] = ("upi.unknown",)
    wording: ClassVar[dict[str, str]] = {
        "en": "The UPI ID it names is not known to belong to {organisation}.",
        "hi": "इसमें दी यूपीआई आईडी {organisation} की नहीं जानी जाती।",
        "hi-Latn": "Ismein di UPI ID {organisation} ki nahi jaani jaati.",
    }

    def fires(self, marks: Marks) -> bool:
        return marks.all("upi.unknown", "pressed")
