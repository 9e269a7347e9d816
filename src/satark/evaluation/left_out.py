"""A learned score measured on a family that it never learned from, with the threshold chosen out of fold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from satark.evaluation.audited import NOTHING_AUDITED, Audited
from satark.evaluation.business import business_like
from satark.evaluation.recall import Recall, Share, recall_at, share_over
from satark.evaluation.rows import Row
from satark.evaluation.threshold import threshold

Scorer = Callable[[Sequence[Row]], Sequence[int]]
"""Rows to as many integer scores, higher is more like a scam; any scale, ties allowed."""

Fit = Callable[[Sequence[Row]], Scorer]
"""Training rows to a scorer that has seen nothing else."""

FOLDS = 3
FACTOR = 1.3
"""How far the real rate may lie from a rate promised in advance, of `BY_FACTOR` or more."""
BY_FACTOR = 0.01
"""Rarer alarms are too few for a factor: their promised rate must lie in the real rate's interval."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A row and the score it got from a fit that saw neither it nor its cluster."""

    row: Row
    points: int


@dataclass(frozen=True, slots=True)
class LeftOutScores:
    """Scores without one family: `held` its rows, `others` the legit rows of all others, `extra` as asked."""

    family: str
    held: tuple[Scored, ...]
    others: tuple[Scored, ...]
    extra: tuple[Scored, ...] = ()

    @property
    def by_id(self) -> dict[str, int]:
        """Row id to score, `extra` left out: its ids may repeat those of the rows it was made from."""
        return {one.row.id: one.points for one in (*self.held, *self.others)}


@dataclass(frozen=True, slots=True)
class InAdvance:
    """The threshold chosen on the other families' legit rows, and what it does to the left-out family's.

    `holds` is the bar of `FACTOR` and `BY_FACTOR`; null where the family has no legit row.
    """

    points: int | None
    n_others: int
    real: Share
    holds: bool | None


@dataclass(frozen=True, slots=True)
class LeftOutFigures:
    """Figures at one rate of false alarms over the pooled legit rows: `points` is the threshold.

    `recall` per data set of the left-out family; `false_alarms` the real rate per family; `business` that of
    the business-like legit rows and `chat` that of the rest; `spam` the spam rows per data set flagged.
    """

    family: str
    rate: float
    points: int | None
    recall: Mapping[str, Recall]
    false_alarms: Mapping[str, Share]
    business: Share
    chat: Share
    spam: Mapping[str, Share]
    in_advance: InAdvance


def scores_without(
    rows: Sequence[Row], family: str, fit: Fit, folds: int = FOLDS, extra: Sequence[Row] = ()
) -> LeftOutScores:
    """Score a family by a fit on all other families, and their legit rows out of fold.

    Clusters stay whole: a row that shares one with a row of the family or of `extra` (say, attacked rows) is
    never trained on either. Costs `folds` + 1 fits. Raises ValueError under two folds and with
    nothing to score.
    """
    held = [row for row in rows if row.family == family]
    if folds < 2 or not (held or extra):
        raise ValueError(f"{folds} folds without {family}: two folds and a row to score are needed")
    closed = {row.cluster for row in (*held, *extra)}
    others = [row for row in rows if row.family != family]
    open_rows = [row for row in others if row.cluster not in closed]
    scorer = fit(open_rows)
    found: list[Scored] = []
    for fold in range(folds):
        judged = [row for row in others if row.truth == "legit" and fold_of(row, folds) == fold]
        if judged:
            fold_scorer = fit([row for row in open_rows if fold_of(row, folds) != fold])
            found += _scored(judged, fold_scorer)
    return LeftOutScores(
        family=family,
        held=tuple(_scored(held, scorer)),
        others=tuple(found),
        extra=tuple(_scored(extra, scorer)),
    )


def fold_of(row: Row, folds: int) -> int:
    """The fold of a row: that of its cluster, the same on every machine."""
    return crc32(row.cluster.encode("utf-8", "surrogatepass")) % folds


def _scored(rows: Sequence[Row], scorer: Scorer) -> Iterator[Scored]:
    if rows:
        for row, points in zip(rows, scorer(rows), strict=True):
            yield Scored(row, points)


def figures(
    scores: LeftOutScores, rate: float, audited: Audited = NOTHING_AUDITED, *, with_fraud: bool = False
) -> LeftOutFigures:
    """The figures of one left-out family at one rate; ties with the threshold are false alarms.

    Rows of doubtful label count nowhere; legit rows audited as fraud only `with_fraud`.
    """
    left = audited.doubtful.keys() if with_fraud else audited.doubtful.keys() | audited.fraud.keys()
    held = [one for one in scores.held if one.row.id not in left]
    others = [one for one in scores.others if one.row.id not in left]
    legit = [*(one for one in held if one.row.truth == "legit"), *others]
    at = threshold((one.points for one in legit), rate)
    chat, business = _apart(legit)
    return LeftOutFigures(
        family=scores.family,
        rate=rate,
        points=at,
        recall={
            corpus: recall_at(members, legit, rate)
            for corpus, members in _groups(held, "scam", lambda row: row.corpus)
        },
        false_alarms={
            family: _share(members, at) for family, members in _groups(legit, "legit", lambda row: row.family)
        },
        business=_share(business, at),
        chat=_share(chat, at),
        spam={
            corpus: _share(members, at) for corpus, members in _groups(held, "spam", lambda row: row.corpus)
        },
        in_advance=_in_advance([one for one in held if one.row.truth == "legit"], others, rate),
    )


def _in_advance(held: Sequence[Scored], others: Sequence[Scored], rate: float) -> InAdvance:
    at = threshold((one.points for one in others), rate)
    real = _share(held, at)
    holds: bool | None = None
    if real.value is not None and real.low is not None and real.high is not None:
        near = rate / FACTOR <= real.value <= rate * FACTOR
        holds = near if rate >= BY_FACTOR else real.low <= rate <= real.high
    return InAdvance(at, len(others), real, holds)


def _share(rows: Sequence[Scored], at: int | None) -> Share:
    return Share(None, None, None, 0, len(rows)) if at is None else share_over(rows, at)


def _apart(rows: Iterable[Scored]) -> tuple[list[Scored], list[Scored]]:
    parts: tuple[list[Scored], list[Scored]] = ([], [])
    for one in rows:
        parts[business_like(one.row.text)].append(one)
    return parts


def _groups(rows: Iterable[Scored], truth: str, key: Callable[[Row], str]) -> list[tuple[str, list[Scored]]]:
    found: dict[str, list[Scored]] = {}
    for one in rows:
        if one.row.truth == truth:
            found.setdefault(key(one.row), []).append(one)
    return sorted(found.items())
