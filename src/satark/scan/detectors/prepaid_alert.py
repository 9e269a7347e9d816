"""A prepaid meter's low balance: the honest message that does threaten a cut within hours.

Catches: meter balance Rs 42, recharge to avoid disconnection today
Leaves alone: a prepaid story with a private number or a link
False alarms known: none met so far
Source: UPPCL and JBVNL; see the fact sheets
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class PrepaidAlert(Detector):
    """A prepaid meter's low balance: the honest message that does threaten a cut within hours."""

    code: ClassVar[str] = "PREPAID_ALERT"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("prepaid",)
    cites: ClassVar[tuple[str, ...]] = ("prepaid",)
    excuses: ClassVar[tuple[str, ...]] = (
        "CUT_SAME_DAY",
        "CUT_THREAT",
        "HURRY",
        "NO_ACCOUNT_NUMBER",
        "NOTICE_TOO_SHORT",
    )
    vouches: ClassVar[bool] = True
    wording: ClassVar[dict[str, str]] = {
        "en": "Prepaid meters do warn shortly before supply stops.",
        "hi": "प्रीपेड मीटर में सप्लाई रुकने से थोड़ा पहले चेतावनी सच में आती है।",
        "hi-Latn": "Prepaid meter mein supply rukne se thoda pehle chetavani sach mein aati hai.",
    }
    needs: ClassVar[str] = "prepaid"

    def fires(self, marks: Marks) -> bool:
        return (
            "prepaid" in marks
            and "threat.live" in marks
            and not marks.any(
                "contact.foreign",
                "link.foreign",
                "app.foreign",
                "upi.unknown",
                "sender.mobile",
                "prepay.bill",
                "update.bill",
                "not_updated.bill",
                "call.named_officer",
            )
        )
