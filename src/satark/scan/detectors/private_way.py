"""A prize, job, profit, loan or claim is settled by a private number, payment ID or mailbox.

Catches: you have won Rs 25 lakh, WhatsApp 90000 00001
Leaves alone: call our toll-free number
False alarms known: a small firm that works by a private number
Source: common to the frauds above (docs/sources.md); no fact: no office spoke of all these ways out
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class PrivateWay(Detector):
    """A prize, job, profit, loan or claim is settled by a private number, payment ID or mailbox."""

    code: ClassVar[str] = "PRIVATE_WAY"
    group: ClassVar[str] = "contact"
    points: ClassVar[int] = 40
    shows: ClassVar[tuple[str, ...]] = (
        "phone.unknown.mobile",
        "phone.unknown.foreign",
        "link.wa_me",
        "email.free_mail",
        "upi.unknown",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": ("It is settled by a private number, payment ID or mailbox; nothing shows who is behind it."),
        "hi": ("यह सब निजी नंबर, भुगतान आईडी या निजी मेल से होता है; इसके पीछे कौन है, पता नहीं चलता।"),
        "hi-Latn": (
            "Yeh sab niji number, payment ID ya niji mail se hota hai; iske peechhe kaun hai, pata "
            "nahi chalta."
        ),
    }

    def fires(self, marks: Marks) -> bool:
        told = marks.any(
            "story.prize", "story.job", "story.profit", "story.estate", "story.refund", "story.fee"
        )
        private = marks.any("way.private", "sender.mobile", "sender.foreign")
        counted = "service.pressed" in marks and marks.any("contact.foreign", "sender.mobile")
        return told and private and not counted
