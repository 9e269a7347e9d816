"""A bank's or wallet's notice of a transaction that has happened.

Catches: Rs 1,240 debited from a/c XX1234, not you? call 1800...
Leaves alone: pay Rs 1,240 or your account is blocked
False alarms known: fake credit notices exist: check the balance yourself
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class DebitNotice(Detector):
    """A bank's or wallet's notice of a transaction that has happened."""

    code: ClassVar[str] = "DEBIT_NOTICE"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("honest.debit", "honest.receipt", "notice.transfer")
    excuses: ClassVar[tuple[str, ...]] = ("ACCOUNT_BLOCKED",)
    vouches: ClassVar[bool] = True
    settles: ClassVar[tuple[str, ...]] = ("ask.money", "ask.contact", "ask.link", "block.account")
    wording: ClassVar[dict[str, str]] = {
        "en": "It tells of a payment that has already happened.",
        "hi": "यह हो चुके भुगतान की सूचना है।",
        "hi-Latn": "Yeh ho chuke payment ki suchna hai.",
    }

    def fires(self, marks: Marks) -> bool:
        bill_paid = marks.all("form.bill", "notice.transfer", "notice.ledger") and "notice.due" not in marks
        told = marks.any("honest.debit", "honest.receipt", "honest.not_you") and marks.any(
            "amount", "account", "thing.money"
        )
        return (bill_paid or told or marks.any("form.transfer", "form.paid")) and not marks.any(
            "share.secret", "app.foreign", "threat.live", "click.link", "update.bill", "scan.qr",
            "approve.request", "share.kyc", "prepay.bill", "prize.told", "threat.law",
        )  # fmt: skip
