"""The reader is to enter a UPI PIN in order to receive money.

Catches: enter your UPI PIN to receive Rs 2,000
Leaves alone: enter your PIN to pay at the shop
False alarms known: none met so far
Source: NPCI's page on safe use of UPI; see its fact sheet
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class PinToReceive(Detector):
    """The reader is to enter a UPI PIN in order to receive money."""

    code: ClassVar[str] = "PIN_TO_RECEIVE"
    group: ClassVar[str] = "ask"
    points: ClassVar[int] = 60
    shows: ClassVar[tuple[str, ...]] = ("pin.receive",)
    cites: ClassVar[tuple[str, ...]] = ("never.pin_to_receive", "in-upi-npci:never.pin_to_receive")
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It wants your UPI PIN so that money comes to you. A PIN only sends money away; nothing "
            "is needed to receive."
        ),
        "hi": ("यह पैसे पाने के लिए यूपीआई पिन डलवाता है। पिन से पैसे केवल जाते हैं; पाने के लिए कुछ नहीं डालना होता।"),
        "hi-Latn": (
            "Yeh paise paane ke liye UPI PIN dalwata hai. PIN se paise sirf jaate hain; paane ke liye"
            " kuch nahi daalna hota."
        ),
    }
    needs: ClassVar[str] = "story.pin"

    def fires(self, marks: Marks) -> bool:
        return "story.pin" in marks
