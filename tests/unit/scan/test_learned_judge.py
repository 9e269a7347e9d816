"""The learned points in a judgement: one step at most, outranked by what official facts vouch for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satark.api import shipped
from satark.records.verdict import Label
from satark.scan.judge import DOUBTING, NOT_THEIRS, TELLING, WAYS
from tests.unit.scan.hand_models import GENUINE, OWN, WAY, judged, learned_of

CEILING = 75
HALF = ("link", "link.unknown", "link.foreign", "entity.foreign")
LURE = ("threat.live", "cut.supply", "cut.deadline", "claim.electricity", "pressed", "threatened")
CALL = ("phone", "contact.foreign", "phone.unknown.mobile", "call.number", "ask.contact", "ask.call")
STEPS: dict[Label, int] = {"nothing_found": 0, "spam": 0, "unclear": 1, "suspicious": 2, "scam": 3}


@pytest.mark.parametrize("points", [1, TELLING, CEILING, CEILING + 1, 5000])
def test_the_model_adds_no_more_than_its_ceiling(points: int) -> None:
    signal = learned_of(judged((), points))
    assert shipped().scoring["ceilings"]["learned"] == CEILING
    assert (signal.points, signal.state) == (
        min(points, CEILING),
        "counted" if points <= CEILING else "capped",
    )
    assert judged((), points).points == min(points, CEILING)


@pytest.mark.parametrize("names", [(), HALF, (*LURE, *WAY), (*LURE, *CALL), ("marketing.many",), *GENUINE])
@pytest.mark.parametrize("points", [1, DOUBTING - 1])
def test_few_points_lift_nothing(names: tuple[str, ...], points: int) -> None:
    assert judged(names, points).label == judged(names, 0).label


def test_few_points_lift_nothing_over_a_threshold_either() -> None:
    names, least = (*LURE, *WAY), shipped().scoring["thresholds"]["suspicious"]
    assert judged(names, 0).points < least <= judged(names, TELLING - 1).points
    assert judged(names, TELLING - 1).label == "unclear"
    assert judged(names, TELLING).label == "suspicious"


@pytest.mark.parametrize(
    ("names", "points", "label"),
    [
        (WAY, TELLING, "unclear"),
        (WAY, 59, "unclear"),
        (WAY, 60, "suspicious"),
        (WAY, 5000, "suspicious"),
        (("marketing.many", *WAY), TELLING, "unclear"),
        (HALF, 5000, "suspicious"),
        ((*LURE, *WAY), 5000, "suspicious"),
        (("marketing.many", "share.secret"), 5000, "scam"),
        ((*LURE, *CALL), 5000, "scam"),
        (("language.not_read", *WAY), TELLING, "unclear"),
        (("language.not_read", *WAY), 5000, "suspicious"),
    ],
)
def test_a_label_with_the_model(names: tuple[str, ...], points: int, label: Label) -> None:
    assert judged(names, points).label == label


@pytest.mark.parametrize("names", [(), LURE, ("marketing.many",), ("language.not_read",)])
def test_without_a_way_to_the_reader_it_lifts_nothing(names: tuple[str, ...]) -> None:
    assert judged(names, 5000).label == judged(names, 0).label
    assert judged(names, 5000).points == judged(names, 0).points + CEILING


@pytest.mark.parametrize("way", WAYS)
def test_any_way_to_the_reader_is_one(way: str) -> None:
    assert STEPS[judged((way,), 5000).label] >= STEPS["suspicious"]


POOL = sorted({
    *OWN, *LURE, *CALL, *HALF, *NOT_THEIRS, *WAYS, "marketing.many", "share.secret", "honest.reading", "calm",
    "quiet", "form.bill", "form.transfer", "form.signed", "warning.frame", "warning.borrowed", "apart.risk",
    "prepaid",
    "fraud.question", "sender.mobile", "language.not_read", "amount", "account", "ask.money", "ask.link",
    "block.account", "share.handover", "update.bill", "prize", "addressed",
})  # fmt: skip


# By chance alone nothing would be genuine.
NAMES = st.builds(
    lambda some, base: some.union(base),
    st.frozensets(st.sampled_from(POOL), max_size=14),
    st.sampled_from(((), (), *GENUINE)),
) | st.builds(lambda one, base: frozenset({one, *base}), st.sampled_from(POOL), st.sampled_from(GENUINE))


@given(NAMES, st.integers(1, 200))
def test_the_model_lifts_by_one_step_and_neither_vouches_nor_clears(
    names: frozenset[str], points: int
) -> None:
    before, after = judged(sorted(names), 0), judged(sorted(names), points)
    assert (before.label == "genuine") == (after.label == "genuine")
    assert after.label != "scam" or before.label in ("scam", "suspicious")
    assert after.points >= before.points
    if before.label in STEPS:
        assert STEPS[after.label] >= STEPS[before.label]
    if points < DOUBTING or learned_of(after).state == "excused":
        assert after.label == before.label
    if points < TELLING and after.label != before.label:
        assert (before.label, after.label) == ("nothing_found", "unclear")


@given(NAMES)
def test_more_points_of_the_model_never_make_it_milder(names: frozenset[str]) -> None:
    labels = [judged(sorted(names), points).label for points in (0, DOUBTING, TELLING, 60, 75)]
    steps = [STEPS.get(label, -1) for label in labels]
    assert steps == sorted(steps)


@pytest.mark.parametrize(
    ("names", "learned", "rests_on"),
    [
        ((), 20, 20),
        ((), 45, 30),
        (WAY, 45, 30),
        (WAY, 55, 55),
        ((*LURE, *WAY), 0, 55),
        ((*LURE, *WAY), 20, 55),
        ((*LURE, *WAY), 55, 110),
        ((), 75, 30),
        (LURE, 75, 55),
    ],
)
def test_points_that_lift_nothing_carry_a_chance_no_further_than_a_doubt(
    names: tuple[str, ...], learned: int, rests_on: int
) -> None:
    assert judged(names, learned).rests_on == rests_on


@pytest.mark.parametrize("points", [0, 20, 45, 75])
def test_beside_a_grave_label_all_points_carry_its_chance(points: int) -> None:
    judgement = judged((*LURE, *CALL), points)
    assert judgement.label == "scam"
    assert judgement.rests_on == judgement.points == judged((*LURE, *CALL), 0).points + points


@given(NAMES, st.integers(0, 200))
def test_a_chance_is_read_at_no_more_than_all_points(names: frozenset[str], points: int) -> None:
    judgement = judged(sorted(names), points)
    assert 0 <= judgement.rests_on <= judgement.points
    assert judgement.rests_on >= min(judgement.points, 30)


def test_the_ceiling_is_that_of_the_facts() -> None:
    scoring = {**shipped().scoring, "ceilings": {**shipped().scoring["ceilings"], "learned": 7}}
    facts = replace(shipped(), scoring=scoring, digest="another ceiling")
    assert judged((), 5000, facts).points == 7
