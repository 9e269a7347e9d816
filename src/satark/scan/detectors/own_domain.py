"""Every link in the message is the organisation's own.

Catches: see your bill at www.mahadiscom.in
Leaves alone: pay at mahadiscom.in.pay.example
False alarms known: an official page can be opened by a false message too: it proves no bill
Source: the domain facts of the organisation; see its fact sheet
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class OwnDomain(Detector):
    """Every link in the message is the organisation's own."""

    code: ClassVar[str] = "OWN_DOMAIN"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("link.official",)
    cites: ClassVar[tuple[str, ...]] = ("always.own_domain",)
    wording: ClassVar[dict[str, str]] = {
        "en": "Its link is an official address of {organisation}.",
        "hi": "इसका लिंक {organisation} का आधिकारिक पता है।",
        "hi-Latn": "Iska link {organisation} ka official pata hai.",
    }
    needs: ClassVar[str] = "link.official"

    def fires(self, marks: Marks) -> bool:
        return "link.official" in marks and marks.organisation is not None and "link.foreign" not in marks
