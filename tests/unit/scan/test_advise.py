"""What to do now: most urgent first, by label and by what the reader has done."""

from __future__ import annotations

from pathlib import Path

import pytest

from satark import check
from satark.api import shipped
from satark.facts import load
from satark.records.message import DONE, Done, Message
from satark.records.verdict import LABELS, Advice, Label
from satark.scan.advise import advised
from satark.scan.explain import Told

SITE = Path(__file__).parents[2] / "cases" / "site" / "organisations"
POWER = frozenset({"claim.electricity"})


def advice(
    label: Label,
    organisation: str | None = None,
    names: frozenset[str] = frozenset(),
    done: frozenset[Done] = frozenset(),
    language: str = "en",
) -> tuple[Advice, ...]:
    told = Told(Message("any"), shipped(), language)
    return advised(label, organisation, names, done, shipped(), told, language)


def codes(*given: Advice) -> list[str]:
    return [each.code for each in given]


@pytest.mark.parametrize(
    ("done", "first"),
    [
        ({"paid"}, ["MONEY_GONE"]),
        ({"otp"}, ["OTP_GONE"]),
        ({"paid", "otp"}, ["MONEY_GONE", "OTP_GONE"]),
        ({"paid", "installed", "called", "opened"}, ["MONEY_GONE", "INSTALLED", "CALLED", "OPENED"]),
        ({"installed"}, ["INSTALLED"]),
        ({"called"}, ["CALLED"]),
        ({"opened"}, ["OPENED"]),
        (set(), ["DO_NOT_ACT"]),
    ],
)
def test_harm_done_comes_first(done: set[Done], first: list[str]) -> None:
    found = codes(*advice("scam", "in-rj-jvvnl", POWER, frozenset(done)))
    assert found[: len(first)] == first
    assert "DO_NOT_ACT" in found


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("done", ["paid", "otp"])
def test_whatever_the_label_money_and_an_otp_gone_are_answered(label: Label, done: Done) -> None:
    first = advice(label, done=frozenset({done}))[0]
    assert first.code in ("MONEY_GONE", "OTP_GONE")
    assert first.contact is not None
    assert first.contact.value == "1930"


@pytest.mark.parametrize("label", ["nothing_found", "genuine", "warning", "spam", "unreadable"])
def test_no_alarm_where_nothing_is_wrong(label: Label) -> None:
    assert not {"DO_NOT_ACT", "REPORT_1930", "REPORT_CHAKSHU", "ASK_BANK"} & set(codes(*advice(label)))


@pytest.mark.parametrize(
    ("organisation", "names", "checked"),
    [
        ("in-gov-trai", {"lapse.number"}, "CHECK_PLAN_ANY"),
        ("in-gov-dot", {"thing.sim"}, "CHECK_PLAN_ANY"),
        ("in-bank-rbi", {"block.account"}, "CHECK_ACCOUNT_ANY"),
        ("in-gov-epfo", {"thing.bank"}, "CHECK_RECORD"),
        ("in-gov-trai", set(), "CHECK_RECORD"),
        ("in-telecom-jio", {"lapse.number"}, "CHECK_PLAN"),
        (None, {"lapse.number"}, "CHECK_PLAN_ANY"),
    ],
)
def test_an_office_is_not_asked_for_what_others_keep(
    organisation: str | None, names: set[str], checked: str
) -> None:
    """Only the mobile company can cut a number and only the bank holds the account, whoever threatens."""
    found = codes(*advice("scam", organisation, frozenset(names)))
    assert [code for code in found if code.startswith("CHECK_")] == [checked]
    assert "SHOW_ENGINEER" not in found


def test_a_scam_in_a_companys_name_gets_its_own_contacts() -> None:
    found = {each.code: each.contact for each in advice("scam", "in-rj-jvvnl", POWER)}
    assert list(found) == [
        "DO_NOT_ACT", "CHECK_BILL", "ASK_OFFICIAL", "SHOW_ENGINEER", "REPORT_CHAKSHU", "REPORT_1930",
    ]  # fmt: skip
    values = {code: contact.value for code, contact in found.items() if contact is not None}
    assert values["CHECK_BILL"] in shipped().index["domain"]
    assert values["ASK_OFFICIAL"].isdigit()
    assert values["REPORT_CHAKSHU"] == "sancharsaathi.gov.in"


