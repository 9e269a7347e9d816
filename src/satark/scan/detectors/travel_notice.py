"""A ticket, a journey or an appointment is confirmed, moved or recalled to mind.

Catches: PNR 2214457890, coach S5, seat 32, departs 14:00
Leaves alone: your ticket refund failed, call 90000 00001
False alarms known: none met so far
Source: the form of messages as banks, networks and offices send them (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class TravelNotice(Detector):
    """A ticket, a journey or an appointment is confirmed, moved or recalled to mind."""

    code: ClassVar[str] = "TRAVEL_NOTICE"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("notice.travel",)
    vouches: ClassVar[bool] = True
    settles: ClassVar[tuple[str, ...]] = ("ask.contact", "ask.money")
    wording: ClassVar[dict[str, str]] = {
        "en": "It tells of a ticket, a journey or an appointment.",
        "hi": "यह टिकट, यात्रा या तय समय की सूचना है।",
        "hi-Latn": "Yeh ticket, yatra ya tay samay ki suchna hai.",
    }
    needs: ClassVar[str] = "form.travel"

    def fires(self, marks: Marks) -> bool:
        return marks.all("calm", "form.travel")
