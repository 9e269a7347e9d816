"""A registered header of somebody else writes in the name of an electricity company and presses.

Catches: a cut-off threat under the header of a shop
Leaves alone: a bank's notice that an electricity bill was paid
False alarms known: a header of the company that its profile does not list yet
Source: India's header system and its abuse in 2022 (Gadgets 360, July 2022)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class SenderUnrelatedHeader(Detector):
    """A registered header of somebody else writes in the name of an electricity company and presses."""

    code: ClassVar[str] = "SENDER_UNRELATED_HEADER"
    group: ClassVar[str] = "sender"
    points: ClassVar[int] = 35
    cites: ClassVar[tuple[str, ...]] = ("always.own_header",)
    wording: ClassVar[dict[str, str]] = {
        "en": "Its sender ID is not known to belong to {organisation}.",
        "hi": "इसकी सेंडर आईडी {organisation} की है, ऐसा ज्ञात नहीं।",
        "hi-Latn": "Iski sender ID {organisation} ki hai, aisa gyaat nahi.",
    }

    def fires(self, marks: Marks) -> bool:
        unrelated = "sender.header.other" in marks or (
            "sender.header.unknown" in marks and "sender.stranger" not in marks
        )
        return unrelated and marks.all("pressed", "threatened", "claim.electricity")
