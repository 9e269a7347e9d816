"""A stranger offers an inheritance, a donation or a box of money.

Catches: I am a dying widow and donate 7 million dollars, reply to me
Leaves alone: thank you for your donation of Rs 500
False alarms known: a lawyer who really looks for heirs: such letters come by post, with a file number
Source: public SMS data sets (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class FortuneOffered(Detector):
    """A stranger offers an inheritance, a donation or a box of money."""

    code: ClassVar[str] = "FORTUNE_OFFERED"
    group: ClassVar[str] = "story"
    points: ClassVar[int] = 60
    shows: ClassVar[tuple[str, ...]] = ("thing.estate",)
    cites: ClassVar[tuple[str, ...]] = ("never.prize",)
    wording: ClassVar[dict[str, str]] = {
        "en": ("A stranger offers you a fortune. Such letters end in fees for money that does not exist."),
        "hi": (
            "कोई अनजान आपको बड़ी दौलत देने की बात करता है। ऐसे पत्रों में पैसे के नाम पर शुल्क लिए जाते हैं, पैसा होता ही नहीं।"
        ),
        "hi-Latn": (
            "Koi anjaan aapko badi daulat dene ki baat karta hai. Aise patron mein paise ke naam par "
            "fees li jaati hai, paisa hota hi nahi."
        ),
    }
    needs: ClassVar[str] = "story.estate"

    def fires(self, marks: Marks) -> bool:
        return "story.estate" in marks
