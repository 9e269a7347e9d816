"""The reader is to stay on the line or tell nobody.

Catches: do not disconnect the call, tell nobody
Leaves alone: do not share your OTP with anybody
False alarms known: none met so far
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md); no fact: no office spoke of it
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class Secrecy(Detector):
    """The reader is to stay on the line or tell nobody."""

    code: ClassVar[str] = "SECRECY"
    group: ClassVar[str] = "style"
    points: ClassVar[int] = 20
    shows: ClassVar[tuple[str, ...]] = ("secrecy",)
    wording: ClassVar[dict[str, str]] = {
        "en": "It wants you to tell nobody or to stay on the line.",
        "hi": "यह किसी को न बताने या फोन न काटने को कहता है।",
        "hi-Latn": "Yeh kisi ko na batane ya phone na kaatne ko kehta hai.",
    }
    needs: ClassVar[str] = "secrecy"

    def fires(self, marks: Marks) -> bool:
        return "secrecy" in marks and marks.any("threatened", "ask.contact", "pressed")
