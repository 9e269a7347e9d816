"""A prize or lottery the reader never entered is to be claimed from a stranger.

Catches: your number has won Rs 25 lakh, WhatsApp 90000 00001 to claim
Leaves alone: win gifts on every purchase at our store
False alarms known: a raffle that really calls its winners from a private number
Source: KBC lottery messages, Delhi Police, December 2021 (docs/sources.md); UK prize texts in public SMS data
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class PrizeWon(Detector):
    """A prize or lottery the reader never entered is to be claimed from a stranger."""

    code: ClassVar[str] = "PRIZE_WON"
    group: ClassVar[str] = "story"
    points: ClassVar[int] = 60
    shows: ClassVar[tuple[str, ...]] = ("gain.won", "gain.prize", "prize")
    cites: ClassVar[tuple[str, ...]] = ("never.prize", "note.prize")
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It says you have won something and sends you to a stranger for it. Nobody wins a draw "
            "they did not enter."
        ),
        "hi": (
            "यह कहता है कि आपने कुछ जीता है और उसके लिए किसी अनजान के पास भेजता है। जिसमें हिस्सा "
            "नहीं लिया, उसमें कोई जीतता नहीं।"
        ),
        "hi-Latn": (
            "Yeh kehta hai ki aapne kuch jeeta hai aur uske liye kisi anjaan ke paas bhejta hai. "
            "Jismein hissa nahi liya, usmein koi jeetta nahi."
        ),
    }
    needs: ClassVar[str] = "story.prize"

    def fires(self, marks: Marks) -> bool:
        return "story.prize" in marks
