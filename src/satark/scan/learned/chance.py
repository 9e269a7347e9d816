"""From points to a chance: what share of the messages people report at so many points was fraud."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from satark.records.model import LearnedModel
from satark.records.verdict import Label

# Labels that say something else than how likely fraud is.
_UNTOLD: tuple[Label, ...] = ("genuine", "warning", "unreadable")
# The threshold that was not passed; what has more points than that was not given the next label for a reason.
_NOT_PASSED: Mapping[Label, str] = {
    "nothing_found": "unclear",
    "spam": "unclear",
    "unclear": "suspicious",
    "suspicious": "scam",
}
# Beside "no sign of fraud" no chance of a half stands; the table has steps of five points in a hundred.
_UNDER_HALF = 0.45


def chance_beside(
    label: Label, points: int, thresholds: Mapping[str, int], model: LearnedModel | None
) -> float | None:
    """The chance of fraud that is told beside a label that rests on so many points; None where none is told.

    Never more than the table has for the points, nor than it has below the next label.
    """
    if label in _UNTOLD:
        return None
    limit = thresholds.get(_NOT_PASSED.get(label, ""), points + 1)
    chance = chance_of(min(points, limit - 1), model)
    if chance is None or label not in ("nothing_found", "spam"):
        return chance
    return min(chance, _UNDER_HALF)


def chance_of(points: int, model: LearnedModel | None) -> float | None:
    """The chance of fraud, 0 to 1 in thousandths, by the model's dated table; None without a table.

    Between two entries the lower one holds: the table has a step wherever the chance is measurably another.
    """
    if model is None or not model.chances:
        return None
    at = bisect_right(model.chances, (points, 1000)) - 1
    return model.chances[max(at, 0)][1] / 1000
