"""A prepaid meter is to be recharged by a foreign link, under a threat.

Catches: recharge your smart meter at http://smart.example or supply stops
Leaves alone: recharge in the official app; a low balance without a link
False alarms known: a recharge partner that no profile lists
Source: Bihar, December 2025: recharge only through authorised apps; see the fact sheets
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class RechargeByLink(Detector):
    """A prepaid meter is to be recharged by a foreign link, under a threat."""

    code: ClassVar[str] = "RECHARGE_BY_LINK"
    group: ClassVar[str] = "ask"
    points: ClassVar[int] = 35
    shows: ClassVar[tuple[str, ...]] = ("link.unknown", "link.other", "link.placeholder")
    cites: ClassVar[tuple[str, ...]] = ("never.link_payment", "always.official_channel")
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It wants a meter recharged by a link that is not the company's. Recharge only in the "
            "official app or at a counter."
        ),
        "hi": ("यह पराए लिंक से मीटर रिचार्ज करवाना चाहता है। रिचार्ज केवल आधिकारिक ऐप में या काउंटर पर करें।"),
        "hi-Latn": (
            "Yeh paraye link se meter recharge karwana chahta hai. Recharge sirf official app "
            "mein ya counter par karein."
        ),
    }
    needs: ClassVar[str] = "prepaid"

    def fires(self, marks: Marks) -> bool:
        return (
            marks.all("prepaid", "link.foreign", "claim.electricity")
            and marks.any("threat.live", "click.link", "ask.pay")
            and "sender.stranger" not in marks
        )
