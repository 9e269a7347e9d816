"""An unnamed or invented officer is to be contacted so that supply is not cut.

Catches: contact our electricity officer immediately
Leaves alone: visit the sub-division office with your bill
False alarms known: none met so far
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class OfficerToCall(Detector):
    """An unnamed or invented officer is to be contacted so that supply is not cut."""

    code: ClassVar[str] = "OFFICER_TO_CALL"
    group: ClassVar[str] = "contact"
    points: ClassVar[int] = 30
    shows: ClassVar[tuple[str, ...]] = ("call.named_officer", "call.officer")
    cites: ClassVar[tuple[str, ...]] = ("never.officer_number", "never.personal_mobile_inside")
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It wants you to contact an 'officer' at once. Bills of {organisation} are not settled that way."
        ),
        "hi": (
            "यह आपको तुरंत किसी 'अधिकारी' से संपर्क करने को कहता है। {organisation} के बिल इस तरह नहीं निपटाए जाते।"
        ),
        "hi-Latn": (
            "Yeh aapko turant kisi 'adhikari' se sampark karne ko kehta hai; {organisation} ke "
            "bill is tarah nahi niptaye jaate."
        ),
    }
    needs: ClassVar[str] = "threatened"

    def fires(self, marks: Marks) -> bool:
        family = "voice.private" in marks and "contact.foreign" not in marks
        helpline = "phone.official" in marks and not marks.any("contact.foreign", "call.named_officer")
        called = marks.any("call.named_officer", "call.officer")
        return called and marks.all("threatened", "claim.electricity") and not family and not helpline
