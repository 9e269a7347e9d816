"""The state of a parcel or an order is told, and nothing is asked for it.

Catches: your order is out for delivery, tell the code when you get it
Leaves alone: your parcel is held, pay Rs 5 at the link
False alarms known: a false notice without a link: see the order in the shop's own app
Source: the form of messages as banks, networks and offices send them (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class ParcelNotice(Detector):
    """The state of a parcel or an order is told, and nothing is asked for it."""

    code: ClassVar[str] = "PARCEL_NOTICE"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("notice.parcel",)
    cites: ClassVar[tuple[str, ...]] = ("sends.delivery_code",)
    vouches: ClassVar[bool] = True
    settles: ClassVar[tuple[str, ...]] = ("ask.contact", "ask.money", "ask.link")
    wording: ClassVar[dict[str, str]] = {
        "en": "It tells where a parcel or an order is and asks for nothing but a code at the door.",
        "hi": ("यह पार्सल या ऑर्डर की स्थिति बताता है और दरवाज़े पर दिए जाने वाले कोड के सिवा कुछ नहीं माँगता।"),
        "hi-Latn": (
            "Yeh parcel ya order ki sthiti batata hai aur darwaze par diye jaane wale code ke siva "
            "kuch nahi maangta."
        ),
    }
    needs: ClassVar[str] = "form.parcel"

    def fires(self, marks: Marks) -> bool:
        return "form.parcel" in marks and marks.any("calm", "link.aside")
