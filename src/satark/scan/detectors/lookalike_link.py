"""A link made to be taken for an official address.

Catches: jaipurdiscorn.example; bsesdelhi.com.pay.example
Leaves alone: the official domain itself
False alarms known: a news or consumer site with the company's name in its own
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class LookalikeLink(Detector):
    """A link made to be taken for an official address."""

    code: ClassVar[str] = "LOOKALIKE_LINK"
    group: ClassVar[str] = "link"
    points: ClassVar[int] = 45
    shows: ClassVar[tuple[str, ...]] = ("link.lookalike",)
    cites: ClassVar[tuple[str, ...]] = (
        "always.own_domain",
        "never.link_payment",
        "never.parcel_link",
        "claim.bank?in-bank-rbi:always.own_domain",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": "Its link imitates an official address but is not one.",
        "hi": "इसका लिंक आधिकारिक पते की नकल है, असली पता नहीं।",
        "hi-Latn": "Iska link official pate ki nakal hai, asli pata nahi.",
    }
    needs: ClassVar[str] = "link.lookalike"

    def fires(self, marks: Marks) -> bool:
        return "link.lookalike" in marks
