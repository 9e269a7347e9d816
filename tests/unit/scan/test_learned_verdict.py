"""The model in a verdict, end to end: reason, chance and receipt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from satark import check
from satark.api import shipped
from satark.records.facts import Facts
from satark.records.model import LearnedModel
from satark.records.verdict import LABELS, Label, Reason, Verdict
from satark.scan.learned.chance import chance_beside, chance_of
from tests.unit.scan.hand_models import hand_model

MESSAGES = Path(__file__).resolve().parents[2] / "cases" / "messages"
BARE = replace(shipped(), model=None)
# A model that knows one word.
ZEBRA = hand_model({"w<zebra>": 20}, slope=1000, chances=((0, 50), (60, 700)))
UNTOLD = ("genuine", "warning", "unreadable")
THRESHOLDS = {"unclear": 30, "suspicious": 60, "scam": 100}
STEEP = hand_model({}, chances=((0, 100), (10, 400), (20, 550), (30, 650), (60, 800), (100, 990)))
ZEBRA_WORTH = 75  # of 8 x 20 / sqrt(3), cut to the ceiling


@cache
def cases() -> tuple[dict[str, Any], ...]:
    """Some of the project's own messages, of every language."""
    return tuple(
        case
        for path in sorted(MESSAGES.glob("*.yml"))
        for case in yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)[::6]
    )


def verdicts(facts: Facts) -> Iterator[tuple[str, Verdict]]:
    for case in cases():
        yield case["text"], check(case["text"], sender=case.get("sender"), facts=facts)


def learned(verdict: Verdict) -> Reason | None:
    return next((reason for reason in verdict.reasons if reason.code == "LEARNED"), None)


def with_model(model: LearnedModel | None) -> Facts:
    return replace(shipped(), model=model)


def test_without_a_model_the_rules_judge_alone() -> None:
    for _, verdict in verdicts(BARE):
        assert learned(verdict) is None and verdict.probability is None
        assert verdict.receipt.model == "none"


def test_with_the_shipped_model_the_words_that_carried_it_are_pointed_at() -> None:
    model, spans, states = shipped().model, 0, set()
    assert model is not None and model.chances
    for text, verdict in verdicts(shipped()):
        assert verdict.receipt.model == model.receipt == f"{model.name}+{model.digest[:12]}"
        whole = chance_of(verdict.points, model)
        if verdict.label in UNTOLD:
            assert verdict.probability is None
        else:
            assert verdict.probability is not None and whole is not None and verdict.probability <= whole
        reason = learned(verdict)
        if reason is not None:
            states.add(reason.state)
            spans += len(reason.spans)
            assert all(0 <= start < end <= len(text) for start, end in reason.spans)
            assert list(reason.spans) == sorted(set(reason.spans))
    assert spans and states >= {"counted", "excused"}


def test_the_model_only_adds_and_never_vouches() -> None:
    for (text, one), (_, other) in zip(verdicts(BARE), verdicts(shipped()), strict=True):
        assert other.points >= one.points, text
        assert (other.label == "genuine") == (one.label == "genuine"), text
        assert other.label != "scam" or one.label in ("scam", "suspicious"), text
        assert [reason.code for reason in other.reasons if reason.code != "LEARNED"] == [
            reason.code for reason in one.reasons
        ], text


@pytest.mark.parametrize("text", ["dial 1912 zebra", "dial 1912 z\u200bebra", "DIAL 1912 ZEBRA"])
def test_a_word_the_model_knows_is_pointed_at(text: str) -> None:
    verdict = check(text, facts=with_model(ZEBRA))
    reason = learned(verdict)
    assert reason is not None and (reason.points, reason.state) == (ZEBRA_WORTH, "capped")
    assert reason.spans == ((10, len(text)),)
    # By the rules a hidden character is worth some points of its own, and never a label.
    assert verdict.points == sum(reason.points for reason in verdict.reasons) >= ZEBRA_WORTH
    assert (verdict.label, verdict.probability) == ("suspicious", 0.7)
    assert verdict.receipt.model == ZEBRA.receipt


