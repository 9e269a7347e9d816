"""A sentence of warning before or after a lure excuses nothing; one that is about the lure excuses it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest
import yaml

from satark import check
from satark.api import shipped
from satark.records.facts import Facts
from satark.records.message import Message
from satark.scan.compose import composed
from satark.scan.extract import entities_of
from satark.scan.mark import find
from satark.scan.view import view_of

BARE = replace(shipped(), model=None)
RECEIVED_AT = datetime(2026, 11, 24, 6, tzinfo=UTC)
TEXTS = yaml.safe_load((Path(__file__).parent / "apart.yml").read_text("utf-8"))
COVERED, LEFT_OPEN, WARNINGS = TEXTS["covered"], TEXTS["left_open"], TEXTS["warnings"]
LURES, COVERS = TEXTS["lures"], TEXTS["covers"]


def label(text: str, facts: Facts) -> str:
    return check(text, received_at=RECEIVED_AT, facts=facts).label


def marks_of(text: str) -> frozenset[str]:
    view = view_of(Message(text=text), BARE)
    return find(view, entities_of(view), None).marks.names


@pytest.mark.parametrize("text", COVERED)
def test_a_lure_covered_by_a_warning_is_seen_by_the_rules_alone(text: str) -> None:
    assert label(text, BARE) in ("suspicious", "scam")
    assert label(text, shipped()) in ("suspicious", "scam")


@pytest.mark.parametrize("text", LEFT_OPEN)
def test_a_demand_covered_by_a_warning_stays_open(text: str) -> None:
    assert label(text, BARE) == "unclear"
    assert label(text, shipped()) in ("unclear", "suspicious")


@pytest.mark.parametrize(("lure", "cover"), list(product(LURES, COVERS)))
def test_a_warning_before_or_after_a_lure_hides_it_nowhere(lure: str, cover: str) -> None:
    assert label(lure, BARE) in ("scam", "suspicious")
    for text in (f"{cover} {lure}", f"{lure}\n{cover}"):
        assert label(text, BARE) in ("scam", "suspicious"), text


@pytest.mark.parametrize("text", WARNINGS)
def test_a_warning_about_its_lure_stays_one(text: str) -> None:
    assert {label(text, BARE), label(text, shipped())} == {"warning"}
    assert marks_of(text).isdisjoint(("apart.lure", "apart.risk"))


def test_what_stands_apart_is_marked_only_where_fraud_is_spoken_of() -> None:
    lure = LURES[0]
    assert marks_of(lure).isdisjoint(("apart.lure", "apart.risk"))
    assert "apart.lure" in marks_of(f"Beware of fraud calls. {lure}")
    assert "apart.lure" in marks_of(COVERED[5])
    assert "apart.risk" in marks_of(LEFT_OPEN[0])


def test_a_story_apart_is_told_though_the_warning_hides_it() -> None:
    arrest = "You are under digital arrest, a case is registered on your Aadhaar. Call 9000000082 now."
    assert "story.arrest" in marks_of(arrest)
    assert "story.arrest" in marks_of(f"Be alert. {arrest}")


def test_a_lure_apart_makes_a_warning_a_borrowed_one_and_nothing_else() -> None:
    warns = frozenset({"fraud.beware", "fraud.such"})
    assert "warning.frame" in composed(warns)
    more = composed(warns | {"apart.lure"})
    assert "warning.borrowed" in more and "warning.frame" not in more
    assert "warning.borrowed" not in composed(frozenset({"fraud.beware", "apart.lure"}))


@pytest.mark.parametrize(
    "named", ["http://never-share-1930.example", "beware-1930@mail.example", "fraud1930@ybl"]
)
def test_the_name_of_a_strangers_link_or_address_warns_of_nothing(named: str) -> None:
    marks = marks_of(f"Open {named} and tell your PIN")
    assert not [name for name in marks if name.startswith(("fraud.", "denied.", "named."))]
    assert "fraud.report" in marks_of(f"Open {named} or call 1930")


def test_the_name_of_an_official_page_to_report_on_still_counts() -> None:
    assert "fraud.report" in marks_of("Write to https://cybercrime.gov.in")


@pytest.mark.parametrize(
    "text",
    [
        "Ye fraud number hai, aaj raat bijli kat jayegi bolta hai. Phone mat uthao.",
        "9000000088 is a fraud number",
        "9000000088 फ्रॉड नंबर है",
        "9000000088 फर्जी नंबर है",
    ],
)
def test_a_number_called_that_of_a_fraud_is_called_so(text: str) -> None:
    assert "fraud.this" in marks_of(text)


def test_a_loss_without_a_sum_tells_nothing() -> None:
    lure = "Your electricity bill is not updated, connection will be cut tonight, talk to the officer now."
    assert label(f"{lure} Never share OTP.", BARE) == "unclear"
    assert label(f"{lure} Never share OTP. A neighbour lost 50,000.", BARE) == "warning"
    assert label(f"{lure} Never share OTP. My file is lost at home. 5 days went by.", BARE) == "unclear"
