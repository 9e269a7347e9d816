"""A link that is not the organisation's, in a message that presses in its name.

Catches: pay at jvvnl-pay.example or supply is cut
Leaves alone: a bill with a link on the company's own domain
False alarms known: a payment partner's link that the profile does not list
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class ForeignLink(Detector):
    """A link that is not the organisation's, in a message that presses in its name."""

    code: ClassVar[str] = "FOREIGN_LINK"
    group: ClassVar[str] = "link"
    points: ClassVar[int] = 45
    shows: ClassVar[tuple[str, ...]] = ("link.unknown", "link.other", "link.placeholder")
    cites: ClassVar[tuple[str, ...]] = (
        "never.link_payment",
        "never.parcel_link",
        "always.own_domain",
        "claim.bank?in-bank-rbi:always.own_domain",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": "Its link does not belong to {organisation}.",
        "hi": "इसका लिंक {organisation} का नहीं है।",
        "hi-Latn": "Iska link {organisation} ka nahi hai.",
    }
    needs: ClassVar[str] = "link.foreign"

    def fires(self, marks: Marks) -> bool:
        return (
            marks.all("link.foreign", "pressed")
            and marks.any("claim.electricity", "claim.named")
            and "sender.stranger" not in marks
        )