def test_where_no_company_is_named_the_readers_own_is_meant() -> None:
    found = {each.code: each for each in advice("unclear", None, POWER)}
    assert "CHECK_BILL_ANY" in found
    assert found["CHECK_BILL_ANY"].contact is None


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ({"claim.electricity"}, "CHECK_BILL_ANY"),
        ({"thing.water"}, "CHECK_SUPPLY_ANY"),
        ({"thing.bank"}, "CHECK_ACCOUNT_ANY"),
        ({"thing.sim"}, "CHECK_PLAN_ANY"),
        ({"notice.parcel", "thing.bank"}, "CHECK_ORDER_ANY"),
        ({"notice.public"}, "CHECK_RECORD_ANY"),
    ],
)
def test_where_nobody_is_named_the_line_spoken_of_says_where_to_look(names: set[str], expected: str) -> None:
    found = codes(*advice("scam", names=frozenset(names)))
    assert expected in found
    assert ("SHOW_ENGINEER" in found) == (expected == "CHECK_BILL_ANY")
    assert found[-2:] == ["REPORT_CHAKSHU", "REPORT_1930"]


@pytest.mark.parametrize(
    "sector", ["bank", "telecom", "courier", "insurance", "government", "shop", "gas", "technology"]
)
def test_a_companys_own_contacts_are_named_whatever_its_sector(sector: str, tmp_path: Path) -> None:
    """The site it has for itself and a number to ring, not the ten digits a card is blocked by."""
    file = SITE / "in-xx-bank.toml"
    text = file.read_text("utf-8").replace('sector = "bank"', f'sector = "{sector}"')
    (tmp_path / file.name).write_text(text, "utf-8")
    facts = load(tmp_path)
    told = Told(Message("any"), facts, "hi")
    steps = advised("genuine", "in-xx-bank", frozenset(), frozenset(), facts, told, "hi")
    assert [step.contact.value for step in steps if step.contact] == ["udaharanbank.example", "18000004455"]
    assert steps[0].code.startswith("CHECK_")
    assert all("Udaharan Bank" in step.text for step in steps)


def test_a_bank_whose_number_is_known_is_asked_there_unless_a_secret_is_wanted() -> None:
    facts = load(SITE)
    told = Told(Message("any"), facts, "en")
    names = frozenset({"thing.bank"})
    found = codes(*advised("scam", "in-xx-bank", names, frozenset(), facts, told, "en"))
    assert "ASK_OFFICIAL" in found
    assert "ASK_BANK" not in found
    names |= {"share.secret"}
    assert "ASK_BANK" in codes(*advised("scam", "in-xx-bank", names, frozenset(), facts, told, "en"))


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ({"claim.electricity", "prepaid"}, "PREPAID_CHECK"),
        ({"block.account"}, "ASK_BANK"),
        ({"thing.bank"}, "ASK_BANK"),
        (set(), "ASK_SENDER"),
    ],
)
def test_unclear_says_whom_to_ask(names: set[str], expected: str) -> None:
    assert expected in codes(*advice("unclear", names=frozenset(names)))


@pytest.mark.parametrize("language", ["en", "hi", "hi-Latn"])
@pytest.mark.parametrize("label", LABELS)
def test_every_step_is_worded(label: Label, language: str) -> None:
    for organisation in (None, *shipped().organisations):
        for step in advice(label, organisation, POWER | {"prepaid", "thing.bank"}, frozenset(DONE), language):
            assert step.text.strip()
            assert not step.text.startswith("advice.")
            assert "{" not in step.text
            assert "  " not in step.text, (step.code, organisation)


def test_numbers_and_links_of_a_scam_are_no_contact() -> None:
    text = "JVVNL: electricity cut tonight, bill not updated, call 9000000081 or pay at https://pay.example/x"
    verdict = check(text, done=("called", "opened", "paid"))
    contacts = {step.contact.value for step in verdict.advice if step.contact}
    assert contacts
    assert not {entity.value for entity in verdict.entities if entity.official is None} & contacts
    assert not any("9000000081" in step.text or "pay.example" in step.text for step in verdict.advice)
