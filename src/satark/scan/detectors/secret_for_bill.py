"""A secret of the bank is asked for in the name of an electricity company, which has no use for it.

Catches: your supply is cut tonight, tell our officer the OTP
Leaves alone: a bank that delivers an OTP; a warning not to share one
False alarms known: none met so far
Source: statements of BSES, TGSPDCL and TPCODL; see the fact sheets
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class SecretForBill(Detector):
    """A secret of the bank is asked for in the name of an electricity company."""

    code: ClassVar[str] = "SECRET_FOR_BILL"
    group: ClassVar[str] = "identity"
    points: ClassVar[int] = 30
    shows: ClassVar[tuple[str, ...]] = ("share.secret",)
    cites: ClassVar[tuple[str, ...]] = ("never.otp_bank_details",)
    wording: ClassVar[dict[str, str]] = {
        "en": ("No electricity company needs an OTP, PIN or card number for a bill or a connection."),
        "hi": ("किसी बिजली कंपनी को बिल या कनेक्शन के लिए ओटीपी, पिन या कार्ड नंबर की ज़रूरत नहीं होती।"),
        "hi-Latn": (
            "Kisi bijli company ko bill ya connection ke liye OTP, PIN ya card number ki zaroorat nahi hoti."
        ),
    }
    needs: ClassVar[str] = "share.secret"

    def fires(self, marks: Marks) -> bool:
        return marks.all("share.secret", "claim.electricity") and "honest.otp" not in marks
