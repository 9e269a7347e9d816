"""A bill of the honest form: account number, amount and due date, no private contact or foreign link.

Catches: K No. 210412345678 bill Rs 1,240 due 10 Dec
Leaves alone: pay Rs 1,240 to this number
False alarms known: none met so far
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class BillNotice(Detector):
    """A bill of the honest form: account number, amount and due date, no private contact or foreign link."""

    code: ClassVar[str] = "BILL_NOTICE"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("account",)
    cites: ClassVar[tuple[str, ...]] = ("sends.bill", "always.account_number")
    wording: ClassVar[dict[str, str]] = {
        "en": "It has the form of a real bill message: account number, amount and due date.",
        "hi": "इसका रूप असली बिल संदेश जैसा है: खाता संख्या, राशि और अंतिम तिथि।",
        "hi-Latn": ("Iska roop asli bill message jaisa hai: account number, rashi aur antim tithi."),
    }

    def fires(self, marks: Marks) -> bool:
        return (
            marks.all("account", "amount")
            and marks.any("honest.due_date", "deadline.date")
            and "thing.bill" in marks
            and not marks.any("contact.foreign", "link.foreign", "app.foreign", "threat.live")
        )
