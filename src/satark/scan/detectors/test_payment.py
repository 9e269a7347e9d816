"""A payment of a few rupees, to 'update' or 'verify'.

Catches: pay Rs 10 to update your bill
Leaves alone: Rs 10 debited at a tea stall
False alarms known: none met so far
Source: BESCOM and TNEB cases of 2022 and 2023: Rs 3, 10 and 11; no fact: companies tell of cases alone
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class TestPayment(Detector):
    """A payment of a few rupees, to 'update' or 'verify'."""

    code: ClassVar[str] = "TEST_PAYMENT"
    group: ClassVar[str] = "ask"
    points: ClassVar[int] = 45
    shows: ClassVar[tuple[str, ...]] = ("tiny.payment", "amount.tiny")
    wording: ClassVar[dict[str, str]] = {
        "en": ("It asks for a payment of a few rupees. That is how card data or a remote session is won."),
        "hi": ("यह कुछ रुपये का भुगतान माँगता है। इसी तरह कार्ड की जानकारी या फोन का नियंत्रण लिया जाता है।"),
        "hi-Latn": (
            "Yeh kuch rupaye ka payment maangta hai. Isi tarah card ki jaankari ya phone ka control "
            "liya jaata hai."
        ),
    }

    def fires(self, marks: Marks) -> bool:
        return (
            marks.any("tiny.payment", "ask.test_payment")
            and "claim.electricity" in marks
            and marks.any(
                "ask.update",
                "ask.update_bill",
                "threat.live",
                "contact.foreign",
                "link.foreign",
                "not_updated.bill",
                "pretext.not_updated",
                "ask.test_payment",
            )
        )
