"""The pretext of this family: a bill that is 'not updated'.

Catches: previous month bill was not updated
Leaves alone: your bill of Rs 900 is unpaid
False alarms known: none met so far
Source: the common wording of the wave of 2021 to 2026; no fact: nobody official spoke of the word itself
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class BillNotUpdated(Detector):
    """The pretext of this family: a bill that is 'not updated'."""

    code: ClassVar[str] = "BILL_NOT_UPDATED"
    group: ClassVar[str] = "pretext"
    points: ClassVar[int] = 35
    shows: ClassVar[tuple[str, ...]] = ("not_updated.bill",)
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It says your bill is 'not updated'. Bills are paid or unpaid; nobody loses supply for "
            "one that is not 'updated'."
        ),
        "hi": ("यह कहता है कि बिल 'अपडेट नहीं' है। बिल चुकाया या बकाया होता है; 'अपडेट' न होने पर बिजली नहीं कटती।"),
        "hi-Latn": (
            "Yeh kehta hai ki bill 'update nahi' hai. Bill chukaya ya bakaya hota hai; 'update' na "
            "hone par bijli nahi katti."
        ),
    }
    needs: ClassVar[str] = "not_updated.bill"

    def fires(self, marks: Marks) -> bool:
        if "voice.private" in marks and not marks.any("link.foreign", "upi.unknown", "app.foreign"):
            return False
        asked = marks.any("threat.live", "ask.contact", "ask.link", "cut.deadline", "ask.call")
        return asked and marks.all("not_updated.bill", "claim.electricity")
