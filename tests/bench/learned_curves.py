"""Curves of recall: what each rate of false alarms would buy, over all legit rows and the business-like."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from satark.evaluation.business import business_like
from satark.evaluation.families import NOT_FOR_RECALL
from satark.evaluation.left_out import Scored
from satark.evaluation.threshold import threshold
from tests.bench.learned_tables import CASES, Line, Measured
from tools.accuracy_page import table

RATES = (0.1, 0.05, 0.03, 0.02, 0.01, 0.005, 0.002, 0.001)
WORDS = """Share of the scam rows of a family left out that is flagged where so many of its legit rows and
all others' are; then where so many of the business-like ones among them are, which is what a company or an
office would feel. Rows audited as fraud are left out. Points on a curve, without intervals: for claims see
the tables above."""


def curves(measured: Measured, names: Sequence[str]) -> str:
    """The curves of the scorers `names`, a line for each data set, scorer and pool of legit rows."""
    head = ["scam rows of", "n", "scorer", "over", *(f"{rate * 100:g} %" for rate in RATES)]
    return "\n\n".join(
        ["### Recall along the curve, the family left out", WORDS, table(head, list(_lines(measured, names)))]
    )


def _lines(measured: Measured, names: Sequence[str]) -> Iterator[Line]:
    aside = measured.audited.doubtful.keys() | measured.audited.fraud.keys()
    business: set[str] = set()
    asked: set[str] = set()
    for family, by_name in measured.scores.items():
        for name in names if family != CASES else ():
            rows = [one for one in (*by_name[name].held, *by_name[name].others) if one.row.id not in aside]
            legit = [one for one in rows if one.row.truth == "legit"]
            new = [one.row for one in legit if one.row.id not in asked]
            business |= {row.id for row in new if business_like(row.text)}
            asked |= {row.id for row in new}
            formal = [one for one in legit if one.row.id in business]
            for corpus, scam in _scam_rows(by_name[name].held, aside):
                for pool, members in (("all legit rows", legit), ("business-like", formal)):
                    n = f"{len(scam)} / {len(members)}"
                    yield [corpus, n, name, pool, *(_recall(scam, members, rate) for rate in RATES)]


def _scam_rows(held: Sequence[Scored], aside: set[str]) -> Iterator[tuple[str, list[Scored]]]:
    found: dict[str, list[Scored]] = {}
    for one in held:
        if one.row.truth == "scam" and one.row.id not in aside and one.row.corpus not in NOT_FOR_RECALL:
            found.setdefault(one.row.corpus, []).append(one)
    yield from sorted(found.items())


def _recall(scam: Sequence[Scored], legit: Sequence[Scored], rate: float) -> str:
    at = threshold((one.points for one in legit), rate)
    return "-" if at is None else f"{sum(one.points >= at for one in scam) / len(scam):.1%}"
