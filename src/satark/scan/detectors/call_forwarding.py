"""A dial code that diverts the reader's calls, OTP calls too, to a stranger's number.

Catches: dial *401*9000000011# to stop the disconnection
Leaves alone: *121# for the balance
False alarms known: a person who explains call forwarding with a real number
Source: 3GPP TS 22.030: what these codes do; DoT, January 2024
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class CallForwarding(Detector):
    """A dial code that diverts the reader's calls to a stranger's number."""

    code: ClassVar[str] = "CALL_FORWARDING"
    group: ClassVar[str] = "ask"
    points: ClassVar[int] = 100
    shows: ClassVar[tuple[str, ...]] = ("phone.unknown.forwarding",)
    cites: ClassVar[tuple[str, ...]] = ("in-gov-dot:never.dial_code",)
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "The code it wants dialled diverts your calls, and OTPs told by voice, to somebody else's number."
        ),
        "hi": (
            "जो कोड यह डायल करवाता है, वह आपकी कॉल और फोन पर बताए जाने वाले ओटीपी किसी और के नंबर पर भेज देता है।"
        ),
        "hi-Latn": (
            "Jo code yeh dial karwata hai, woh aapki call aur phone par bataye jaane wale OTP "
            "kisi aur ke number par bhej deta hai."
        ),
    }
    needs: ClassVar[str] = "phone.unknown.forwarding"

    def fires(self, marks: Marks) -> bool:
        return "phone.unknown.forwarding" in marks
