"""Calibrating: one scale of points for all sources, and the chance of fraud at so many points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from sklearn.isotonic import IsotonicRegression

from satark.learning.examples import Example
from satark.learning.freezing import sealed
from satark.records.facts import Facts
from satark.records.marks import Marks
from satark.records.model import LearnedModel
from satark.scan.judge import Judgement, judge

# Points begin where this share of legit messages has some, and are `POINTS_AT` where 1 in 1,000 has as many:
# so they mean the same in every model, whatever it was trained on.
BEGIN_RATE, FEW_RATE = 0.1, 0.001
POINTS_AT = 40
# What people report to a desk, by assumption and stated in the model card: half of it fraud, a fifth adverts.
REPORTED = {"scam": 0.5, "spam": 0.2, "legit": 0.3}
# Chances are told in steps of five percentage points, and never as certain.
STEP, LEAST, MOST = 50, 10, 990


@dataclass(frozen=True, slots=True)
class Unseen:
    """An example and its score by a model that saw nothing of its family."""

    example: Example
    score: int


def with_points(model: LearnedModel, legit_scores: Sequence[int]) -> LearnedModel:
    """The model with `zero` and `slope` set by the scores of legit messages it did not see."""
    ranked = sorted(legit_scores, reverse=True)
    begin, few = (ranked[int(len(ranked) * rate)] for rate in (BEGIN_RATE, FEW_RATE))
    slope = max(1, round(POINTS_AT * 1000 / max(few - begin, 1)))
    return sealed(replace(model, zero=begin, slope=slope))


def with_chances(model: LearnedModel, unseen: Sequence[Unseen], facts: Facts) -> LearnedModel:
    """The model with its table of chances, fitted on whole verdicts of messages it did not see."""
    counted = [one for one in unseen if one.example.row.truth in REPORTED]
    points = np.array([whole(one, model, facts).points for one in counted])
    truths = [one.example.row.truth for one in counted]
    of_truth = {truth: truths.count(truth) for truth in set(truths)}
    weight = np.array([REPORTED[truth] / of_truth[truth] for truth in truths])
    curve = IsotonicRegression(y_min=LEAST / 1000, y_max=MOST / 1000, out_of_bounds="clip")
    curve.fit(points, np.array([truth == "scam" for truth in truths]), sample_weight=weight)
    table: list[tuple[int, int]] = []
    for at in range(int(points.max()) + 1):
        chance = min(max(round(float(curve.predict([at])[0]) * 1000 / STEP) * STEP, LEAST), MOST)
        if not table or chance > table[-1][1]:
            table.append((at, chance))
    return sealed(replace(model, chances=tuple(table)))


def whole(one: Unseen, model: LearnedModel, facts: Facts) -> Judgement:
    """The whole judgement of a message, the learned points by its unseen score."""
    learned = max(0, (one.score - model.zero) * model.slope // 1000)
    names = one.example.names | {"learned"} if learned else one.example.names
    return judge(Marks(names, one.example.organisation, learned), facts)
