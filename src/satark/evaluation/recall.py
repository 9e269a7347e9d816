"""Shares of rows over a threshold, and recall at a rate of false alarms, with intervals over clusters."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import exp, factorial, sqrt
from random import Random
from typing import Protocol

from satark.evaluation.rows import Row
from satark.evaluation.threshold import share_at, threshold

RATES: tuple[float, ...] = (0.01, 0.001)
RESAMPLES = 1000
SEED = 20261124
# How often a cluster stands in one resample: Poisson(1), cut where the rest is under 1e-7.
_POISSON = tuple(accumulate(exp(-1) / factorial(times) for times in range(11)))
# From here on a sum of Poisson(1) draws is taken as normal.
_MANY = 60


class Pointed(Protocol):
    """A row with points, whoever gave them."""

    @property
    def row(self) -> Row: ...

    @property
    def points(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Share:
    """Rows at or over a fixed threshold among `n`, their share with its 95 % interval; null without rows."""

    value: float | None
    low: float | None
    high: float | None
    count: int
    n: int


@dataclass(frozen=True, slots=True)
class Recall:
    """Share of scam rows at or over `points`, with its 95 % interval; null where rows are missing."""

    value: float | None
    low: float | None
    high: float | None
    points: int | None
    n_scam: int
    n_legit: int

    def to_dict(self) -> dict[str, float | int | None]:
        """The JSON shape of the public contract."""
        return {
            "value": self.value,
            "low": self.low,
            "high": self.high,
            "points": self.points,
            "n_scam": self.n_scam,
            "n_legit": self.n_legit,
        }


def recall_at(scam: Sequence[Pointed], legit: Sequence[Pointed], rate: float) -> Recall:
    """Recall of `scam` at the threshold that lets `rate` of `legit` through, with its interval.

    The interval is a 95 % percentile bootstrap over clusters (each drawn Poisson(1) times, fixed seed): the
    threshold is chosen anew in each resample, so that its own uncertainty is in the interval.
    """
    at = threshold((one.points for one in legit), rate)
    value = None if at is None else share_at((one.points for one in scam), at)
    if at is None or value is None:
        return Recall(None, None, None, at, len(scam), len(legit))
    low, high = _interval(scam, legit, rate)
    return Recall(round(value, 4), low, high, at, len(scam), len(legit))


def _interval(scam: Sequence[Pointed], legit: Sequence[Pointed], rate: float) -> tuple[float, float]:
    # Only the upper tail of the legit rows can move the threshold, so only its clusters are drawn; the
    # rest counts with its expected size. The tail is three times what the rate allows.
    ranked = sorted((one.points for one in legit), reverse=True)
    floor = ranked[min(3 * int(len(ranked) * rate) + 3, len(ranked) - 1)]
    tail: dict[str, list[int]] = defaultdict(list)
    hits: dict[str, list[int]] = defaultdict(list)
    for one in legit:
        if one.points > floor:
            tail[one.row.cluster].append(one.points)
    for one in scam:
        hits[one.row.cluster].append(one.points)
    rest = len(legit) - sum(map(len, tail.values()))
    clusters = sorted(tail.keys() | hits.keys())
    members = [(tail.get(name, []), hits.get(name, [])) for name in clusters]
    values: list[float] = []
    random = Random(SEED)
    for _ in range(RESAMPLES):
        drawn_tail: list[int] = []
        drawn_scam: list[int] = []
        for of_legit, of_scam in members:
            times = bisect_left(_POISSON, random.random())
            if times:
                drawn_tail += of_legit * times
                drawn_scam += of_scam * times
        allowed = int((rest + len(drawn_tail)) * rate + 1e-9)
        drawn_tail.sort(reverse=True)
        at = (drawn_tail[allowed] if allowed < len(drawn_tail) else floor) + 1
        if drawn_scam:
            values.append(sum(points >= at for points in drawn_scam) / len(drawn_scam))
    values.sort()
    last = len(values) - 1
    return round(values[round(last * 0.025)], 4), round(values[round(last * 0.975)], 4)


def share_over(rows: Sequence[Pointed], at: int) -> Share:
    """The share of rows with at least `at` points, the threshold held as it is.

    The interval is a 95 % percentile bootstrap over clusters (Poisson, fixed seed). Where no row or every row
    is over the threshold a bootstrap knows no spread: the open end is then the exact bound for as many
    clusters.
    """
    sizes: Counter[str] = Counter()
    over: Counter[str] = Counter()
    for one in rows:
        sizes[one.row.cluster] += 1
        over[one.row.cluster] += one.points >= at
    count, n = over.total(), len(rows)
    if not n:
        return Share(None, None, None, 0, 0)
    edge = round(1 - 0.025 ** (1 / len(sizes)), 5)
    if count in (0, n):
        return Share(count / n, 1 - edge if count else 0.0, 1.0 if count else edge, count, n)
    low, high = _share_interval(Counter((over[name], sizes[name]) for name in sizes))
    return Share(round(count / n, 5), low, high, count, n)


def _share_interval(shapes: Counter[tuple[int, int]]) -> tuple[float, float]:
    # Clusters with as many rows, as many of them over, are drawn together: their draws are one sum.
    random = Random(SEED)
    values: list[float] = []
    for _ in range(RESAMPLES):
        hits = total = 0
        for (over, size), clusters in sorted(shapes.items()):
            drawn = _drawn(clusters, random)
            hits += drawn * over
            total += drawn * size
        if total:
            values.append(hits / total)
    values.sort()
    last = len(values) - 1
    return round(values[round(last * 0.025)], 5), round(values[round(last * 0.975)], 5)


def _drawn(clusters: int, random: Random) -> int:
    # How often `clusters` clusters stand in one resample, all together.
    if clusters < _MANY:
        return sum(bisect_left(_POISSON, random.random()) for _ in range(clusters))
    return max(0, round(random.gauss(clusters, sqrt(clusters))))
