"""Pictures or videos are to be shown around unless the reader pays.

Catches: pay 10,000 or your nude video goes viral
Leaves alone: the wedding video went to everyone in the family
False alarms known: none met so far
Source: common knowledge, no page read (docs/sources.md); no fact: no statement of the police was found
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class ShameForMoney(Detector):
    """Pictures or videos are to be shown around unless the reader pays."""

    code: ClassVar[str] = "SHAME_FOR_MONEY"
    group: ClassVar[str] = "story"
    points: ClassVar[int] = 80
    shows: ClassVar[tuple[str, ...]] = ("shame.thing", "shame.spread")
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It threatens to show pictures or videos unless you pay. Paying does not end it; keep the"
            " message and tell the police."
        ),
        "hi": (
            "यह पैसे न देने पर फोटो या वीडियो फैलाने की धमकी देता है। पैसे देने से यह रुकता नहीं; संदेश रखें और पुलिस को बताएँ।"
        ),
        "hi-Latn": (
            "Yeh paise na dene par photo ya video failane ki dhamki deta hai. Paise dene se yeh rukta"
            " nahi; message rakhein aur police ko batayein."
        ),
    }
    needs: ClassVar[str] = "story.shame"

    def fires(self, marks: Marks) -> bool:
        return "story.shame" in marks
