"""From points to a chance: what share of the messages people report at so many points was fraud."""

from __future__ import annotations

from bisect import bisect_right

from satark.records.model import LearnedModel


def chance_of(points: int, model: LearnedModel | None) -> float | None:
    """The chance of fraud, 0 to 1 in thousandths, by the model's dated table; None without a table.

    Between two entries the lower one holds: the table has a step wherever the chance is measurably another.
    """
    if model is None or not model.chances:
        return None
    at = bisect_right(model.chances, (points, 1000)) - 1
    return model.chances[max(at, 0)][1] / 1000
