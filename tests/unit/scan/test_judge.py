"""Marks to signals, signals to points, points to a label."""

from __future__ import annotations

import pytest

from satark.api import shipped
from satark.records.marks import Marks
from satark.records.verdict import Label
from satark.scan.judge import RISKY, judge, weigh

LURE = ("threat.live", "cut.supply", "cut.deadline", "claim.electricity", "pressed", "threatened")
CALL = ("contact.foreign", "phone.unknown.mobile", "call.number", "ask.contact", "ask.call")

OWN = ("sender.header", "sender.header.own", "sender.header.own.hard")


def marked(*names: str) -> Marks:
    return Marks(frozenset(names))


def label(*names: str) -> Label:
    return judge(marked(*names), shipped()).label


def states(*names: str) -> dict[str, tuple[int, str]]:
    return {
        signal.detector.code: (signal.points, signal.state) for signal in weigh(marked(*names), shipped())
    }


def test_nothing_marked_is_nothing_found() -> None:
    assert judge(marked(), shipped()) == ("nothing_found", 0, (), 0)


def test_points_are_the_sum_of_the_signals() -> None:
    judgement = judge(marked(*LURE, *CALL), shipped())
    assert judgement.points == sum(signal.points for signal in judgement.signals)
    assert judgement.label == "scam"


def test_a_group_adds_no_more_than_its_ceiling() -> None:
    names = (*LURE, "cut.hour", "hour.excluded", "block.account", *CALL)
    ceilings = shipped().scoring["ceilings"]
    totals: dict[str, int] = {}
    for signal in weigh(marked(*names), shipped()):
        group = signal.detector.group
        totals[group] = totals.get(group, 0) + signal.points
    assert totals["threat"] == ceilings["threat"]
    assert all(total <= ceilings[group] for group, total in totals.items() if group in ceilings)
    assert "capped" in {state for _, state in states(*names).values()}


def test_signals_are_told_strongest_first() -> None:
    signals = weigh(marked(*LURE, *CALL), shipped())
    full = [signal.detector.points for signal in signals]
    assert full == sorted(full, reverse=True)


def test_an_excuse_takes_the_points_away_but_is_told() -> None:
    assert states(*LURE)["CUT_SAME_DAY"][1] == "counted"
    assert states(*LURE, "prepaid")["CUT_SAME_DAY"] == (0, "excused")
    excused = next(
        signal for signal in weigh(marked(*LURE, "prepaid"), shipped()) if signal.state == "excused"
    )
    assert excused.by == "PREPAID_ALERT"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ((*LURE, *CALL), "scam"),
        ((*LURE, *CALL, "fraud.question", "entity.foreign"), "suspicious"),
        ((*LURE, *CALL, "fraud.question"), "unclear"),
        (LURE, "unclear"),
        (("warning.frame", *LURE), "warning"),
        (("warning.frame", "apart.risk", *LURE), "unclear"),
        (("language.not_read",), "unclear"),
        (("sender.header", "sender.header.own", "sender.header.own.hard", "honest.reading"), "nothing_found"),
        (("sender.header", "sender.header.own", "sender.header.own.hard"), "nothing_found"),
        (("sender.header", "sender.header.own", "sender.header.own.soft"), "nothing_found"),
        (("sender.header.own.hard", "link.foreign"), "nothing_found"),
        ((*OWN, "form.bill", "quiet", "calm"), "genuine"),
        ((*OWN, "form.bill", "quiet"), "nothing_found"),
        ((*OWN, "form.bill", "link.foreign"), "nothing_found"),
        ((*OWN, "honest.reading", "claim.electricity"), "genuine"),
        ((*OWN, "honest.reading", "claim.electricity", "claim.bank"), "nothing_found"),
        ((*OWN, "form.transfer", "quiet", "calm", "claim.electricity", "claim.bank"), "genuine"),
        ((*OWN, "form.works", "quiet", "calm", "claim.electricity", "claim.bank"), "nothing_found"),
        (
            (*OWN, "form.parcel", "quiet", "share.secret", "share.handover", "honest.handover", "calm"),
            "genuine",
        ),
        ((*OWN, "form.code", "quiet", "prize.told"), "nothing_found"),
        ((*OWN, "form.transfer", "quiet", "calm", "upi.unknown"), "genuine"),
        ((*OWN, "form.bill", "quiet", "upi.unknown"), "nothing_found"),
        (("form.bill", "quiet", "ask.money"), "nothing_found"),
        (("form.bill", "ask.money", "contact.foreign"), "unclear"),
        (("form.transfer", "link.aside", "ask.link", "honest.debit", "amount"), "nothing_found"),
        (("form.transfer", "ask.link", "honest.debit", "amount", "link.foreign"), "unclear"),
        (("sender.header.own.hard", *LURE, *CALL), "suspicious"),
        (("marketing.many",), "spam"),
        (("marketing.many", "ask.link"), "spam"),
        (("marketing.many", "share.secret"), "suspicious"),
        (("app.apk", "threatened", "claim.electricity"), "scam"),
    ],
)
def test_a_label(names: tuple[str, ...], expected: Label) -> None:
    assert label(*names) == expected


@pytest.mark.parametrize("name", RISKY)
def test_a_risk_that_nothing_settles_is_never_nothing_found(name: str) -> None:
    assert label(name) in ("unclear", "suspicious", "scam")


@pytest.mark.parametrize("name", RISKY)
def test_a_soft_header_settles_nothing(name: str) -> None:
    assert label(name, "sender.header", "sender.header.own", "sender.header.own.soft") != "genuine"


def test_one_group_alone_proves_nothing_but_for_an_app_or_a_secret() -> None:
    """The thresholds and ceilings say so; a change of either must keep it."""
    thresholds, ceilings = shipped().scoring["thresholds"], shipped().scoring["ceilings"]
    assert [group for group, ceiling in ceilings.items() if ceiling >= thresholds["scam"]] == ["ask"]
    assert 0 < thresholds["unclear"] < thresholds["suspicious"] < thresholds["scam"]


def test_the_same_marks_give_the_same_judgement_in_any_order() -> None:
    names = (*LURE, *CALL, "prepaid")
    assert judge(marked(*names), shipped()) == judge(marked(*reversed(names)), shipped())
