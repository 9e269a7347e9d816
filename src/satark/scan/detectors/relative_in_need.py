"""Somebody close, on a new number or in trouble, needs money at once.

Catches: hi mum, my phone broke, this is my new number, can you pay a bill
Leaves alone: this is my new number, please save it
False alarms known: a relative who really lost the phone and needs money: ring the old number
Source: common knowledge, no page read (docs/sources.md); no fact: nobody official speaks for a relative
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class RelativeInNeed(Detector):
    """Somebody close, on a new number or in trouble, needs money at once."""

    code: ClassVar[str] = "RELATIVE_IN_NEED"
    group: ClassVar[str] = "story"
    points: ClassVar[int] = 60
    shows: ClassVar[tuple[str, ...]] = ("kin.new_number", "kin.trouble")
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It speaks as somebody close, on a new number or in trouble, and needs money. Ring the "
            "number you already know before you pay."
        ),
        "hi": (
            "यह किसी अपने के नाम से, नए नंबर से या मुसीबत बताकर पैसे माँगता है। पैसे देने से पहले उस "
            "नंबर पर फोन करें जो आपके पास पहले से है।"
        ),
        "hi-Latn": (
            "Yeh kisi apne ke naam se, naye number se ya musibat batakar paise maangta hai. Pehle us "
            "number par phone karein jo aapke paas pehle se hai."
        ),
    }
    needs: ClassVar[str] = "story.kin"

    def fires(self, marks: Marks) -> bool:
        return "story.kin" in marks
