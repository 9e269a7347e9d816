"""A number from abroad writes for an Indian service, or with a prize, job or profit.

Catches: a lottery from a Pakistani number; TRAI from abroad
Leaves alone: a relative abroad who writes hello
False alarms known: services abroad that the reader really uses
Source: lottery messages from +92 numbers, December 2021 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class ForeignSender(Detector):
    """A number from abroad writes for an Indian service, or with a prize, job or profit."""

    code: ClassVar[str] = "FOREIGN_SENDER"
    group: ClassVar[str] = "sender"
    points: ClassVar[int] = 30
    shows: ClassVar[tuple[str, ...]] = ()
    cites: ClassVar[tuple[str, ...]] = ("never.foreign_call", "office.law?in-gov-dot:never.foreign_call")
    wording: ClassVar[dict[str, str]] = {
        "en": ("It comes from a number abroad, which offices, banks and employers here do not write from."),
        "hi": ("यह विदेश के नंबर से आया है; यहाँ के कार्यालय, बैंक और कंपनियाँ ऐसे नंबर से नहीं लिखतीं।"),
        "hi-Latn": (
            "Yeh videsh ke number se aaya hai; yahan ke karyalay, bank aur companiyan aise number se "
            "nahi likhti."
        ),
    }
    needs: ClassVar[str] = "sender.foreign"

    def fires(self, marks: Marks) -> bool:
        return "sender.foreign" in marks and marks.any("service.pressed", "story")
