"""An announcement that supply will be off for work, with nothing asked.

Catches: supply off 10:00 to 14:00 for feeder maintenance; no water while a pipe is mended
Leaves alone: supply off tonight unless you call
False alarms known: none met so far
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class PlannedOutage(Detector):
    """An announcement that supply will be off for work, with nothing asked."""

    code: ClassVar[str] = "PLANNED_OUTAGE"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("honest.outage", "notice.works")
    cites: ClassVar[tuple[str, ...]] = ("sends.outage",)
    excuses: ClassVar[tuple[str, ...]] = (
        "CUT_THREAT", "CUT_SAME_DAY", "CUT_AT_HOUR", "NOTICE_TOO_SHORT", "SENDER_MOBILE",
        "CALLBACK_NUMBER", "SENDER_UNRELATED_HEADER",
    )  # fmt: skip
    vouches: ClassVar[bool] = True
    settles: ClassVar[tuple[str, ...]] = ("threat.live", "cut.other", "service.risk", "block.account")
    wording: ClassVar[dict[str, str]] = {
        "en": "It announces work on the network and asks for nothing.",
        "hi": "यह नेटवर्क पर काम की सूचना है और कुछ नहीं माँगता।",
        "hi-Latn": "Yeh network par kaam ki suchna hai aur kuch nahi maangta.",
    }

    def fires(self, marks: Marks) -> bool:
        asked = marks.any(
            "link.foreign", "ask.money", "not_updated.bill", "update.bill", "call.officer",
            "call.named_officer",
            "thing.dues", "thing.bill", "share.kyc", "app.foreign", "else", "prepay.bill",
            "ask.payment", "threat.law", "scan.qr", "share.secret",
        )  # fmt: skip
        return marks.any("honest.outage", "form.works") and not asked
