"""KYC, Aadhaar or PAN is wanted for a connection or account, under a threat.

Catches: complete KYC of your electricity connection or it is cut
Leaves alone: bring Aadhaar to the camp for the subsidy
False alarms known: banks do remind of re-KYC, without a link or number
Source: TPCODL, May 2022; bank advisories
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class KycAsked(Detector):
    """KYC, Aadhaar or PAN is wanted for a connection or account, under a threat."""

    code: ClassVar[str] = "KYC_ASKED"
    group: ClassVar[str] = "ask"
    points: ClassVar[int] = 35
    shows: ClassVar[tuple[str, ...]] = ("share.kyc", "thing.kyc")
    cites: ClassVar[tuple[str, ...]] = (
        "never.kyc_by_message",
        "never.block_threat",
        "never.documents",
        "thing.bank?in-bank-rbi:always.official_channel",
        "claim.bank?in-bank-rbi:always.official_channel",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": "It wants KYC, Aadhaar or PAN data under a threat.",
        "hi": "यह धमकी देकर केवाईसी, आधार या पैन की जानकारी माँगता है।",
        "hi-Latn": "Yeh dhamki dekar KYC, Aadhaar ya PAN ki jaankari maangta hai.",
    }
    needs: ClassVar[str] = "thing.kyc"

    def fires(self, marks: Marks) -> bool:
        return (
            marks.any("share.kyc", "ask.update", "ask.restore", "call.number")
            and "thing.kyc" in marks
            and "way.elsewhere" not in marks
            and marks.any("threat.live", "block.account", "cut.supply", "lapse")
            and (
                marks.any(
                    "contact.foreign", "link.foreign", "ask.link", "ask.contact", "sender.mobile", "way.link"
                )
                or "claim.electricity" in marks
            )
        )
