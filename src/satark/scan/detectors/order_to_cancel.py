"""An order the reader never placed is to be cancelled by a stranger's number, link or code.

Catches: your order of a phone is confirmed, not you? call 90000 00001 to cancel
Leaves alone: your order was cancelled, the refund comes in 5 days
False alarms known: a small shop that answers its orders from a private number
Source: public SMS data sets (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class OrderToCancel(Detector):
    """An order the reader never placed is to be cancelled by a stranger's number, link or code."""

    code: ClassVar[str] = "ORDER_TO_CANCEL"
    group: ClassVar[str] = "story"
    points: ClassVar[int] = 45
    shows: ClassVar[tuple[str, ...]] = ("thing.order", "ask.cancel")
    cites: ClassVar[tuple[str, ...]] = ("never.call_unasked",)
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It tells of an order and wants you to cancel it by its number, link or code. See your "
            "orders in the app of the shop."
        ),
        "hi": ("यह किसी ऑर्डर की बात करके अपने नंबर, लिंक या कोड से रद्द करवाता है। अपने ऑर्डर दुकान के ऐप में देखें।"),
        "hi-Latn": (
            "Yeh kisi order ki baat karke apne number, link ya code se cancel karwata hai. Apne order"
            " dukaan ke app mein dekhein."
        ),
    }
    needs: ClassVar[str] = "story.order"

    def fires(self, marks: Marks) -> bool:
        return "story.order" in marks
