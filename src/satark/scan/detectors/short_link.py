"""A shortened or free-hosted link hides where it goes, in a message that presses.

Catches: bill pending, pay at bit.ly/x
Leaves alone: a shop's bit.ly in an advert
False alarms known: registered senders may use short links (TRAI, October 2024)
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class ShortLink(Detector):
    """A shortened or free-hosted link hides where it goes, in a message that presses."""

    code: ClassVar[str] = "SHORT_LINK"
    group: ClassVar[str] = "link"
    points: ClassVar[int] = 15
    shows: ClassVar[tuple[str, ...]] = ("link.shortener", "link.shared_host", "link.ip", "link.idn")
    cites: ClassVar[tuple[str, ...]] = (
        "always.own_domain",
        "never.link_payment",
        "claim.bank?in-bank-rbi:always.own_domain",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": "Its link hides where it leads.",
        "hi": "इसका लिंक छिपाता है कि वह कहाँ ले जाता है।",
        "hi-Latn": "Iska link chhipata hai ki woh kahan le jaata hai.",
    }

    def fires(self, marks: Marks) -> bool:
        return marks.any("link.shortener", "link.shared_host", "link.ip", "link.idn") and marks.any(
            "pressed", "block.account", "share.kyc"
        )
