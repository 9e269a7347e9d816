"""The text warns of a scam or tells of one: what it quotes is not its own threat.

Catches: beware of messages that your supply will be cut tonight; never call such numbers
Leaves alone: beware of fraud, to verify call 90000 00001
False alarms known: scammers borrow warnings; a live number, link or app outside quotation marks undoes it,
and a lure that stands in sentences of its own (`satark.scan.apart`)
Source: docs/decisions, warning frame
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class WarningFrame(Detector):
    """The text warns of a scam or tells of one: what it quotes is not its own threat."""

    code: ClassVar[str] = "WARNING_FRAME"
    group: ClassVar[str] = "honest"
    shows: ClassVar[tuple[str, ...]] = ("fraud.word", "fraud.beware", "fraud.such", "fraud.deny")
    excuses: ClassVar[tuple[str, ...]] = (
        "CUT_THREAT",
        "CUT_SAME_DAY",
        "CUT_AT_HOUR",
        "NOTICE_TOO_SHORT",
        "BILL_NOT_UPDATED",
        "UPDATE_DEMANDED",
        "WRONG_AUTHORITY",
        "HURRY",
        "FEAR_OF_LAW",
        "OFFICER_TO_CALL",
        "CALLBACK_NUMBER",
        "FOREIGN_LINK",
        "SECRET_ASKED",
        "SECRET_FOR_BILL",
        "CALL_FORWARDING",
        "GAIN_PROMISED",
        "RECHARGE_BY_LINK",
        "KYC_ASKED",
        "QR_OR_COLLECT",
        "TEST_PAYMENT",
        "REMOTE_ACCESS_APP",
        "APK_FILE",
        "ACCOUNT_BLOCKED",
        "NO_ACCOUNT_NUMBER",
        "PREPAYMENT_ASKED",
        "SENDER_MOBILE",
        "SENDER_UNRELATED_HEADER",
        "SECRECY",
        "SHORT_LINK",
        "FOREIGN_UPI",
        "PRIZE_WON", "MONEY_TO_CLAIM", "EASY_JOB", "SURE_PROFIT", "RELATIVE_IN_NEED", "SENT_BY_MISTAKE",
        "FORTUNE_OFFERED", "SHAME_FOR_MONEY", "PARCEL_HELD", "FINE_BY_LINK", "FAKE_AUTHORITY",
        "DIGITAL_ARREST", "FEE_FIRST", "DATA_WANTED", "UNKNOWN_LINK", "CHEAP_LINK", "FOREIGN_SENDER",
        "ORDER_TO_CANCEL", "PIN_TO_RECEIVE", "PRIVATE_WAY",
    )  # fmt: skip
    wording: ClassVar[dict[str, str]] = {
        "en": "It warns of a scam or tells of one.",
        "hi": "यह ठगी से सावधान करता है या उसके बारे में बताता है।",
        "hi-Latn": "Yeh thagi se savdhan karta hai ya uske baare mein batata hai.",
    }
    needs: ClassVar[str] = "warning.frame"

    def fires(self, marks: Marks) -> bool:
        return "warning.frame" in marks
