"""The goals of the learned score: for each way to score, what was found and whether it reaches the goal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from satark.evaluation.families import FAMILIES as FAMILY_OF
from satark.evaluation.left_out import BY_FACTOR, FACTOR
from satark.evaluation.recall import Recall, Share
from tests.bench.attacked import Loss
from tests.bench.learned_fits import CLAIMED
from tests.bench.learned_tables import CASES, Measured, cell, rows_behind, yes_or_no
from tools.accuracy_page import table

RECALL_GOALS: tuple[tuple[str, float, float], ...] = (
    ("spamhunter_labelled", 0.01, 0.87),
    ("spamhunter_labelled", 0.001, 0.60),
    ("wibisono_indonesian", 0.01, 0.72),
    ("mishra_soni_smishing", 0.01, 0.86),
    ("banglabarta_bn", 0.01, 0.75),
)
"""Data set (its family left out), rate of false alarms, least recall of its scam rows."""

ALARM_GOALS: tuple[tuple[str, float, float, bool], ...] = (
    ("pennywise", 0.001, 0.005, False),
    ("pennywise", 0.001, 0.005, True),
    ("banglabarta", 0.01, 0.05, False),
)
"""Family left out, rate, most of its own legit rows flagged, by a threshold chosen in advance or pooled."""

MOST_BUSINESS = 0.03
LEAST_POWER_CUTS = 0.95
MOST_CALLED_SCAM = 0.02
NOT_SCAM = ("india_telecom_junioralive", "exais_nigeria", "uci_sms_spam")
"""Data sets of adverts, which may hardly be called `scam`."""

MOST_LOST: Mapping[str, float] = {
    "look_alikes": 0.02,
    "invisible": 0.02,
    "spaced": 0.02,
    "digits": 0.02,
    "padding": 0.03,
    "paraphrase": 0.15,
}
"""Attack of the reporting set, most recall lost to it at 0.1 %."""

STRICT, USUAL = 0.001, 0.01
SCORERS = tuple(way.name for way in CLAIMED)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one scorer reached; `reached` is null where it has no such figure."""

    told: str
    reached: bool | None

    def cell(self) -> str:
        """The figure, followed by whether it reaches the goal."""
        return self.told if self.reached is None else f"{self.told} {yes_or_no(self.reached)}"


