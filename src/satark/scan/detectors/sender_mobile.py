"""A private mobile number writes in the name of an electricity company and presses.

Catches: a power-cut threat whose sender is shown as a ten-digit mobile
Leaves alone: the same wording from the company's own header; a neighbour who says the power is out
False alarms known: a landlord or caretaker who forwards a real notice
Source: statements of MSEDCL, TGSPDCL, JVVNL and others; see their fact sheets
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector

_MONEY = (
    "ask.money", "ask.pay", "prepay.bill", "share.kyc", "thing.kyc", "upi.unknown", "link.foreign",
    "pretext.gain", "ask.click", "scan.qr", "approve.request",
)  # fmt: skip


class SenderMobile(Detector):
    """A private mobile number writes in the name of an electricity company and presses."""

    code: ClassVar[str] = "SENDER_MOBILE"
    group: ClassVar[str] = "sender"
    points: ClassVar[int] = 45
    cites: ClassVar[tuple[str, ...]] = ("never.personal_mobile_sender", "always.own_header")
    wording: ClassVar[dict[str, str]] = {
        "en": "It comes from a private mobile number, though it speaks for {organisation}.",
        "hi": "यह एक निजी मोबाइल नंबर से आया है, जबकि यह {organisation} के नाम से बात करता है।",
        "hi-Latn": (
            "Yeh ek niji mobile number se aaya hai, jabki yeh {organisation} ke naam se baat karta hai."
        ),
    }
    needs: ClassVar[str] = "sender.mobile"

    def fires(self, marks: Marks) -> bool:
        # People, shops and riders write from mobiles too: the number alone adds nothing to a quiet word.
        if marks.all("sender.mobile", "service.pressed") and not (
            "quiet" in marks and marks.any("voice.private", "fraud.beware", "fraud.if", "honest.elsewhere")
        ):
            return "quiet" not in marks or marks.any("story", "hurried", "ask.contact", "lapse.account")
        return (
            marks.all("sender.mobile", "claim.electricity")
            and marks.any("pressed", "app.foreign", "share.secret", "screen.shared")
            and (
                marks.any("threatened", "app.foreign", "share.secret", "screen.shared", *_MONEY)
                or "ask.call" in marks
            )
        )
