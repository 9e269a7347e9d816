"""A refund, grant or reward is to be claimed by a link, form or number of unknown owner.

Catches: your income tax refund is approved, click the link to confirm your account
Leaves alone: refund of Rs 450 will reach you in 5 days
False alarms known: an honest office whose claim page no fact lists
Source: fact-checks of income-tax refund messages, August 2023 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class MoneyToClaim(Detector):
    """A refund, grant or reward is to be claimed by a link, form or number of unknown owner."""

    code: ClassVar[str] = "MONEY_TO_CLAIM"
    group: ClassVar[str] = "story"
    points: ClassVar[int] = 45
    shows: ClassVar[tuple[str, ...]] = ("gain.refund", "gain.bonus", "gain.free")
    cites: ClassVar[tuple[str, ...]] = (
        "never.refund_claim",
        "gain.free?never.prize",
        "gain.bonus?never.offer",
        "gain.free?never.offer",
        "ask.details?never.otp_bank_details",
        "share.secret?never.otp_bank_details",
        "thing.tax?in-gov-incometax:never.refund_claim",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It wants a refund, grant or reward claimed by its link or number. Money due to you comes"
            " to your account by itself."
        ),
        "hi": ("यह रिफंड, अनुदान या इनाम के लिए अपने लिंक या नंबर पर बुलाता है। आपका पैसा अपने आप आपके खाते में आता है।"),
        "hi-Latn": (
            "Yeh refund, anudan ya inaam ke liye apne link ya number par bulata hai. Aapka paisa apne"
            " aap aapke khaate mein aata hai."
        ),
    }
    needs: ClassVar[str] = "story.refund"

    def fires(self, marks: Marks) -> bool:
        return "story.refund" in marks
