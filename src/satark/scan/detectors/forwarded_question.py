"""A reader passes a message on and asks whether it is real: the lure is judged, the asker is not accused.

Catches: "Got this message, is it genuine? Your power will be cut tonight, call 90000 00001"
Leaves alone: the lure itself
False alarms known: a scam that ends with "is this fake? no" keeps `suspicious`
Source: messages shown to help desks; the label `scam` is for the message, not for the person who asks
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class ForwardedQuestion(Detector):
    """A reader passes a message on and asks whether it is real."""

    code: ClassVar[str] = "FORWARDED_QUESTION"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("fraud.question",)
    wording: ClassVar[dict[str, str]] = {
        "en": ("Somebody passes a message on and asks whether it is real; the answer is about that message."),
        "hi": ("किसी ने संदेश आगे भेजकर पूछा है कि यह असली है या नहीं; उत्तर उसी संदेश के बारे में है।"),
        "hi-Latn": (
            "Kisi ne message aage bhejkar poocha hai ki yeh asli hai ya nahi; jawab usi message ke "
            "baare mein hai."
        ),
    }
    needs: ClassVar[str] = "fraud.question"

    def fires(self, marks: Marks) -> bool:
        return "fraud.question" in marks
