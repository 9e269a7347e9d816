"""Which fact a reason rests on: the organisation's own first, hard before soft, never a disputed one."""

from __future__ import annotations

import pytest

from satark import check
from satark.api import shipped
from satark.records.message import Message
from satark.scan.citing import cited
from satark.scan.extract import entities_of
from satark.scan.mark import Found, find
from satark.scan.sender import parse_sender
from satark.scan.view import view_of


def found(text: str, sender: str | None = None) -> Found:
    facts = shipped()
    view = view_of(Message(text, sender=sender), facts)
    return find(view, entities_of(view), parse_sender(sender, facts) if sender else None)


@pytest.mark.parametrize(
    ("text", "topics", "fact"),
    [
        ("JVVNL bill", ("never.same_day_threat",), "in-rj-jvvnl.never.same_day_threat"),
        ("JVVNL bill", ("never.remote_access", "never.personal_mobile_inside"),
         "in-rj-jvvnl.never.personal_mobile_inside"),
        ("SBPDCL bill", ("always.account_number",), "in-br-sbpdcl.always.account_number"),
        ("MSEDCL bill", ("law.notice",), "in-national.law.notice"),
        ("an electricity bill", ("law.notice",), "in-national.law.notice"),
        ("TRAI: your SIM", ("never.block_threat",), "in-gov-trai.never.block_threat"),
        ("your SIM", ("in-gov-trai:never.block_threat",), "in-gov-trai.never.block_threat"),
        ("Jio SIM", ("in-gov-trai:never.block_threat", "never.block_threat"),
         "in-telecom-jio.never.block_threat"),
        ("your SIM", ("law.notice", "in-gov-trai:never.block_threat"), "in-gov-trai.never.block_threat"),
        ("your SIM", ("thing.parcel?law.notice", "thing.sim?prepaid"), "in-national.prepaid.exception"),
        ("your SIM", ("thing.sim?in-upi-npci:never.pin_to_receive",), "in-upi-npci.never.pin_to_receive"),
    ],
)  # fmt: skip
def test_the_first_topic_that_is_known(text: str, topics: tuple[str, ...], fact: str) -> None:
    best = cited(topics, found(text), shipped())
    assert best is not None
    assert best.id == fact


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("an electricity bill", ("never.officer_number",)),
        ("your SIM", ("thing.parcel?law.notice", "thing.parcel?in-gov-trai:never.block_threat")),
        ("your SIM", ("in-nobody:never.block_threat",)),
        ("JVVNL bill", ("always.account_number",)),
        ("JVVNL bill", ("sends.bill",)),
        ("MSEDCL bill", ()),
    ],
)
def test_nothing_is_quoted_that_nobody_surely_said(text: str, topics: tuple[str, ...]) -> None:
    """The sources are against each other on bill messages of JVVNL: its facts of that topic stay unquoted."""
    assert cited(topics, found(text), shipped()) is None


def test_no_disputed_fact_is_ever_quoted() -> None:
    for organisation in shipped().organisations.values():
        named = found(organisation.short)
        for key in organisation.facts:
            fact = shipped().facts[key]
            best = cited((fact.topic or fact.kind,), named, shipped())
            assert best is None or best.strength != "disputed", key


def test_a_header_is_quoted_by_the_fact_that_says_whose_it_is() -> None:
    best = cited(("header",), found("your bill", "VM-MSEDCL-S"), shipped())
    assert best is not None
    assert best.id == "in-mh-msedcl.header.msedcl"


def test_a_reason_carries_the_sentence_and_the_source_of_its_fact() -> None:
    verdict = check("JVVNL: your electricity will be cut tonight", reply_language="hi")
    reason = next(reason for reason in verdict.reasons if reason.code == "CUT_SAME_DAY")
    fact = shipped().facts["in-rj-jvvnl.never.same_day_threat"]
    assert reason.source is not None
    assert (reason.source.url, reason.source.checked_on) == (fact.source, fact.checked_on)
    assert fact.text is not None
    assert fact.text["hi"] in reason.text
