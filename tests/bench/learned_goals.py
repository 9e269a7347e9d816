"""The goals of the learned score, each with the figure found; unreached ones say so."""

from __future__ import annotations

from collections.abc import Iterator

from satark.evaluation.recall import Recall, Share
from tests.bench.learned_tables import Measured, cell
from tools.accuracy_page import table

RECALL_GOALS: tuple[tuple[str, str, float, float], ...] = (
    ("spamhunter", "spamhunter_labelled", 0.01, 0.87),
    ("spamhunter", "spamhunter_labelled", 0.001, 0.60),
    ("wibisono", "wibisono_indonesian", 0.01, 0.72),
    ("uci", "mishra_soni_smishing", 0.01, 0.86),
    ("banglabarta", "banglabarta_bn", 0.01, 0.75),
)
"""Family left out, data set, rate of false alarms, least recall of its scam rows."""

ALARM_GOALS: tuple[tuple[str, float, float], ...] = (("pennywise", 0.001, 0.005), ("banglabarta", 0.01, 0.05))
"""Family left out, rate of the pooled threshold, most of its own legit rows flagged."""

MOST_BUSINESS = 0.03
SCORERS = ("learned", "whole verdict")


def goals(measured: Measured) -> tuple[str, bool]:
    """The table of goals, and whether all that could be measured were reached."""
    lines = list(_lines(measured))
    reached = all(line[-1] == "yes" for line in lines)
    return table(["goal", *SCORERS, "n", "reached by the whole verdict"], lines), reached


def _lines(measured: Measured) -> Iterator[tuple[object, ...]]:
    for family, corpus, rate, least in RECALL_GOALS:
        if family in measured.scores:
            found = [measured.figures(family, name, rate).recall[corpus] for name in SCORERS]
            n = f"{found[0].n_scam} / {found[0].n_legit}"
            yield _line(
                f"{corpus}, left out: recall at {rate:.1%}, at least {least:.0%}", found, n, least=least
            )
    for family, rate, most in ALARM_GOALS:
        if family in measured.scores:
            shares = [measured.figures(family, name, rate).false_alarms[family] for name in SCORERS]
            goal = f"{family}, left out: legit rows flagged at the {rate:.1%} threshold, at most {most:.1%}"
            yield _line(goal, shares, str(shares[0].n), most=most)
    for family in measured.families:
        shares = [measured.figures(family, name, 0.01).business for name in SCORERS]
        goal = f"business-like legit rows flagged at 1 %, {family} left out, at most {MOST_BUSINESS:.0%}"
        yield _line(goal, shares, str(shares[0].n), most=MOST_BUSINESS)


def _line(
    goal: str,
    found: list[Recall] | list[Share],
    n: str,
    *,
    least: float | None = None,
    most: float | None = None,
) -> tuple[object, ...]:
    value = found[-1].value
    met = value is not None and (value >= least if least is not None else value <= (most or 0))
    return goal, *map(cell, found), n, "yes" if met else "**no**"
