"""A notice of a debit agreed on before: autopay, e-mandate, NACH, standing instruction.

Catches: Rs 199 will be debited on 28 Nov for your subscription as per mandate
Leaves alone: to cancel the mandate call 90000 00001 or enter your PIN
False alarms known: a false notice without any number: look at the mandates in your own app
Source: the form of messages as banks, networks and offices send them (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class MandateNotice(Detector):
    """A notice of a debit agreed on before: autopay, e-mandate, NACH, standing instruction."""

    code: ClassVar[str] = "MANDATE_NOTICE"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("notice.mandate",)
    vouches: ClassVar[bool] = True
    settles: ClassVar[tuple[str, ...]] = ("ask.money", "ask.contact")
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It tells of a debit that was agreed on before. Mandates can be seen and cancelled in "
            "your own bank or UPI app."
        ),
        "hi": ("यह पहले से तय कटौती की सूचना है। मैंडेट अपने बैंक या यूपीआई ऐप में देखा और रद्द किया जा सकता है।"),
        "hi-Latn": (
            "Yeh pehle se tay katauti ki suchna hai. Mandate apne bank ya UPI app mein dekha aur radd "
            "kiya ja sakta hai."
        ),
    }
    needs: ClassVar[str] = "form.mandate"

    def fires(self, marks: Marks) -> bool:
        return marks.all("calm", "form.mandate")
