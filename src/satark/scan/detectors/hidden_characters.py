"""Invisible characters or piled-up marks break words so that filters miss them.

Catches: elec<zero-width>tricity
Leaves alone: emoji, honest Hindi joiners, right-to-left text
False alarms known: text copied from a web page with soft hyphens inside words
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md); no fact: no office spoke of it
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class HiddenCharacters(Detector):
    """Invisible characters or piled-up marks break words so that filters miss them."""

    code: ClassVar[str] = "HIDDEN_CHARACTERS"
    group: ClassVar[str] = "form"
    points: ClassVar[int] = 25
    wording: ClassVar[dict[str, str]] = {
        "en": "It hides characters inside its words.",
        "hi": "इसके शब्दों के भीतर छिपे अक्षर हैं।",
        "hi-Latn": "Iske shabdon ke bheetar chhipe akshar hain.",
    }

    def fires(self, marks: Marks) -> bool:
        return marks.any("shape.hidden", "shape.mark_runs")
