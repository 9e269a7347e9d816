"""What line of business a message speaks of, so that advice and reasons name the right door to knock at."""

from __future__ import annotations

from typing import Literal

from satark.records.facts import Organisation

Line = Literal["bill", "supply", "account", "plan", "order", "policy", "record", "service", ""]

_OF_SECTOR: dict[str, Line] = {
    "electricity": "bill", "gas": "supply", "water": "supply", "bank": "account", "wallet": "account",
    "insurance": "policy", "telecom": "plan", "post": "order", "courier": "order", "shop": "order",
    "transport": "record", "tax": "record", "government": "record", "police": "record", "regulator": "record",
}  # fmt: skip
# Where no organisation is named: the first whose words are met. A supply, a SIM or a parcel spoken of says
# more than that a card or an account stands in the text too.
_OF_WORDS: tuple[tuple[Line, frozenset[str]], ...] = (
    ("bill", frozenset(("claim.electricity",))),
    ("supply", frozenset(("thing.gas", "thing.water"))),
    ("plan", frozenset(("thing.sim", "lapse.number"))),
    ("account", frozenset(("block.account", "form.transfer", "form.mandate"))),
    ("plan", frozenset(("thing.telecom", "form.plan"))),
    ("order", frozenset(("form.parcel", "notice.parcel"))),
    ("account", frozenset(("claim.bank", "thing.bank", "thing.wallet", "form.account"))),
    ("record", frozenset(("claim.authority", "form.public", "form.travel", "notice.public"))),
)


# Offices that neither keep accounts nor run connections, by what is looked up elsewhere then.
_OVER_OTHERS: dict[str, tuple[Line, ...]] = {
    "regulator": ("plan", "account"), "government": ("plan",), "police": ("plan", "account"),
}  # fmt: skip


def of_others(names: frozenset[str], organisation: Organisation | None) -> bool:
    """True where an office speaks of what others keep for the reader: TRAI of a number, RBI of an account."""
    over = _OVER_OTHERS.get(organisation.sector, ()) if organisation is not None else ()
    return line_of(names, None) in over


def line_of(names: frozenset[str], organisation: Organisation | None) -> Line:
    """The line of the organisation, else the one whose words are met; empty where nothing tells."""
    if organisation is not None and organisation.id != "in-national":
        return _OF_SECTOR.get(organisation.sector, "service")
    for line, words in _OF_WORDS:
        if not names.isdisjoint(words):
            return line
    return ""
