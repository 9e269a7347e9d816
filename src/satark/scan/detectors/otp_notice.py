"""A one-time password is delivered, not asked for.

Catches: 482910 is your OTP, do not share it
Leaves alone: tell us the OTP you received
False alarms known: none met so far
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class OtpNotice(Detector):
    """A one-time password is delivered, not asked for."""

    code: ClassVar[str] = "OTP_NOTICE"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("honest.otp", "notice.code")
    cites: ClassVar[tuple[str, ...]] = ("never.otp_bank_details",)
    excuses: ClassVar[tuple[str, ...]] = ("SECRET_ASKED",)
    vouches: ClassVar[bool] = True
    settles: ClassVar[tuple[str, ...]] = ("ask.money", "ask.contact", "ask.link", "block.account")
    wording: ClassVar[dict[str, str]] = {
        "en": "It delivers an OTP and asks for nothing. Tell that OTP to nobody.",
        "hi": "यह ओटीपी पहुँचाता है और कुछ नहीं माँगता। वह ओटीपी किसी को न बताएँ।",
        "hi-Latn": "Yeh OTP pahunchata hai aur kuch nahi maangta. Woh OTP kisi ko na batayein.",
    }

    def fires(self, marks: Marks) -> bool:
        return marks.any("honest.otp", "form.code") and not marks.any(
            "share.secret", "contact.foreign", "link.foreign", "app.foreign", "threatened"
        )
