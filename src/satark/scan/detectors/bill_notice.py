"""A bill of the honest form, of any sector: what, how much and by when, no private contact or foreign link.

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
    """A bill of the honest form, of any sector: what, how much and by when, nothing foreign."""

    code: ClassVar[str] = "BILL_NOTICE"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("account", "notice.bill")
    cites: ClassVar[tuple[str, ...]] = ("sends.bill", "always.account_number")
    vouches: ClassVar[bool] = True
    settles: ClassVar[tuple[str, ...]] = ("ask.money", "ask.contact")
    wording: ClassVar[dict[str, str]] = {
        "en": "It has the form of a real bill message: what for, how much and by when.",
        "hi": "इसका रूप असली बिल संदेश जैसा है: किसका, कितना और कब तक।",
        "hi-Latn": ("Iska roop asli bill message jaisa hai: kiska, kitna aur kab tak."),
    }

    def fires(self, marks: Marks) -> bool:
        numbered = marks.all("account", "amount")
        dated = numbered and "thing.bill" in marks and marks.any("honest.due_date", "deadline.date")
        # Power bills carry the number of the connection, and lures leave it out.
        formed = "form.bill" in marks and (numbered or "claim.electricity" not in marks)
        return (dated or formed) and not marks.any(
            "contact.foreign", "link.foreign", "app.foreign", "threat.live", "upi.unknown", "update.bill"
        )
