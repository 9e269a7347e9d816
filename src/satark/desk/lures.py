"""With what a message lures, read off its verdict: one lure each, by the codes of the reasons that count.

The list is short on purpose: a dashboard is read at a glance. The first lure of which a code counts is it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

_CODES = {
    "arrest": ("DIGITAL_ARREST",),
    "relative": ("RELATIVE_IN_NEED",),
    "shame": ("SHAME_FOR_MONEY",),
    "job": ("EASY_JOB",),
    "profit": ("SURE_PROFIT",),
    "parcel": ("PARCEL_HELD",),
    "order": ("ORDER_TO_CANCEL",),
    "fine": ("FINE_BY_LINK",),
    "prize": ("PRIZE_WON", "MONEY_TO_CLAIM", "FORTUNE_OFFERED"),
    "power_cut": ("CUT_AT_HOUR", "CUT_SAME_DAY", "CUT_THREAT", "NOTICE_TOO_SHORT"),
    "bill": (
        "BILL_NOT_UPDATED", "SECRET_FOR_BILL", "PREPAYMENT_ASKED", "RECHARGE_BY_LINK", "TEST_PAYMENT",
    ),
    "account": ("ACCOUNT_BLOCKED", "KYC_ASKED", "UPDATE_DEMANDED", "CALL_FORWARDING"),
    "wrong_payment": ("SENT_BY_MISTAKE", "PIN_TO_RECEIVE", "QR_OR_COLLECT"),
    "gain": ("GAIN_PROMISED", "FEE_FIRST"),
    "app": ("REMOTE_ACCESS_APP", "APK_FILE"),
    "secret": ("SECRET_ASKED", "DATA_WANTED"),
}  # fmt: skip
OTHER, NONE = "other", "none"
LURES = (*_CODES, OTHER, NONE)
"""Every lure, the telling ones first; `other` has signs of fraud and no story, `none` has none."""


def lure_of(reasons: Iterable[Mapping[str, Any]]) -> str:
    """The lure of a verdict, by its reasons as JSON."""
    counted = {reason["code"]: reason["points"] for reason in reasons if reason["state"] != "excused"}
    for lure, codes in _CODES.items():
        if any(code in counted for code in codes):
            return lure
    return OTHER if any(points > 0 for points in counted.values()) else NONE
