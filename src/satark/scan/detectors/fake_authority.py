"""Police, TRAI, customs or a court threatens by message or call and wants the reader to answer it.

Catches: TRAI: your number is cut in two hours, press 9
Leaves alone: a constable asks you to the station for passport verification
False alarms known: a real notice of an office, shortened by whoever tells of it
Source: TRAI and COAI notices on SIM-block calls, 2021 and 2024 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class FakeAuthority(Detector):
    """Police, TRAI, customs or a court threatens by message or call and wants the reader to answer it."""

    code: ClassVar[str] = "FAKE_AUTHORITY"
    group: ClassVar[str] = "identity"
    points: ClassVar[int] = 40
    shows: ClassVar[tuple[str, ...]] = ("office.law", "threat.arrest")
    cites: ClassVar[tuple[str, ...]] = (
        "lapse.number?never.block_threat",
        "lapse.number?never.call_on_behalf",
        "lapse.number?in-gov-trai:never.block_threat",
        "in-gov-i4c:never.police_call",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It threatens in the name of police, TRAI, customs or a court. Such offices do not act by"
            " message or call, and take no money so."
        ),
        "hi": (
            "यह पुलिस, ट्राई, कस्टम या कोर्ट के नाम से डराता है। ऐसे कार्यालय संदेश या कॉल पर "
            "कार्रवाई नहीं करते, न ऐसे पैसे लेते हैं।"
        ),
        "hi-Latn": (
            "Yeh police, TRAI, custom ya court ke naam se daraata hai. Aise karyalay message ya call "
            "par karyavahi nahi karte, na aise paise lete hain."
        ),
    }
    needs: ClassVar[str] = "story.arrest"

    def fires(self, marks: Marks) -> bool:
        return "story.arrest" in marks
