"""An account, card, wallet or SIM is to be blocked unless the reader rings or opens what it names.

Catches: your account is blocked, call 90000 00001
Leaves alone: a bank's block-card number in a debit notice
False alarms known: a bank's own notice with a link its profile does not list
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class AccountBlocked(Detector):
    """An account, card, wallet or SIM is to be blocked unless the reader rings or opens what it names."""

    code: ClassVar[str] = "ACCOUNT_BLOCKED"
    group: ClassVar[str] = "threat"
    points: ClassVar[int] = 30
    shows: ClassVar[tuple[str, ...]] = ("block.account", "cut.other", "lapse.account", "lapse.number")
    cites: ClassVar[tuple[str, ...]] = (
        "never.block_threat",
        "thing.bank?in-bank-rbi:always.official_channel",
        "claim.bank?in-bank-rbi:always.official_channel",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": ("It threatens to block an account, card or connection unless you ring or open what it names."),
        "hi": "यह खाता, कार्ड या कनेक्शन बंद करने की धमकी देकर फोन करवाता या लिंक खुलवाता है।",
        "hi-Latn": (
            "Yeh khaata, card ya connection band karne ki dhamki dekar phone karwata ya link khulwata hai."
        ),
    }

    def fires(self, marks: Marks) -> bool:
        return (
            marks.any("block.account", "cut.other", "lapse.account", "lapse.number", "lapse.scheme")
            and not marks.any("honest.not_you", "way.elsewhere")
            and ("honest.debit" not in marks or "service.pressed" in marks)
            and marks.any(
                "call.number", "contact.foreign", "link.foreign", "ask.link", "ask.contact", "service.pressed"
            )
        )
