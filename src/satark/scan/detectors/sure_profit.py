"""Profit is promised as certain, or money is to double, in a chat group or with a stranger.

Catches: join our group, guaranteed 300 percent in a week
Leaves alone: mutual funds are subject to market risks
False alarms known: a savings scheme that calls its fixed interest guaranteed
Source: SEBI's code for advertisements of April 2023 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class SureProfit(Detector):
    """Profit is promised as certain, or money is to double, in a chat group or with a stranger."""

    code: ClassVar[str] = "SURE_PROFIT"
    group: ClassVar[str] = "story"
    points: ClassVar[int] = 70
    shows: ClassVar[tuple[str, ...]] = ("profit.sure", "thing.invest", "chat.group")
    cites: ClassVar[tuple[str, ...]] = ("note.sure_profit",)
    wording: ClassVar[dict[str, str]] = {
        "en": ("It promises sure profit. No honest adviser guarantees gains from shares, crypto or trading."),
        "hi": (
            "यह पक्के मुनाफे का वादा करता है। शेयर, क्रिप्टो या ट्रेडिंग में कोई ईमानदार सलाहकार मुनाफे की गारंटी नहीं देता।"
        ),
        "hi-Latn": (
            "Yeh pakke munafe ka vaada karta hai. Share, crypto ya trading mein koi imaandar salahkar"
            " munafe ki guarantee nahi deta."
        ),
    }
    needs: ClassVar[str] = "story.profit"

    def fires(self, marks: Marks) -> bool:
        return "story.profit" in marks
