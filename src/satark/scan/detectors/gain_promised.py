"""Money or a waiver is promised by a private number or foreign link in an electricity company's name.

Catches: old dues of your meter are waived off, click http://waiver.example
Leaves alone: a settlement scheme at the office or on the company's own site
False alarms known: a partner's site for a real scheme that no profile lists
Source: Bihar, January 2025, and Punjab, November 2022: waived dues and free units as bait (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class GainPromised(Detector):
    """Money or a waiver is promised by a private number or foreign link in an electricity company's name."""

    code: ClassVar[str] = "GAIN_PROMISED"
    group: ClassVar[str] = "pretext"
    points: ClassVar[int] = 35
    shows: ClassVar[tuple[str, ...]] = ("pretext.gain",)
    cites: ClassVar[tuple[str, ...]] = ("never.link_payment",)
    wording: ClassVar[dict[str, str]] = {
        "en": ("It promises money or a waiver and sends you to a private number or foreign link for it."),
        "hi": "यह पैसे या छूट का लालच देकर निजी नंबर या पराए लिंक पर भेजता है।",
        "hi-Latn": ("Yeh paise ya chhoot ka lalach dekar niji number ya paraye link par bhejta hai."),
    }
    needs: ClassVar[str] = "pretext.gain"

    def fires(self, marks: Marks) -> bool:
        return (
            marks.all("pretext.gain", "claim.electricity")
            and marks.any("link.foreign", "contact.foreign")
            and "honest.counter" not in marks
            and ("thing.solar" not in marks or "link.foreign" in marks)
        )
