"""A QR code to scan or a payment request to approve.

Catches: approve the collect request to keep your supply
Leaves alone: the QR code printed on the bill
False alarms known: a shop's own payment request
Source: NPCI ended person-to-person collect requests on 1 October 2025
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class QrOrCollect(Detector):
    """A QR code to scan or a payment request to approve."""

    code: ClassVar[str] = "QR_OR_COLLECT"
    group: ClassVar[str] = "ask"
    points: ClassVar[int] = 40
    shows: ClassVar[tuple[str, ...]] = ("scan.qr", "approve.request")
    cites: ClassVar[tuple[str, ...]] = (
        "approve.request?in-upi-npci:never.collect_request",
        "never.pin_to_receive",
        "in-upi-npci:never.pin_to_receive",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It wants you to scan a code or approve a payment request. Money leaves your account that "
            "way; none comes in."
        ),
        "hi": ("यह कोड स्कैन करने या भुगतान अनुरोध स्वीकार करने को कहता है। इससे खाते से पैसे जाते हैं, आते नहीं।"),
        "hi-Latn": (
            "Yeh code scan karne ya payment request accept karne ko kehta hai. Isse khaate se paise "
            "jaate hain, aate nahi."
        ),
    }

    def fires(self, marks: Marks) -> bool:
        return marks.any("scan.qr", "approve.request") and marks.any(
            "claim.electricity", "thing.bank", "contact.foreign", "threatened", "amount"
        )
