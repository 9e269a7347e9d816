"""Letters of another script stand in for Latin ones inside a word.

Catches: pаyment with a Cyrillic a
Leaves alone: Hindi and English side by side
False alarms known: fancy text made by a phone keyboard
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md); no fact: no office spoke of it
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class MixedScripts(Detector):
    """Letters of another script stand in for Latin ones inside a word."""

    code: ClassVar[str] = "MIXED_SCRIPTS"
    group: ClassVar[str] = "form"
    points: ClassVar[int] = 25
    wording: ClassVar[dict[str, str]] = {
        "en": "It writes words with letters of another alphabet that look alike.",
        "hi": "इसमें दूसरी लिपि के मिलते-जुलते नकली अक्षर हैं।",
        "hi-Latn": "Ismein doosri lipi ke milte-julte nakli akshar hain.",
    }
    needs: ClassVar[str] = "shape.lookalike"

    def fires(self, marks: Marks) -> bool:
        return "shape.lookalike" in marks
