"""A fee is to be paid to a stranger before a loan, prize, job, parcel or scheme comes.

Catches: loan approved, pay file charge Rs 1,850 first
Leaves alone: processing fee 1 percent, apply at your branch
False alarms known: a coaching class or event that takes its fee by a private number
Source: lottery and advance-fee letters (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class FeeFirst(Detector):
    """A fee is to be paid to a stranger before a loan, prize, job, parcel or scheme comes."""

    code: ClassVar[str] = "FEE_FIRST"
    group: ClassVar[str] = "ask"
    points: ClassVar[int] = 40
    shows: ClassVar[tuple[str, ...]] = ("fee.first",)
    cites: ClassVar[tuple[str, ...]] = (
        "job.chosen?never.job_fee",
        "job.kind?never.job_fee",
        "never.fee_for_service",
        "held.parcel?in-gov-gst:never.customs_duty",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It wants a fee before something comes to you. Honest loans, prizes and jobs take their "
            "cost from what they pay out."
        ),
        "hi": ("यह कुछ देने से पहले शुल्क माँगता है। असली लोन, इनाम या नौकरी के लिए पहले किसी अनजान को पैसे नहीं देने होते।"),
        "hi-Latn": (
            "Yeh kuch dene se pehle fees maangta hai. Asli loan, inaam ya naukri ke liye pehle kisi "
            "anjaan ko paise nahi dene hote."
        ),
    }
    needs: ClassVar[str] = "story.fee"

    def fires(self, marks: Marks) -> bool:
        return "story.fee" in marks
