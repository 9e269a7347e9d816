"""What a fact may be: kinds, topics, strengths and which fields each kind must carry."""

from __future__ import annotations

from typing import Final

FACT_KINDS: Final = (
    "name", "header", "header_not_theirs", "phone", "email", "domain", "app", "upi", "account",
    "never", "always", "sends", "clock", "biller", "prepaid", "area", "contact", "law", "helpline", "note",
)  # fmt: skip
"""`docs/facts.md` says what `value`, `use` and `topic` mean for each of them."""

SECTORS: Final = (
    "electricity", "gas", "water", "bank", "wallet", "insurance", "telecom", "post", "courier", "shop",
    "technology", "transport", "tax", "government", "police", "regulator",
)  # fmt: skip
"""Lines of business, in the order of lists; a message in the name of one bears the mark `claim.<sector>`."""

STRENGTHS: Final = ("hard", "soft", "disputed")

TEXT_KINDS: Final = frozenset({"never", "always", "sends", "clock", "biller", "prepaid", "law"})
"""Kinds whose sentence is shown to a reader, so that it must exist in every source language."""

SOURCE_LANGUAGES: Final = ("en", "hi", "hi-Latn")

TOPICS: Final = {
    "never": (
        "personal_mobile_sender", "personal_mobile_inside", "officer_number", "link_payment",
        "prepayment_link", "same_day_threat", "hour_of_cut", "other_authority", "app_install",
        "remote_access", "apk", "otp_bank_details", "message_at_all", "kyc_by_message", "block_threat",
        "pin_to_receive", "collect_request", "prize", "offer", "refund_claim", "fee_for_service",
        "pay_to_number", "parcel_link", "call_unasked", "police_call", "helpline_elsewhere", "dial_code",
        "documents",
    ),
    "always": (
        "own_header", "account_number", "amount_due", "consumer_name", "own_domain", "reference_number",
        "official_channel",
    ),
    "sends": (
        "bill", "outage", "reading", "disconnection_notice", "prepaid_balance", "receipt", "delivery_code",
    ),
}  # fmt: skip
"""The fixed words detectors cite, as `<kind>.<topic>`; a profile uses no other."""

INDEXED: Final = ("header", "header_not_theirs", "phone", "domain", "email", "app", "upi", "name")
"""Kinds that can be looked up by value; a `helpline` is looked up as the phone or the domain it is."""

DERIVED: Final = ("account", "brand", "digits")
"""Indexes made of facts for those who look up many at once; `docs/facts.md` says what is in them."""

FACT_FIELDS: Final = (
    "id", "kind", "value", "also", "strength", "source", "checked_on", "review_by", "topic", "valid_from",
    "valid_until", "confirmed", "use", "note", "text", "beside", "shared", "retired",
)  # fmt: skip
REQUIRED_FIELDS: Final = ("id", "kind", "value", "strength", "source", "checked_on", "review_by")
ALSO_KINDS: Final = ("name", "app")
"""Kinds whose fact may carry `also`, further spellings found under the same id."""
HEAD_FIELDS: Final = ("id", "sector", "country", "region", "short", "short_names", "names", "facts")
REQUIRED_HEAD: Final = ("sector", "country", "short", "names")


def full_topic(kind: str, topic: str) -> str:
    """The topic as detectors cite it: `never` and `link_payment` give `never.link_payment`."""
    return f"{kind}.{topic}" if kind in TOPICS and not topic.startswith(f"{kind}.") else topic
