"""The reader is to install or open an app that hands over the phone.

Catches: install AnyDesk to update your bill
Leaves alone: never install AnyDesk when a caller asks
False alarms known: an office help desk that writes to its own staff
Source: scam pattern of Indian discom warnings since 2021 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class RemoteAccessApp(Detector):
    """The reader is to install or open an app that hands over the phone."""

    code: ClassVar[str] = "REMOTE_ACCESS_APP"
    group: ClassVar[str] = "ask"
    points: ClassVar[int] = 100
    shows: ClassVar[tuple[str, ...]] = ("app.remote_access", "screen.shared")
    cites: ClassVar[tuple[str, ...]] = ("never.remote_access", "never.app_install")
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It wants an app on your phone that lets a stranger see and steer it. No organisation "
            "needs that for a bill."
        ),
        "hi": (
            "यह आपके फोन में ऐसा ऐप चाहता है जिससे अनजान व्यक्ति उसे देख और चला सके। बिल के लिए किसी "
            "संस्था को इसकी ज़रूरत नहीं।"
        ),
        "hi-Latn": (
            "Yeh aapke phone mein aisa app chahta hai jisse anjaan vyakti use dekh aur chala sake. "
            "Bill ke liye kisi sanstha ko iski zaroorat nahi."
        ),
    }

    def fires(self, marks: Marks) -> bool:
        return (
            marks.any("app.remote_access", "screen.shared")
            and marks.any("install.app", "screen.shared", "ask.install", "ask.share", "ask.click")
            and marks.any(
                "claim.electricity",
                "claim.named",
                "thing.bank",
                "thing.bill",
                "thing.kyc",
                "block.account",
                "gain.refund",
                "lapse",
                "office.law",
                "story",
            )
        )
