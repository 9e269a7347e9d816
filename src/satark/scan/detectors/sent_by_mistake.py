"""A stranger says to have sent money by mistake and wants it back.

Catches: I sent Rs 4,000 to your UPI by mistake, please return on 90000 00001
Leaves alone: refund of Rs 450 for your returned order
False alarms known: somebody who really paid the wrong number: banks reverse such payments on request
Source: common knowledge, no page read (docs/sources.md); no fact: no statement of NPCI or RBI was found
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class SentByMistake(Detector):
    """A stranger says to have sent money by mistake and wants it back."""

    code: ClassVar[str] = "SENT_BY_MISTAKE"
    group: ClassVar[str] = "story"
    points: ClassVar[int] = 60
    shows: ClassVar[tuple[str, ...]] = ("mistake.sent", "ask.return")
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It says money came to you by mistake and wants it sent back. See your account first; a "
            "wrong payment is reversed by the bank."
        ),
        "hi": (
            "यह कहता है कि गलती से आपको पैसे आ गए और वापस माँगता है। पहले अपना खाता देखें; गलत भुगतान बैंक ही लौटाता है।"
        ),
        "hi-Latn": (
            "Yeh kehta hai ki galti se aapko paise aa gaye aur wapas maangta hai. Pehle apna khaata "
            "dekhein; galat payment bank hi lautata hai."
        ),
    }
    needs: ClassVar[str] = "story.mistake"

    def fires(self, marks: Marks) -> bool:
        return "story.mistake" in marks
