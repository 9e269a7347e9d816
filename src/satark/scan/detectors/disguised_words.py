"""Digits or signs stand in for letters inside words that matter.

Catches: b1ll, bl0cked
Leaves alone: INR500, A1, 4G
False alarms known: none met so far
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md); no fact: no office spoke of it
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class DisguisedWords(Detector):
    """Digits or signs stand in for letters inside words that matter."""

    code: ClassVar[str] = "DISGUISED_WORDS"
    group: ClassVar[str] = "form"
    points: ClassVar[int] = 15
    shows: ClassVar[tuple[str, ...]] = ("disguised.word",)
    wording: ClassVar[dict[str, str]] = {
        "en": "It writes digits or signs in place of letters.",
        "hi": "इसमें अक्षरों की जगह अंक या चिह्न हैं।",
        "hi-Latn": "Ismein aksharon ki jagah ank ya chinh hain.",
    }
    needs: ClassVar[str] = "disguised.word"

    def fires(self, marks: Marks) -> bool:
        return "disguised.word" in marks and marks.any("threatened", "pressed", "ask.contact", "ask.link")
