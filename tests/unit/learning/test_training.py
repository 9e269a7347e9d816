"""Training: the same data give the same model, and it counts as judging counts."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from satark.api import shipped
from satark.errors import UserError
from satark.evaluation import Row
from satark.learning.calibrating import Unseen, whole
from satark.learning.examples import WRITTEN
from satark.learning.fitting import Fitted
from satark.learning.training import Training, prepare, train, unseen_scores
from satark.records.model import BUCKETS, LearnedModel
from satark.scan.learned.score import scorer
from tests.unit.learning.tiny import few_rounds, tiny_rows

HERE = Path(__file__).resolve().parents[2]
MESSAGES = HERE / "cases" / "messages"
# Thousandths by which a sum of fractions may differ from one of whole numbers.
ROUNDING = 3


@cache
def prepared() -> Training:
    return prepare(tiny_rows(), shipped())


@cache
def trained() -> tuple[LearnedModel, list[Unseen]]:
    with few_rounds():
        return train(prepared(), "2026-01-02", shipped())


def of_truth(found: list[Unseen], truth: str) -> list[int]:
    return [one.score for one in found if one.example.row.truth == truth]


def test_the_same_data_give_the_same_model_in_another_process() -> None:
    """Sets stand in another order there."""
    script = (
        "from tests.unit.learning import test_training as here;"
        "print(here.trained()[0].digest, here.trained()[0].chances)"
    )
    path = f"{HERE.parent / 'src'}:{HERE.parent}"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, timeout=60, text=True,
        env={"PYTHONPATH": path, "PYTHONHASHSEED": "4711"},
    )  # fmt: skip
    assert done.stdout.strip() == f"{trained()[0].digest} {trained()[0].chances}"


def test_scams_rank_over_honest_messages_seen_and_unseen() -> None:
    model, unseen = trained()
    seen = [Unseen(one, scorer(model).score(one.read).score) for one in prepared().examples]
    for found in (seen, unseen):
        pairs = [one > other for one in of_truth(found, "scam") for other in of_truth(found, "legit")]
        assert sum(pairs) > 0.98 * len(pairs) > 100


def test_points_and_chances_are_set_by_messages_not_seen() -> None:
    model, unseen = trained()
    assert len(unseen) == len(prepared().examples)
    legit = sorted(of_truth(unseen, "legit"), reverse=True)
    assert model.zero == legit[len(legit) // 10] and model.slope > 0
    assert model.chances[0][0] == 0 and list(model.chances) == sorted(model.chances)
    points = dict.fromkeys(("scam", "legit"), 0)
    for one in unseen:
        if one.example.row.truth in points:
            points[one.example.row.truth] += whole(one, model, shipped()).points
    assert points["scam"] > 4 * points["legit"]


def test_a_score_counts_as_unseen_only_by_a_model_without_its_family(monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing is claimed by written texts, which are in every training."""
    written = [replace(one, family=WRITTEN, corpus=WRITTEN) for one in tiny_rows(("gamma",), 4)]
    ready = prepare([*tiny_rows(each=6), *written], shipped())
    trained_on: list[set[str]] = []

    def fitted(self: Training, places: list[int]) -> Fitted:
        trained_on.append({self.examples[at].row.family for at in places})
        return Fitted(np.zeros(BUCKETS), 0.0)

    monkeypatch.setattr(Training, "fitted", fitted)
    assert {one.example.row.family for one in unseen_scores(ready)} == {"alpha", "beta"}
    assert trained_on == [{"beta", WRITTEN}, {"alpha", WRITTEN}]


@pytest.mark.parametrize("truth", ["scam", "legit"])
def test_one_kind_alone_is_refused(truth: str) -> None:
    rows = [one for one in tiny_rows() if one.truth == truth]
    with pytest.raises(UserError) as told:
        train(prepare(rows, shipped()), "2026-01-02", shipped())
    assert told.value.where == "DATA_DIR" and "scam" in told.value.now and rows[0].text not in str(told.value)


@pytest.mark.parametrize("truth", ["scam", "legit"])
def test_written_texts_do_not_stand_in_for_a_kind_that_is_missing(
    truth: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Points are not set by them; the refusal comes before anything is fitted."""
    rows = [one for one in tiny_rows(each=6) if one.truth in (truth, "spam")]
    written = [replace(one, family=WRITTEN, corpus=WRITTEN) for one in tiny_rows(("gamma",), 6)]
    fitted: list[Training] = []

    def noted(self: Training, places: list[int]) -> Fitted:
        fitted.append(self)
        return Fitted(np.zeros(BUCKETS), 0.0)

    monkeypatch.setattr(Training, "fitted", noted)
    with pytest.raises(UserError) as told:
        train(prepare([*rows, *written], shipped()), "2026-01-02", shipped())
    assert told.value.what == "There are no messages to tell apart." and fitted == []
    assert "--without" in told.value.now


def test_variants_stay_with_their_row_where_two_rows_share_an_id() -> None:
    scam = Row("1", "verify your kyc now, account is blocked", "scam", "en", "alpha", "a", "alpha", "alpha")
    legit = replace(scam, text="see you at dinner today", truth="legit", cluster="b", family="beta")
    for rows in ([scam, legit], [legit, scam]):
        ready = prepare(rows, shipped())
        of = [ready.examples[place].row for place in ready.variants.made_of]
        assert of.count(scam) == made_alone(scam) > 0 and of.count(legit) == made_alone(legit) > 0


def made_alone(one: Row) -> int:
    return len(prepare([one], shipped()).variants.made_of)


def test_one_family_alone_is_refused_and_needs_another_or_written_texts() -> None:
    """Before it is fitted: the refusal would come after minutes."""
    rows = tiny_rows(("alpha",), 6)
    with pytest.raises(UserError) as told:
        train(prepare(rows, shipped()), "2026-01-02", shipped())
    assert told.value.what.startswith("One family") and "did not see" in told.value.what
    assert "two families" in told.value.now and "written" in told.value.now
    written = [replace(one, family=WRITTEN, corpus=WRITTEN) for one in tiny_rows(("gamma",), 6)]
    with few_rounds():
        _, unseen = train(prepare([*rows, *written], shipped()), "2026-01-02", shipped())
    assert {one.example.row.family for one in unseen} == {"alpha"}
