"""Training and judging count alike: the matrix times the weights is the score."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

import numpy as np
import pytest
import yaml

from satark.api import shipped
from satark.facts.models import is_whole
from satark.learning.examples import examples
from satark.learning.fitting import Fitted
from satark.learning.freezing import frozen
from satark.learning.matrix import SCALE, matrix
from satark.learning.training import prepare
from satark.records.model import BUCKETS, LearnedModel
from satark.scan.learned.features import WINDOW
from satark.scan.learned.reading import Reading
from satark.scan.learned.score import LIMIT_SPELT, Scorer
from tests.unit.learning.tiny import few_rounds, row, tiny_rows

MESSAGES = Path(__file__).resolve().parents[2] / "cases" / "messages"
# Thousandths by which a sum of fractions may differ from one of whole numbers.
ROUNDING = 3


def own_texts() -> list[str]:
    """The project's own messages, in all its languages, and long ones made of them."""
    texts = [
        case["text"]
        for path in sorted(MESSAGES.glob("*.yml"))
        for case in yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)[::3]
    ]
    return [
        *texts,
        *(" ".join(texts[at : at + 12]) for at in range(0, len(texts), 12)),
        "hello",
        "9",
        "!! hi",
    ]


@cache
def own_readings() -> list[Reading]:
    rows = [row(at, text, "legit", "own") for at, text in enumerate(own_texts())]
    return [one.read for one in examples(rows, shipped())]


def counted_by_training(reads: list[Reading], model: LearnedModel) -> list[float]:
    """Scores in thousandths by the matrix of training and the weights that the bytes stand for."""
    windows, owners = matrix(reads)
    table = np.frombuffer(model.weights, np.int8) * (model.unit / (65536 * 1000 * SCALE))
    fitted = Fitted(table, model.intercept / 1000)
    return [float(score) * 1000 for score in fitted.scores(windows, owners, len(reads))]


# Every bucket weighs something: whatever is counted otherwise shows.
NOISE = LearnedModel("noise", "noise", Random(5).randbytes(BUCKETS), -321, 70_000, 0, 1)


@pytest.mark.parametrize("model", [shipped().model, NOISE], ids=["shipped", "noise"])
def test_training_and_judging_count_alike(model: LearnedModel) -> None:
    reads = own_readings()
    assert max(len(set(read.words)) for read in reads) > LIMIT_SPELT and len(reads) > 500
    assert {0 < len(read.words) <= WINDOW for read in reads} == {True, False}
    judging = Scorer(model)
    scores = [judging.score(read).score for read in reads]
    assert len(set(scores)) > 100
    apart = [abs(one - other) for one, other in zip(scores, counted_by_training(reads, model), strict=True)]
    assert max(apart) <= ROUNDING


def test_frozen_weights_score_nearly_as_fitted() -> None:
    training = prepare(tiny_rows(), shipped())
    count = len(training.examples)
    with few_rounds():
        fitted = training.fitted(range(count))
    model = frozen(fitted, "frozen")
    exact = fitted.scores(training.windows, training.owners, count) * 1000
    got = [Scorer(model).score(one.read).score for one in training.examples]
    assert np.corrcoef(exact, got)[0, 1] > 0.999
    assert np.abs(exact - got).max() < 0.05 * np.ptp(exact)
    assert len(model.weights) == BUCKETS and is_whole(model)


def test_the_largest_weight_becomes_the_largest_byte() -> None:
    weights = np.zeros(BUCKETS)
    weights[:3] = 0.5, -0.25, 0.001
    model = frozen(Fitted(weights, -1.25), "frozen")
    assert list(np.frombuffer(model.weights[:4], np.int8)) == [127, -64, 0, 0]
    assert model.intercept == -1250 and model.unit > 0


def test_weights_that_are_all_nothing_can_be_frozen() -> None:
    model = frozen(Fitted(np.zeros(BUCKETS), 0.5), "frozen")
    assert model.weights == bytes(BUCKETS) and model.intercept == 500
