"""The sender is a header that lists ascribe to the organisation, without its own word for it.

Catches: JD-JVVNL
Leaves alone: a header nobody ascribes to it
False alarms known: none met so far
Source: TRAI's list of June 2020 and press; see the fact sheet
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class OwnHeaderSoft(Detector):
    """The sender is a header that lists ascribe to the organisation, without its own word for it."""

    code: ClassVar[str] = "OWN_HEADER_SOFT"
    group: ClassVar[str] = "honest"
    cites: ClassVar[tuple[str, ...]] = ("header",)
    wording: ClassVar[dict[str, str]] = {
        "en": "Lists or the press ascribe this sender ID to {organisation}, but it has not confirmed that.",
        "hi": ("सूचियों या समाचारों में यह सेंडर आईडी {organisation} की बताई गई है, पर उसने पुष्टि नहीं की है।"),
        "hi-Latn": (
            "Suchiyon ya samacharon mein yeh sender ID {organisation} ki batayi gayi hai, par usne "
            "pushti nahi ki hai."
        ),
    }
    needs: ClassVar[str] = "sender.header.own.soft"

    def fires(self, marks: Marks) -> bool:
        return "sender.header.own.soft" in marks
