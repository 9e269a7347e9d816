"""The reader is said to be under 'digital arrest'.

Catches: you are under digital arrest, stay on the call
Leaves alone: there is no such thing as digital arrest, report such calls
False alarms known: an advisory retold so shortly that its denial is lost
Source: I4C's advisory of 5 October 2024; see its fact sheet
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class DigitalArrest(Detector):
    """The reader is said to be under 'digital arrest'."""

    code: ClassVar[str] = "DIGITAL_ARREST"
    group: ClassVar[str] = "story"
    points: ClassVar[int] = 80
    shows: ClassVar[tuple[str, ...]] = ("threat.digital_arrest",)
    cites: ClassVar[tuple[str, ...]] = ("in-gov-i4c:never.police_call",)
    wording: ClassVar[dict[str, str]] = {
        "en": ("It speaks of a 'digital arrest'. No law knows one: police arrest nobody over a call."),
        "hi": ("यह 'डिजिटल अरेस्ट' की बात करता है। कानून में ऐसा कुछ नहीं है: पुलिस कॉल पर किसी को गिरफ्तार नहीं करती।"),
        "hi-Latn": (
            "Yeh 'digital arrest' ki baat karta hai. Kanoon mein aisa kuch nahi hai: police call par "
            "kisi ko giraftar nahi karti."
        ),
    }
    needs: ClassVar[str] = "arrest.digital"

    def fires(self, marks: Marks) -> bool:
        return marks.all("arrest.digital", "story.arrest")
