"""A disconnection notice of the honest form: account number, amount and a date, no private contact.

Catches: K No. 210412345678, Rs 2,340 due, supply may be cut after 20 Dec
Leaves alone: the same with a mobile to call
False alarms known: a scammer who knows the account number
Source: domain practice of MSEDCL, Bihar and Punjab; see the fact sheets
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class DatedNotice(Detector):
    """A disconnection notice of the honest form: account number, amount and a date, no private contact."""

    code: ClassVar[str] = "DATED_NOTICE"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("account",)
    cites: ClassVar[tuple[str, ...]] = ("sends.disconnection_notice", "always.account_number")
    excuses: ClassVar[tuple[str, ...]] = ("CUT_THREAT", "HURRY", "NOTICE_TOO_SHORT")
    vouches: ClassVar[bool] = True
    wording: ClassVar[dict[str, str]] = {
        "en": "It has the form of a real notice: account number, amount and date.",
        "hi": "इसका रूप असली नोटिस जैसा है: खाता संख्या, राशि और तारीख।",
        "hi-Latn": "Iska roop asli notice jaisa hai: account number, rashi aur tareekh.",
    }
    needs: ClassVar[str] = "account"

    def fires(self, marks: Marks) -> bool:
        return (
            marks.all("threat.live", "account", "amount")
            and marks.any("deadline.date", "honest.due_date", "honest.notice")
            and not marks.any(
                "contact.foreign",
                "link.foreign",
                "app.foreign",
                "sender.mobile",
                "cut.hour",
                "not_updated.bill",
                "call.named_officer",
            )
        )
