"""A parcel is said to be held for an address, a fee or customs, settled by a link or private payment.

Catches: your parcel is held, address incomplete, update at a link
Leaves alone: your shipment is out for delivery today
False alarms known: a courier whose own site no fact lists and who writes without a registered sender
Source: Royal Mail fee texts, 2021, and parcel texts of 2023 and 2024 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class ParcelHeld(Detector):
    """A parcel is said to be held for an address, a fee or customs, settled by a link or private payment."""

    code: ClassVar[str] = "PARCEL_HELD"
    group: ClassVar[str] = "story"
    points: ClassVar[int] = 45
    shows: ClassVar[tuple[str, ...]] = ("held.parcel", "pretext.undelivered")
    cites: ClassVar[tuple[str, ...]] = (
        "never.parcel_link",
        "never.fee_for_service",
        "never.link_payment",
        "office.law?in-gov-gst:never.customs_duty",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It says a parcel is held and wants address, data or a fee by its own link. Look the "
            "parcel up on the own site of the courier."
        ),
        "hi": (
            "यह पार्सल रुका बताकर अपने लिंक पर पता, जानकारी या शुल्क माँगता है। पार्सल कूरियर की अपनी साइट पर खुद देखें।"
        ),
        "hi-Latn": (
            "Yeh parcel ruka batakar apne link par pata, jaankari ya fees maangta hai. Parcel courier"
            " ki apni site par khud dekhein."
        ),
    }
    needs: ClassVar[str] = "story.parcel"

    def fires(self, marks: Marks) -> bool:
        return "story.parcel" in marks
