"""A key is to be pressed on a call that threatens.

Catches: your number is cut in two hours, press 9
Leaves alone: press 1 for Hindi, 2 for English
False alarms known: an office's own call menu that also tells of a bill overdue
Source: TRAI, August 2024, on calls in its name; see its fact sheet; keys by common knowledge
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class PressKey(Detector):
    """A key is to be pressed on a call that threatens."""

    code: ClassVar[str] = "PRESS_KEY"
    group: ClassVar[str] = "contact"
    points: ClassVar[int] = 30
    shows: ClassVar[tuple[str, ...]] = ("ask.press",)
    cites: ClassVar[tuple[str, ...]] = (
        "lapse.number?never.block_threat",
        "lapse.number?never.call_on_behalf",
        "lapse.number?in-gov-trai:never.block_threat",
        "arrest.you?in-gov-i4c:never.police_call",
        "office.law?in-gov-i4c:never.police_call",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": "A recorded call threatens and wants a key pressed. The key leads to whoever sent the call.",
        "hi": "रिकॉर्ड की हुई कॉल डराकर कोई बटन दबवाती है। बटन दबाने पर कॉल करने वाला ही मिलता है।",
        "hi-Latn": (
            "Record ki hui call daraakar koi button dabwati hai. Button dabane par call karne wala "
            "hi milta hai."
        ),
    }
    needs: ClassVar[str] = "ask.press"

    def fires(self, marks: Marks) -> bool:
        return "ask.press" in marks and marks.any("lapse", "threatened", "story.arrest", "story.order")
