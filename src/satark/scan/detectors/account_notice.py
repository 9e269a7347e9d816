"""A change in an account is told: payee, card, cheque book, deposit, login, address.

Catches: you have added a payee, if not you call your bank
Leaves alone: login from a new device, verify at the link
False alarms known: a false alert without a number: ask on the number on your card
Source: the form of messages as banks, networks and offices send them (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class AccountNotice(Detector):
    """A change in an account is told: payee, card, cheque book, deposit, login, address."""

    code: ClassVar[str] = "ACCOUNT_NOTICE"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("notice.account",)
    vouches: ClassVar[bool] = True
    settles: ClassVar[tuple[str, ...]] = ("ask.money", "ask.contact", "block.account", "cut.other")
    wording: ClassVar[dict[str, str]] = {
        "en": "It tells of a change in an account. If you did not make it, ask on the number you know.",
        "hi": "यह खाते में हुए बदलाव की सूचना है। यदि आपने नहीं किया तो अपने जाने हुए नंबर पर पूछें।",
        "hi-Latn": (
            "Yeh khate mein hue badlav ki suchna hai. Agar aapne nahi kiya to apne jaane hue number "
            "par poochhein."
        ),
    }
    needs: ClassVar[str] = "form.account"

    def fires(self, marks: Marks) -> bool:
        return marks.all("calm", "form.account")
