"""An app file from outside the store is to be opened.

Catches: install ElectricityBill.apk
Leaves alone: an app on Google Play
False alarms known: developers who send each other builds
Source: discom warnings of 2024 to 2026 (Indore, Chhattisgarh)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class ApkFile(Detector):
    """An app file from outside the store is to be opened."""

    code: ClassVar[str] = "APK_FILE"
    group: ClassVar[str] = "ask"
    points: ClassVar[int] = 100
    shows: ClassVar[tuple[str, ...]] = ("app.apk", "link.apk")
    cites: ClassVar[tuple[str, ...]] = (
        "never.apk",
        "never.app_install",
        "thing.challan?in-gov-parivahan:never.apk",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It brings an app file (APK) from outside the app store. Such files read your messages and OTPs."
        ),
        "hi": ("यह ऐप स्टोर के बाहर की ऐप फाइल (APK) देता है। ऐसी फाइलें आपके संदेश और ओटीपी पढ़ती हैं।"),
        "hi-Latn": (
            "Yeh app store ke bahar ki app file (APK) deta hai. Aisi files aapke message aur OTP padhti hain."
        ),
    }

    def fires(self, marks: Marks) -> bool:
        if "link.apk" in marks:
            return True
        return "app.apk" in marks and (
            marks.any(
                "claim.electricity", "claim.named", "thing.kyc", "threatened", "service.pressed", "story"
            )
            or marks.any(
                "thing.challan", "thing.scheme", "thing.loan", "thing.toll", "thing.parcel", "gain.loan"
            )
            and not marks.any("fraud.word", "fraud.beware")
            or "ask.install" in marks
            and marks.any("addressed", "thing.bill", "thing.bank", "ask.pay")
        )
