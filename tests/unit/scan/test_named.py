"""Whose name a message uses when several are named, and names that are common words too."""

from __future__ import annotations

from pathlib import Path

import pytest

from satark.facts import load
from satark.records.facts import Facts
from satark.records.message import Message
from satark.scan.extract import entities_of
from satark.scan.mark import Found, find
from satark.scan.sender import parse_sender
from satark.scan.view import view_of

PROFILE = """\
id = "{id}"
sector = "{sector}"
country = "{country}"
short = "{name}"
[short_names]
hi = "{hindi}"
[names]
en = "{name}"
[[facts]]
id = "{id}.name.said"
kind = "name"
value = "{name}"
use = "own"
{beside}
strength = "soft"
source = "a letter"
checked_on = "2026-11"
review_by = "2027-11"
[[facts]]
id = "{id}.header.one"
kind = "header"
value = "{header}"
strength = "hard"
source = "a letter"
checked_on = "2026-11"
review_by = "2027-11"
[[facts]]
id = "{id}.domain.one"
kind = "domain"
value = "{host}"
strength = "{firm}"
source = "a letter"
checked_on = "2026-11"
review_by = "2027-11"
"""
POWER, BANK, RIVAL = "zz-power", "zz-bank", "zz-rival"
WALLET, SHOP, PHONE = "zz-wallet", "zz-shop", "zz-phone"


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    folder = tmp_path_factory.mktemp("site")
    for id, sector, name, hindi, header, host, firm, country, beside in (
        (POWER, "electricity", "Zaanpower", "ज़ानपावर", "ZAANPW", "zaanpower.example", "hard", "IN", ""),
        (BANK, "bank", "Zaanbank", "ज़ानबैंक", "ZAANBK", "zaanbank.example", "hard", "IN", ""),
        (RIVAL, "bank", "Zeebank", "ज़ीबैंक", "ZEEBNK", "zeebank.example", "hard", "IN", ""),
        (WALLET, "wallet", "Zaanpay", "ज़ानपे", "ZAANPY", "zaanpay.example", "soft", "IN", ""),
        (SHOP, "shop", "Zaanmart", "ज़ानमार्ट", "ZAANMT", "zaanmart.example", "hard", "001", ""),
        (PHONE, "telecom", "Zephyr", "ज़ेफ़िर", "ZEPHYR", "zephyr.example", "hard", "IN", "sim|रिचार्ज"),
    ):
        said = f'beside = "{beside}"' if beside else ""
        (folder / f"{id}.toml").write_text(
            PROFILE.format(
                id=id, sector=sector, name=name, hindi=hindi, header=header, host=host, firm=firm,
                country=country, beside=said,
            ),
            "utf-8",
        )  # fmt: skip
    return load(Path(folder))


def found(text: str, facts: Facts, sender: str = "") -> Found:
    view = view_of(Message(text, sender=sender or None), facts)
    return find(view, entities_of(view), parse_sender(sender, facts) if sender else None)


@pytest.mark.parametrize(
    ("text", "sender", "organisation"),
    [
        ("Pay your Zaanpower electricity bill by Zaanpay wallet", "", POWER),
        ("Zaanpay wallet: pay the electricity bill of Zaanpower", "", POWER),
        ("Rs 500 spent at Zaanmart", "VM-ZAANBK-S", BANK),
        ("Dear Zeebank customer", "VM-ZAANBK-S", RIVAL),
        ("Dear Zaanbank customer, sent to Zeebank", "VM-ZAANBK-S", BANK),
        ("Zaanbank and Zeebank", "", BANK),
        ("Your Zaanpay KYC is pending", "", WALLET),
        ("send it on zaanpay bhai", "", None),
        ("a zephyr in the trees", "", None),
        ("your Zephyr SIM", "", PHONE),
        ("Zephyr का रिचार्ज", "", PHONE),
        ("card used at zaanmart.example today", "", None),
        ("zaanmart-offers.example is the page", "", SHOP),
    ],
)
def test_whose_name_is_used(text: str, sender: str, organisation: str | None, facts: Facts) -> None:
    seen = found(text, facts, sender)
    assert (seen.organisation.id if seen.organisation else None) == organisation


def test_a_word_of_the_trade_must_stand_near(facts: Facts) -> None:
    far = "Zephyr " + "and again " * 6 + "a SIM"
    assert found(far, facts).organisation is None


def test_only_the_wallet_that_speaks_is_named(facts: Facts) -> None:
    assert "claim.named" not in found("tiffin ke 90 rupaye zaanpay kar do", facts).marks.names
    assert "claim.named" in found("Zaanpay: complete your KYC", facts).marks.names


def test_a_link_of_another_trade_is_known_and_a_rivals_is_other(facts: Facts) -> None:
    assert "link.known" in found("Zaanpower electricity bill: zaanpay.example/p", facts).marks.names
    assert "link.official" in found("Zaanbank: zaanbank.example/p", facts).marks.names
    assert "link.other" in found("Zaanbank: see zeebank.example/p", facts).marks.names


def test_a_suppliers_name_beside_a_word_for_power_claims_no_electricity(facts: Facts) -> None:
    text = "Zephyr SIM: valid till your current pack ends"
    assert "claim.electricity" not in found(text, facts).marks.names
    assert "claim.electricity" in found("Zaanpower: current pack", facts).marks.names


def test_the_reader_sees_the_short_name_of_the_language(facts: Facts) -> None:
    bank = facts.organisations[BANK]
    assert (bank.called("hi"), bank.called("en"), bank.called("hi-Latn")) == ("ज़ानबैंक", "Zaanbank", "Zaanbank")


@pytest.mark.parametrize(
    ("host", "trait"),
    [
        ("zaanpay.in", f"namesake:{WALLET}"),  # no hard fact says its site
        ("www.zaanpay.co.in", f"namesake:{WALLET}"),
        ("zaanpay.top", "lookalike"),
        ("pay.zaanpay.in", "lookalike"),
        ("zaanpay-kyc.in", "lookalike"),
        ("zaanbank.in", "lookalike"),  # its site is known, and this is not it
        ("zaanmart.co.uk", f"namesake:{SHOP}"),  # at home in many countries
        ("zaanmart.com", "lookalike"),
        ("zaanmart.top", "lookalike"),
        ("zephyr.in", ""),
        ("zephyr-tools.in", ""),
        ("zephyr-kyc.in", "lookalike"),
    ],
)
def test_the_name_itself_as_a_host(host: str, trait: str, facts: Facts) -> None:
    from satark.scan.domains import domains

    traits = domains(facts).standing(host).traits
    assert trait in traits if trait else traits == ()


def test_a_namesake_is_known_to_whoever_has_the_name(facts: Facts) -> None:
    assert "link.known" in found("Zaanpay KYC: zaanpay.co.in/x", facts).marks.names
    assert "link.unknown" in found("Zaanbank KYC: zaanpay.co.in/x", facts).marks.names


def test_work_on_the_network_under_the_companys_own_header_is_no_threat(facts: Facts) -> None:
    text = "Zaanpower: supply to your area will be off on 25-11-2026 10:00-14:00. JE 9000000046"
    assert "threat.live" not in found(text, facts, "VM-ZAANPW-S").marks.names
    assert "threat.live" in found(text, facts, "9000000046").marks.names
    bill = "Zaanpower: bill unpaid, your supply will be cut tonight 9:30 pm. Call 9000000046"
    assert "threat.live" in found(bill, facts, "VM-ZAANPW-S").marks.names
