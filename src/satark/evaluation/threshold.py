"""One threshold on points for all: chosen on pooled legit rows, ties counted as false alarms."""

from __future__ import annotations

from collections.abc import Iterable


def threshold(legit_points: Iterable[int], rate: float) -> int | None:
    """The lowest number of points at which at most `rate` of the legit rows would raise an alarm.

    An alarm is `points >= threshold`, so rows tied with the threshold are false alarms. None when there is
    no legit row. With fewer than 1 / rate rows no alarm at all is allowed.
    """
    ranked = sorted(legit_points, reverse=True)
    if not ranked:
        return None
    allowed = min(int(len(ranked) * rate + 1e-9), len(ranked) - 1)
    return ranked[allowed] + 1


def share_at(points: Iterable[int], at: int) -> float | None:
    """The share of rows with at least `at` points; None without rows."""
    values = list(points)
    return sum(value >= at for value in values) / len(values) if values else None