NO_ANSWER = Answer("-", None)


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal in words, the rows it is measured on, and the answer of each scorer."""

    what: str
    n: str
    answers: tuple[Answer, ...]


def goals(measured: Measured, lost: Sequence[Loss] = ()) -> list[Goal]:
    """Every goal that the families measured allow to judge."""
    return [
        *_recall(measured),
        *_alarms(measured),
        *_power_cuts(measured),
        *_business(measured),
        *_called_scam(measured),
        *_attacks(lost),
        *_promises(measured),
    ]


def goals_table(found: Sequence[Goal]) -> str:
    """All goals, a line each, and how many of them each scorer reaches."""
    told = []
    for at, name in enumerate(SCORERS):
        answers = [one.answers[at].reached for one in found]
        told.append(f"{name} {answers.count(True)} of {len(answers) - answers.count(None)}")
    lines = ([one.what, one.n, *(answer.cell() for answer in one.answers)] for one in found)
    reached = f"Goals reached, by the figure and not its interval: {'; '.join(told)}."
    return f"{reached}\n\n" + table(["goal", "n", *SCORERS], lines)


def all_reached(found: Sequence[Goal]) -> bool:
    """True when no scorer misses a goal."""
    return all(answer.reached is not False for one in found for answer in one.answers)


def _recall(measured: Measured) -> Iterator[Goal]:
    for corpus, rate, least in RECALL_GOALS:
        family = FAMILY_OF[corpus]
        if family in measured.scores:
            found = [measured.figures(family, name, rate).recall[corpus] for name in SCORERS]
            what = f"{corpus}, left out: recall at {_percent(rate)}, at least {_percent(least)}"
            yield Goal(what, rows_behind(found[0]), tuple(_at_least(one, least) for one in found))


def _alarms(measured: Measured) -> Iterator[Goal]:
    for family, rate, most, in_advance in ALARM_GOALS:
        if family in measured.scores:
            figures = [measured.figures(family, name, rate) for name in SCORERS]
            shares = [one.in_advance.real if in_advance else one.false_alarms[family] for one in figures]
            at = f"{_percent(rate)} threshold chosen in advance"
            pooled = f"pooled {_percent(rate)} threshold"
            what = f"{family}, left out: legit rows flagged at the {at if in_advance else pooled}"
            yield _most(what, shares, most)


def _power_cuts(measured: Measured) -> Iterator[Goal]:
    if CASES in measured.scores:
        shares = [measured.power_cuts(name, "scam", STRICT) for name in SCORERS]
        goal = f"at least {_percent(LEAST_POWER_CUTS)}"
        yield Goal(
            f"power-cut scams among the cases (development set) flagged at {_percent(STRICT)}, {goal}",
            rows_behind(shares[0]),
            tuple(_at_least(one, LEAST_POWER_CUTS) for one in shares),
        )


def _business(measured: Measured) -> Iterator[Goal]:
    for family in measured.families:
        shares = [measured.figures(family, name, USUAL).business for name in SCORERS]
        what = f"{family}, left out: business-like legit rows flagged at {_percent(USUAL)}"
        yield _most(what, shares, MOST_BUSINESS)


def _called_scam(measured: Measured) -> Iterator[Goal]:
    for corpus in NOT_SCAM:
        if shares := measured.called_scam.get(corpus):
            goal = f"at most {_percent(MOST_CALLED_SCAM)}"
            yield Goal(
                f"{corpus}, left out: spam rows labelled `scam`, {goal}",
                str(next(iter(shares.values())).n),
                tuple(
                    _at_most(shares[name], MOST_CALLED_SCAM) if name in shares else NO_ANSWER
                    for name in SCORERS
                ),
            )


def _attacks(lost: Sequence[Loss]) -> Iterator[Goal]:
    found: dict[tuple[str, str], dict[str, Loss]] = {}
    for one in lost:
        if one.kind == "reporting" and one.rate == STRICT and one.attack in MOST_LOST:
            found.setdefault((one.corpus, one.attack), {})[one.scorer] = one
    for (corpus, attack), of_scorer in found.items():
        most = MOST_LOST[attack]
        # Shares of rows are fractions: a loss of exactly two points must not miss by a rounding.
        answers = {name: Answer(one.told(), one.lost <= most + 1e-9) for name, one in of_scorer.items()}
        what = f"{corpus}, left out: points of recall lost to {attack} at {_percent(STRICT)}, at most"
        n = str(next(iter(of_scorer.values())).n)
        yield Goal(f"{what} {most * 100:g}", n, tuple(answers.get(name, NO_ANSWER) for name in SCORERS))


def _promises(measured: Measured) -> Iterator[Goal]:
    for family in measured.families:
        for rate in (USUAL, STRICT):
            found = [measured.figures(family, name, rate).in_advance for name in SCORERS]
            if found[0].real.n:
                bar = f"within a factor of {FACTOR:g}" if rate >= BY_FACTOR else "its interval holds it"
                yield Goal(
                    f"{family}, left out: {_percent(rate)} promised in advance is kept ({bar})",
                    rows_behind(found[0].real),
                    tuple(Answer(cell(one.real), one.holds) for one in found),
                )


def _most(what: str, shares: Sequence[Share], most: float) -> Goal:
    answers = tuple(_at_most(one, most) for one in shares)
    return Goal(f"{what}, at most {_percent(most)}", rows_behind(shares[0]), answers)


def _at_least(one: Recall | Share, least: float) -> Answer:
    return Answer(cell(one), None if one.value is None else one.value >= least)


def _at_most(one: Share, most: float) -> Answer:
    return Answer(cell(one), None if one.value is None else one.value <= most)


def _percent(share: float) -> str:
    return f"{share * 100:g} %"
