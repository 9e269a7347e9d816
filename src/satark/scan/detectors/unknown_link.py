"""A link of unknown owner, without a registered sender, in a message that threatens or promises.

Catches: your wallet is blocked, verify at a strange link
Leaves alone: track your order in the app
False alarms known: a company without a profile that writes from no registered sender
Source: common to the frauds above (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class UnknownLink(Detector):
    """A link of unknown owner, without a registered sender, in a message that threatens or promises."""

    code: ClassVar[str] = "UNKNOWN_LINK"
    group: ClassVar[str] = "link"
    points: ClassVar[int] = 20
    shows: ClassVar[tuple[str, ...]] = ("link.unknown", "link.other", "link.placeholder", "click.link")
    cites: ClassVar[tuple[str, ...]] = (
        "always.own_domain",
        "thing.bank?in-bank-rbi:always.own_domain",
        "claim.bank?in-bank-rbi:always.own_domain",
        "thing.challan?in-gov-parivahan:always.own_domain",
        "thing.tax?in-gov-incometax:never.refund_claim",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": ("Nothing shows whose its link is, and a message like this should not need one."),
        "hi": ("इसका लिंक किसका है, यह पता नहीं चलता, और ऐसे संदेश में लिंक की ज़रूरत नहीं होती।"),
        "hi-Latn": (
            "Iska link kiska hai, yeh pata nahi chalta, aur aise message mein link ki zaroorat nahi hoti."
        ),
    }

    def fires(self, marks: Marks) -> bool:
        return (
            marks.any("way.link", "email.unknown")
            and marks.any("service.pressed", "story")
            and not marks.any("claim.electricity", "claim.named")
        )
