"""The account number has the form of the organisation's own.

Catches: MSEDCL: consumer no 170012345678
Leaves alone: MSEDCL: consumer no 12345
False alarms known: whoever knows or guesses the form can write it: compare it with your own bill
Source: the account facts of the organisation; see its fact sheet
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class AccountFits(Detector):
    """The account number has the form of the organisation's own."""

    code: ClassVar[str] = "ACCOUNT_FITS"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("account.own",)
    cites: ClassVar[tuple[str, ...]] = ("always.account_number",)
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "The account number has the form that numbers of {organisation} have. Compare it with "
            "your own bill."
        ),
        "hi": "खाता संख्या का रूप {organisation} की संख्याओं जैसा है। इसे अपने बिल से मिलाएँ।",
        "hi-Latn": ("Account number ka roop {organisation} ke numbers jaisa hai. Ise apne bill se milayein."),
    }
    needs: ClassVar[str] = "account.own"

    def fires(self, marks: Marks) -> bool:
        return "account.own" in marks
