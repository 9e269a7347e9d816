"""The reader is to log in, confirm or fill in data by a link of unknown owner.

Catches: your account is limited, verify yourself at a link
Leaves alone: log in to the app to see your statement
False alarms known: a company whose own site no fact lists and who writes without a registered sender
Source: PAN updates in the name of banks, 2022 and 2023; public SMS data (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class DataWanted(Detector):
    """The reader is to log in, confirm or fill in data by a link of unknown owner."""

    code: ClassVar[str] = "DATA_WANTED"
    group: ClassVar[str] = "ask"
    points: ClassVar[int] = 35
    shows: ClassVar[tuple[str, ...]] = ("ask.restore", "ask.details")
    cites: ClassVar[tuple[str, ...]] = (
        "never.documents",
        "never.otp_bank_details",
        "never.kyc_by_message",
        "thing.bank?in-bank-rbi:never.otp_bank_details",
        "claim.bank?in-bank-rbi:never.otp_bank_details",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It wants you to log in, confirm or fill in data by its own link or number. Open the app "
            "or site yourself instead."
        ),
        "hi": ("यह अपने लिंक या नंबर पर लॉगिन, पुष्टि या जानकारी भरवाता है। इसके बजाय ऐप या साइट खुद खोलें।"),
        "hi-Latn": (
            "Yeh apne link ya number par login, pushti ya jaankari bharwata hai. Iske bajaye app ya "
            "site khud kholein."
        ),
    }
    needs: ClassVar[str] = "service.pressed"

    def fires(self, marks: Marks) -> bool:
        wanted = marks.any("ask.restore", "ask.details", "share.login") or (
            "lapse" in marks and marks.any("ask.update", "ask.claim", "ask.click", "ask.fill", "hurried")
        )
        return (
            wanted
            and "service.pressed" in marks
            and (
                marks.any("way.link", "email.free_mail")
                or marks.all("share.login", "lapse")
                or marks.all("ask.details", "contact.foreign")
            )
            and "share.secret" not in marks
            and not ("thing.kyc" in marks and marks.any("share.kyc", "ask.update", "ask.restore"))
        )
