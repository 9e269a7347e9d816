"""A score counts as unseen only by a model that saw no near double of the message either."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from satark.api import shipped
from satark.evaluation import Row
from satark.learning.fitting import Fitted
from satark.learning.training import Training, prepare, unseen_scores
from satark.records.model import BUCKETS
from tests.unit.learning.tiny import tiny_rows


def rows_with_a_shared_cluster() -> list[Row]:
    """Two families; the first row of each stands in one cluster."""
    rows = tiny_rows(each=6)
    firsts = {family: next(row.id for row in rows if row.family == family) for family in ("alpha", "beta")}
    return [replace(row, cluster="both") if row.id == firsts[row.family] else row for row in rows]


def test_no_model_saw_a_cluster_of_the_family_it_scores(monkeypatch: pytest.MonkeyPatch) -> None:
    ready = prepare(rows_with_a_shared_cluster(), shipped())
    trained: list[list[Row]] = []

    def fitted(self: Training, places: list[int]) -> Fitted:
        trained.append([self.examples[at].row for at in places])
        return Fitted(np.zeros(BUCKETS), 0.0)

    monkeypatch.setattr(Training, "fitted", fitted)
    found = unseen_scores(ready)
    assert [one.example.row.id for one in found] == [one.row.id for one in ready.examples], "each scored once"
    assert [{row.family for row in rows} for rows in trained] == [{"beta"}, {"alpha"}]
    assert all(row.cluster != "both" for rows in trained for row in rows)
    assert [len(rows) for rows in trained] == [len(ready.examples) // 2 - 1] * 2, "nothing else is kept back"
