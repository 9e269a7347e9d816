"""An office tells what became of a number, an application, a refund or a benefit.

Catches: your income-tax refund has been processed to a/c ending 0091
Leaves alone: refund approved, verify your account at the link
False alarms known: a false notice without a link: look it up on the office's own site
Source: the form of messages as banks, networks and offices send them (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class PublicNotice(Detector):
    """An office tells what became of a number, an application, a refund or a benefit."""

    code: ClassVar[str] = "PUBLIC_NOTICE"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("notice.public",)
    vouches: ClassVar[bool] = True
    settles: ClassVar[tuple[str, ...]] = ("ask.money", "ask.contact")
    wording: ClassVar[dict[str, str]] = {
        "en": "It tells what an office has done, and asks for nothing.",
        "hi": "यह किसी कार्यालय के किए काम की सूचना है और कुछ नहीं माँगता।",
        "hi-Latn": "Yeh kisi karyalay ke kiye kaam ki suchna hai aur kuch nahi maangta.",
    }
    needs: ClassVar[str] = "form.public"

    def fires(self, marks: Marks) -> bool:
        return marks.all("calm", "form.public")
