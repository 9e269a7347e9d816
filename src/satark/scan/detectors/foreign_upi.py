"""Payment is to go to a private UPI ID or mobile number, for an electricity company.

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
    """Payment is to go to a private UPI ID or mobile number, for an electricity company."""

    code: ClassVar[str] = "FOREIGN_UPI"
    group: ClassVar[str] = "ask"
    points: ClassVar[int] = 35
    shows: ClassVar[tuple[str, ...]] = ("upi.unknown", "pay.mobile")
    cites: ClassVar[tuple[str, ...]] = ("never.pay_to_number",)
    wording: ClassVar[dict[str, str]] = {
        "en": "The UPI ID or number it wants paid is not known to belong to {organisation}.",
        "hi": ("जिस यूपीआई आईडी या नंबर पर यह पैसे माँगता है, उसका {organisation} से संबंध ज्ञात नहीं।"),
        "hi-Latn": (
            "Jis UPI ID ya number par yeh paise maangta hai, uska {organisation} se sambandh gyaat nahi."
        ),
    }

    def fires(self, marks: Marks) -> bool:
        return "pressed" in marks and marks.any("upi.unknown", "pay.mobile")
