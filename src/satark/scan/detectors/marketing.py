"""Advertising words without threat or claim on an account.

Catches: flat 50 off, shop now
Leaves alone: pay your bill
False alarms known: none met so far
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class Marketing(Detector):
    """Advertising words without threat or claim on an account."""

    code: ClassVar[str] = "MARKETING"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("marketing",)
    wording: ClassVar[dict[str, str]] = {
        "en": "It advertises something.",
        "hi": "यह किसी चीज़ का विज्ञापन करता है।",
        "hi-Latn": "Yeh kisi cheez ka vigyapan karta hai.",
    }

    def fires(self, marks: Marks) -> bool:
        # A gift that only waits to be claimed is none; and friends talk of sales as well.
        claimed = "prize.told" in marks or "prize" in marks and marks.any("ask.call", "ask.reply", "ask.pay")
        if "form.plan" in marks and "marketing.offers" not in marks:
            return False  # plans are spoken of in the words of advertising
        placed = marks.any("amount", "link", "phone", "sender.header", "thing.link")
        offers = placed and "marketing.offers" in marks
        return (
            ("marketing.many" in marks or offers)
            and not claimed
            and not marks.any(
                "thing.kyc",
                "threat.live",
                "block.account",
                "share.secret",
                "pressed",
                "honest.debit",
                "honest.otp",
                "app.foreign",
            )
        )
