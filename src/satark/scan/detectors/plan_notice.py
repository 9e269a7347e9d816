"""A plan, a recharge or a balance is about to end, was renewed or is used up.

Catches: your plan of Rs 299 expires on 26 Nov
Leaves alone: your SIM stops in two hours, call 90000 00001
False alarms known: an offer in the words of a reminder
Source: the form of messages as banks, networks and offices send them (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class PlanNotice(Detector):
    """A plan, a recharge or a balance is about to end, was renewed or is used up."""

    code: ClassVar[str] = "PLAN_NOTICE"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("notice.plan",)
    vouches: ClassVar[bool] = True
    settles: ClassVar[tuple[str, ...]] = ("ask.money", "cut.other", "ask.contact")
    wording: ClassVar[dict[str, str]] = {
        "en": "It tells of a plan, a recharge or a balance. The provider's own app shows the same.",
        "hi": "यह प्लान, रिचार्ज या बैलेंस की सूचना है। कंपनी के अपने ऐप में भी यही दिखता है।",
        "hi-Latn": (
            "Yeh plan, recharge ya balance ki suchna hai. Company ke apne app mein bhi yahi dikhta hai."
        ),
    }
    needs: ClassVar[str] = "form.plan"

    def fires(self, marks: Marks) -> bool:
        return marks.all("calm", "form.plan")
