"""The sender is a header the organisation itself names as its own.

Catches: VM-MSEDCL-S
Leaves alone: any other header with the organisation's name in it
False alarms known: headers can be forged outside the registry: links and numbers are still checked
Source: each header's own fact
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class OwnHeader(Detector):
    """The sender is a header the organisation itself names as its own."""

    code: ClassVar[str] = "OWN_HEADER"
    group: ClassVar[str] = "honest"
    cites: ClassVar[tuple[str, ...]] = ("header", "always.own_header")
    excuses: ClassVar[tuple[str, ...]] = ("CUT_THREAT", "HURRY", "NOTICE_TOO_SHORT", "NO_ACCOUNT_NUMBER")
    wording: ClassVar[dict[str, str]] = {
        "en": "The sender ID is {organisation}'s own.",
        "hi": "सेंडर आईडी {organisation} की अपनी है।",
        "hi-Latn": "Sender ID {organisation} ki apni hai.",
    }
    needs: ClassVar[str] = "sender.header.own.hard"

    def fires(self, marks: Marks) -> bool:
        return "sender.header.own.hard" in marks
