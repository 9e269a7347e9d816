"""A private number to ring, in a message that presses in the name of an electricity company.

Catches: your supply is cut tonight, call 90000 00001
Leaves alone: call 1912; a bank's toll-free number; a friend's number
False alarms known: an engineer's duty mobile that a sub-division really published
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class CallbackNumber(Detector):
    """A private number to ring, in a message that presses in the name of an electricity company."""

    code: ClassVar[str] = "CALLBACK_NUMBER"
    group: ClassVar[str] = "contact"
    points: ClassVar[int] = 45
    shows: ClassVar[tuple[str, ...]] = ("phone.unknown.mobile", "phone.unknown.masked", "link.wa_me")
    cites: ClassVar[tuple[str, ...]] = (
        "never.personal_mobile_inside",
        "never.officer_number",
        "thing.kyc?never.kyc_by_message",
        "never.helpline_elsewhere",
        "always.official_channel",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": ("The number it wants you to ring is a private one, not an official number of {organisation}."),
        "hi": ("जिस नंबर पर यह फोन करवाना चाहता है वह निजी है, {organisation} का आधिकारिक नंबर नहीं।"),
        "hi-Latn": (
            "Jis number par yeh phone karwana chahta hai woh niji hai, {organisation} ka official "
            "number nahi."
        ),
    }
    needs: ClassVar[str] = "contact.foreign"

    def fires(self, marks: Marks) -> bool:
        if not marks.all("contact.foreign", "pressed"):
            return False
        if "service.pressed" in marks:
            return True
        gain = "pretext.gain" in marks and "thing.solar" not in marks
        wanted = gain or marks.any(
            "threatened", "ask.money", "ask.pay", "share.kyc", "thing.kyc", "link.wa_me"
        )
        asked = marks.any(
            "call.number", "link.wa_me", "ask.contact", "call.this_number", "call.officer", "ask.call"
        )
        return wanted and (
            asked or "threatened" in marks and marks.any("person.officer", "office.electricity")
        )
