"""A bill is to be paid in advance online, or supply is cut.

Catches: pre-pay your electricity bill online or it is cut
Leaves alone: recharge your prepaid meter
False alarms known: advance-payment rebates that some discoms offer, without a threat
Source: Jaipur, 13 September 2023; see the JVVNL fact sheet
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class PrepaymentAsked(Detector):
    """A bill is to be paid in advance online, or supply is cut."""

    code: ClassVar[str] = "PREPAYMENT_ASKED"
    group: ClassVar[str] = "ask"
    points: ClassVar[int] = 40
    shows: ClassVar[tuple[str, ...]] = ("prepay.bill",)
    cites: ClassVar[tuple[str, ...]] = ("never.prepayment_link",)
    wording: ClassVar[dict[str, str]] = {
        "en": "It asks for the bill to be paid in advance.",
        "hi": "यह बिल का अग्रिम भुगतान माँगता है।",
        "hi-Latn": "Yeh bill ka advance payment maangta hai.",
    }
    needs: ClassVar[str] = "prepay.bill"

    def fires(self, marks: Marks) -> bool:
        return marks.all("prepay.bill", "claim.electricity") and marks.any(
            "threat.live", "link.foreign", "contact.foreign"
        )