def test_a_word_it_does_not_know_is_no_reason() -> None:
    verdict = check("see my horse", facts=with_model(ZEBRA))
    assert (verdict.label, verdict.points, verdict.probability) == ("nothing_found", 0, 0.05)
    assert learned(verdict) is None


def test_a_text_that_nobody_can_judge_has_no_chance() -> None:
    assert check("", facts=with_model(ZEBRA)).probability is None


def test_a_warning_that_names_it_is_no_fraud() -> None:
    verdict = check("Beware of fraud messages: never share your OTP with a zebra.", facts=with_model(ZEBRA))
    reason = learned(verdict)
    assert verdict.label == "warning"
    assert reason is not None and (reason.points, reason.state) == (0, "excused")


@pytest.mark.parametrize(
    ("points", "chance"), [(0, 0.1), (9, 0.1), (10, 0.4), (11, 0.4), (50, 1.0), (900, 1.0)]
)
def test_the_chance_is_that_of_the_last_entry_reached(points: int, chance: float) -> None:
    assert chance_of(points, hand_model({}, chances=((0, 100), (10, 400), (50, 1000)))) == chance


def test_before_the_first_entry_its_chance_holds_and_without_a_table_there_is_none() -> None:
    assert chance_of(3, hand_model({}, chances=((5, 100), (10, 400)))) == 0.1
    assert chance_of(3, None) is None and chance_of(3, hand_model({})) is None


@pytest.mark.parametrize("label", UNTOLD)
def test_no_chance_stands_beside_a_label_that_speaks_of_something_else(label: Label) -> None:
    assert chance_beside(label, 200, THRESHOLDS, STEEP) is None


@pytest.mark.parametrize(
    ("label", "points", "chance"),
    [
        ("nothing_found", 0, 0.1),
        ("nothing_found", 10, 0.4),
        ("nothing_found", 20, 0.45),
        ("spam", 200, 0.45),
        ("unclear", 0, 0.1),
        ("unclear", 30, 0.65),
        ("unclear", 59, 0.65),
        ("unclear", 200, 0.65),
        ("suspicious", 60, 0.8),
        ("suspicious", 200, 0.8),
        ("scam", 100, 0.99),
        ("scam", 200, 0.99),
    ],
)
def test_a_chance_stays_below_what_the_next_label_has(label: Label, points: int, chance: float) -> None:
    assert chance_beside(label, points, THRESHOLDS, STEEP) == chance


@pytest.mark.parametrize("label", LABELS)
def test_a_chance_is_never_more_than_the_table_has_and_grows_with_points(label: Label) -> None:
    told = [chance_beside(label, points, THRESHOLDS, STEEP) for points in range(150)]
    if label not in UNTOLD:
        found = [chance for chance in told if chance is not None]
        assert len(found) == len(told) and found == sorted(found)
        assert all(chance <= (chance_of(at, STEEP) or 0) for at, chance in enumerate(found))


@pytest.mark.parametrize("label", LABELS)
def test_without_a_table_no_label_has_a_chance(label: Label) -> None:
    assert chance_beside(label, 50, THRESHOLDS, None) is None


def test_a_text_that_is_only_looked_up_has_no_chance() -> None:
    verdict = check("9000000078", facts=with_model(ZEBRA))
    assert (verdict.label, verdict.probability) == ("unclear", None)


def test_the_chance_of_a_hint_stays_at_that_of_a_doubt() -> None:
    hint = hand_model({"w<zebra>": 20}, slope=533, chances=((0, 50), (30, 650), (40, 850)))
    verdict = check("dial 1912 zebra", facts=with_model(hint))
    assert verdict.points == sum(reason.points for reason in verdict.reasons) >= 40
    assert (verdict.label, verdict.probability) == ("unclear", 0.65)
