"""What to do now, most urgent first, with the right contact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from satark.records.facts import Facts
from satark.records.message import Done
from satark.records.verdict import Advice, Contact, Label
from satark.scan.doors import doors_of
from satark.scan.lines import Line, line_of, of_others

if TYPE_CHECKING:
    from satark.scan.explain import Told

FRAUD_LINE = Contact("phone", "1930")
CHAKSHU = Contact("url", "sancharsaathi.gov.in")
AT_RISK: tuple[Label, ...] = ("scam", "suspicious", "unclear")
# Where the reader sees for himself what is true of him, by line of business.
CHECKS: dict[Line, str] = {
    "bill": "CHECK_BILL", "supply": "CHECK_BILL", "account": "CHECK_ACCOUNT", "plan": "CHECK_PLAN",
    "order": "CHECK_ORDER", "policy": "CHECK_POLICY", "record": "CHECK_RECORD", "service": "CHECK_SERVICE",
}  # fmt: skip
_OF_BANK = ("claim.bank", "thing.bank", "share.secret")


def advised(
    label: Label,
    organisation: str | None,
    names: frozenset[str],
    done: frozenset[Done],
    facts: Facts,
    told: Told,
    language: str,
) -> tuple[Advice, ...]:
    """The advice for a label and what the reader has already done: money or an OTP gone comes first."""
    steps = list(_harm(label, done))
    lost = bool(done & {"paid", "otp"})
    steps += _checking(label, organisation, names, facts, lost)
    holder = facts.organisations.get(organisation or "")
    short = holder.called(language) if holder else ""
    return tuple(
        Advice(
            code,
            told.say(
                language,
                f"advice.{code.lower()}",
                organisation=short,
                contact=contact.value if contact else "",
            ),
            contact,
        )
        for code, contact in steps
    )


def _harm(label: Label, done: frozenset[Done]) -> Iterator[tuple[str, Contact | None]]:
    if "paid" in done:
        yield "MONEY_GONE", FRAUD_LINE
    if "otp" in done:
        yield "OTP_GONE", FRAUD_LINE
    # An app once installed or a page once opened harms whatever the text was called.
    if "installed" in done:
        yield "INSTALLED", None
    if "called" in done and label != "genuine":
        yield "CALLED", None
    if "opened" in done and label != "genuine":
        yield "OPENED", None


def _checking(
    label: Label, organisation: str | None, names: frozenset[str], facts: Facts, lost: bool
) -> Iterator[tuple[str, Contact | None]]:
    holder = facts.organisations.get(organisation or "")
    if of_others(names, holder):  # the reader's own bank or mobile company knows, not the office named
        holder, organisation = None, None
    line = line_of(names, holder)
    site, contact = doors_of(organisation, facts)
    if label in ("scam", "suspicious"):
        yield "DO_NOT_ACT", None
    stranger = names & {"claim.bank", "thing.bank", "block.account", "threat.live", "contact.foreign"}
    if label == "unclear" and not line and not stranger:
        yield "ASK_SENDER", None
    # Whose bank's own number is known is sent there instead, unless a secret may be gone.
    banks_own = line == "account" and contact is not None and "share.secret" not in names
    of_bank = not names.isdisjoint(_OF_BANK) or line == "account" and "block.account" in names
    if label in AT_RISK and of_bank and not banks_own:
        yield "ASK_BANK", None
    if line and label in (*AT_RISK, "genuine"):
        yield _check(line, holder is not None), site
        if contact:
            yield "ASK_OFFICIAL", contact
    if label == "unclear" and "prepaid" in names and line == "bill":
        yield "PREPAID_CHECK", None
    if label in ("scam", "suspicious"):
        if line == "bill":
            yield "SHOW_ENGINEER", None
        if not lost:  # otherwise 1930 stands first already, and Chakshu is for attempts alone
            yield "REPORT_CHAKSHU", CHAKSHU
            yield "REPORT_1930", FRAUD_LINE


def _check(line: Line, named: bool) -> str:
    if named:
        return CHECKS[line]
    return "CHECK_SUPPLY_ANY" if line == "supply" else f"{CHECKS[line]}_ANY"
