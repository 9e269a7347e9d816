"""Fitting: logistic regression on windows, first on all of them, then on each message's most telling one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from satark.learning.matrix import Matrix

COST = 10.0
"""Inverse strength of the penalty (chosen by left-out families)."""
SEED = 20261124
# An intercept that is hardly held down, and figures settled to less than a byte can tell.
_INTERCEPT_SCALING, _TOLERANCE = 5.0, 1e-3
_MANY_ROUNDS = 200


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights of all buckets and the intercept, as numbers of the log-odds."""

    weights: np.ndarray[Any, Any]
    intercept: float

    def scores(self, windows: Matrix, owners: np.ndarray[Any, Any], count: int) -> np.ndarray[Any, Any]:
        """The score of each of `count` messages: that of its best window."""
        best = np.full(count, -np.inf)
        np.maximum.at(best, owners, windows @ self.weights + self.intercept)
        return best


def fit(
    windows: Matrix, owners: np.ndarray[Any, Any], scam: np.ndarray[Any, Any], weight: np.ndarray[Any, Any]
) -> Fitted:
    """Fit messages given by windows; `scam` and `weight` are of messages. Same input, same output."""
    counts = np.bincount(owners, minlength=len(scam))
    shared = weight[owners] / np.maximum(counts, 1)[owners]
    first = _regress(windows, scam[owners], shared)
    telling = _most_telling(first, windows, owners, len(scam))
    return _regress(windows[telling], scam[owners[telling]], weight[owners[telling]])


def _most_telling(
    fitted: Fitted, windows: Matrix, owners: np.ndarray[Any, Any], count: int
) -> np.ndarray[Any, Any]:
    """The place of the highest window of each message."""
    scores = windows @ fitted.weights
    order = np.lexsort((-scores, owners))
    firsts = np.r_[True, owners[order][1:] != owners[order][:-1]]
    places: np.ndarray[Any, Any] = order[firsts]
    return places


def _regress(windows: Matrix, scam: np.ndarray[Any, Any], weight: np.ndarray[Any, Any]) -> Fitted:
    counted = weight > 0
    model = LogisticRegression(
        C=COST, solver="liblinear", tol=_TOLERANCE, max_iter=_MANY_ROUNDS,
        intercept_scaling=_INTERCEPT_SCALING, random_state=SEED,
    )  # fmt: skip
    model.fit(windows[counted], scam[counted], sample_weight=weight[counted])
    return Fitted(model.coef_[0], float(model.intercept_[0]))


def chosen(
    rows: Sequence[int], windows: Matrix, owners: np.ndarray[Any, Any]
) -> tuple[Matrix, np.ndarray[Any, Any]]:
    """The windows of the messages `rows`, renumbered in their order."""
    place = {row: at for at, row in enumerate(rows)}
    kept = np.flatnonzero(np.isin(owners, rows))
    return windows[kept], np.array([place[owner] for owner in owners[kept]], np.int64)
