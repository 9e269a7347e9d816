"""An OTP, PIN, password or card number is to be told.

Catches: share the OTP with our officer
Leaves alone: never share your OTP with anyone
False alarms known: log-in pages of an official app described in words
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector

_NOT_AT_THE_DOOR = (
    "claim.electricity", "thing.bank", "thing.account", "thing.kyc", "office.law", "ask.cancel", "lapse",
    "contact.foreign", "link.foreign", "app.foreign",
)  # fmt: skip


class SecretAsked(Detector):
    """An OTP, PIN, password or card number is to be told."""

    code: ClassVar[str] = "SECRET_ASKED"
    group: ClassVar[str] = "ask"
    points: ClassVar[int] = 70
    shows: ClassVar[tuple[str, ...]] = ("share.secret", "share.code", "fill.secret")
    cites: ClassVar[tuple[str, ...]] = ("never.otp_bank_details", "in-bank-rbi:never.otp_bank_details")
    wording: ClassVar[dict[str, str]] = {
        "en": "It asks for an OTP, PIN, password or card number. Nobody honest asks for that.",
        "hi": ("यह ओटीपी, पिन, पासवर्ड या कार्ड नंबर माँगता है। कोई ईमानदार संस्था यह नहीं माँगती।"),
        "hi-Latn": (
            "Yeh OTP, PIN, password ya card number maangta hai. Koi imaandar sanstha yeh nahi maangti."
        ),
    }

    def fires(self, marks: Marks) -> bool:
        # A code handed over at the door or in the cab is told to a person who stands there.
        handed = "honest.handover" in marks and not marks.any(
            "claim.electricity", "thing.bank", "app.foreign", "sender.mobile"
        )
        # Who brings food or a parcel writes from a private number; nothing is cancelled or unlocked by it.
        handed = handed or "voice.at_door" in marks and not marks.any(*_NOT_AT_THE_DOOR)
        handed = handed or marks.all("thing.parcel", "sender.header") and "link.foreign" not in marks
        return marks.any("share.secret", "story.code") and "honest.otp" not in marks and not handed
