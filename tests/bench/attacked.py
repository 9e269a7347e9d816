"""Recall lost to each attack, at thresholds that were set on legit messages nobody attacked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from satark.evaluation import Row
from satark.evaluation.attacks import Kind, attacks
from satark.evaluation.recall import RATES, RESAMPLES
from satark.learning.examples import Example, examples
from satark.records.model import LearnedModel
from tests.bench.learned_fits import Laboratory, Way
from tools.accuracy_page import table

SEED = 20261125
SETS: Mapping[Kind, str] = {"reporting": "reporting", "tuning": "tuning (beside)"}
WORDS = """Scam rows of {corpus}, of which the models saw nothing; only rows an attack can be made on. The
thresholds are those above, on messages nobody attacked. Loss in points of recall, and the recall before;
intervals: 95 %, paired bootstrap over clusters, the threshold held fixed. Claims are of the set `reporting`;
`tuning` may be trained on and stands beside it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What a scam row scored before the attack and after it; None where it became unreadable."""

    cluster: str
    was: int
    now: int | None


@dataclass(frozen=True, slots=True)
class Attacked:
    """The rows of a data set that one attack could be made on, scored in one way, the family left out."""

    family: str
    corpus: str
    kind: Kind
    attack: str
    scorer: str
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Loss:
    """Shares of `n` rows over one threshold before and after an attack, and the interval of what was lost."""

    corpus: str
    kind: Kind
    attack: str
    scorer: str
    rate: float
    was: float
    now: float
    low: float
    high: float
    n: int

    @property
    def lost(self) -> float:
        """The share lost; below nothing where the attacked texts are found more often."""
        return self.was - self.now

    def told(self) -> str:
        """The loss in points of recall, with its interval."""
        return f"{_points(self.lost)} ({_points(self.low)} to {_points(self.high)})"


def attacked(
    lab: Laboratory, models: Mapping[Way, LearnedModel], family: str, rows: Sequence[Row]
) -> Iterator[Attacked]:
    """Scam rows of one data set before and after each attack of both sets, by each way's model."""
    plain = {one.row.id: one for one in examples(rows, lab.facts)}
    was = {
        way: {name: lab.points(way, one, model) for name, one in plain.items()}
        for way, model in models.items()
    }
    for kind in SETS:
        for attack, changed in attacks(kind).items():
            made = [(row, changed(row.text, SEED)) for row in rows if row.id in plain]
            done = [replace(row, text=text) for row, text in made if text is not None]
            after = {one.row.id: one for one in examples(done, lab.facts)}
            for way, model in models.items():
                pairs = tuple(
                    Pair(row.cluster, was[way][row.id], _now(lab, way, model, after.get(row.id)))
                    for row in done
                )
                if pairs:
                    yield Attacked(family, rows[0].corpus, kind, attack, way.name, pairs)


def _now(lab: Laboratory, way: Way, model: LearnedModel, one: Example | None) -> int | None:
    return None if one is None else lab.points(way, one, model)


def losses(found: Iterable[Attacked], threshold: Callable[[str, str, float], int | None]) -> tuple[Loss, ...]:
    """The loss of each at each rate; `threshold` gives that of a family left out, a scorer and a rate."""
    made = []
    for one in found:
        for rate in RATES:
            at = threshold(one.family, one.scorer, rate)
            if at is not None:
                was = [pair.was >= at for pair in one.pairs]
                now = [pair.now is not None and pair.now >= at for pair in one.pairs]
                low, high = _interval([pair.cluster for pair in one.pairs], was, now)
                n = len(one.pairs)
                made.append(
                    Loss(
                        one.corpus, one.kind, one.attack, one.scorer, rate,
                        sum(was) / n, sum(now) / n, low, high, n,
                    )
                )  # fmt: skip
    return tuple(made)


def _interval(clusters: Sequence[str], was: Sequence[bool], now: Sequence[bool]) -> tuple[float, float]:
    place = {name: at for at, name in enumerate(dict.fromkeys(clusters))}
    if list(was) == list(now):
        # A bootstrap knows no spread where no row changed sides: the exact bound for as many clusters.
        edge = 1 - 0.025 ** (1 / len(place))
        return -edge, edge
    lost, size = np.zeros(len(place)), np.zeros(len(place))
    for name, before, after in zip(clusters, was, now, strict=True):
        lost[place[name]] += int(before) - int(after)
        size[place[name]] += 1
    # The old generator: its stream is frozen, so the page is the same with every numpy.
    drawn = np.random.RandomState(SEED).poisson(1, (RESAMPLES, len(place)))
    totals = drawn @ size
    values = np.sort((drawn @ lost)[totals > 0] / totals[totals > 0])
    last = len(values) - 1
    return float(values[round(last * 0.025)]), float(values[round(last * 0.975)])


def attack_tables(found: Sequence[Loss], scorers: Sequence[str]) -> Iterator[str]:
    """One table a data set: a line for each attack, set and rate, a column for each scorer."""
    for corpus in dict.fromkeys(one.corpus for one in found):
        lines: dict[tuple[str, str, float], dict[str, Loss]] = {}
        for one in found:
            if one.corpus == corpus:
                lines.setdefault((one.attack, one.kind, one.rate), {})[one.scorer] = one
        order = list(dict.fromkeys(attack for attack, _, _ in lines))
        # Both sets of an attack together.
        keys = sorted(lines, key=lambda key: order.index(key[0]))
        made = (_line(lines[key], scorers) for key in keys)
        head = ["attack", "set", "at", "n", *scorers]
        yield f"### Attacks: {corpus}\n\n{WORDS.format(corpus=corpus)}\n\n{table(head, made)}"


def _line(of_scorer: Mapping[str, Loss], scorers: Sequence[str]) -> Sequence[object]:
    one = next(iter(of_scorer.values()))
    cells = (
        f"{of_scorer[name].told()}, from {of_scorer[name].was:.1%}" if name in of_scorer else "-"
        for name in scorers
    )
    return [one.attack, SETS[one.kind], f"{one.rate * 100:g} %", one.n, *cells]


def _points(share: float) -> str:
    # Without the sign of a nothing.
    return f"{round(100 * share, 1) + 0.0:+.1f}"
