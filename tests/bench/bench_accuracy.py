"""How well the learned score and the whole verdict do on families they never saw, beside the baselines.

    SATARK_DATA=folder ./dev bench accuracy

Trains some 200 models, which takes hours, most of them for the baselines: `SATARK_BASELINES=no` leaves those
out (120 fits of some twenty seconds remain), and their columns say so. Writes the part on the learned score
of docs/accuracy.md.
`SATARK_FAMILIES=spamhunter,uci` measures some families only (`cases` is one of them) and prints its tables:
the page is of whole runs alone. `SATARK_OUT=file` takes the tables of any run in place of the page. Without
SATARK_DATA nothing is measured.
"""

import multiprocessing
import os
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from satark.api import shipped
from satark.cli.data_files import read_audited_file, read_rows
from satark.evaluation import Row
from satark.evaluation.left_out import Fit, LeftOutScores, scores_without
from satark.evaluation.recall import Share
from tests.bench.attacked import Attacked, attack_tables, attacked, losses
from tests.bench.baselines import NAMES, baselines
from tests.bench.learned_curves import curves
from tests.bench.learned_fits import CLAIMED, Laboratory, called_scam
from tests.bench.learned_goals import SCORERS, all_reached, goals, goals_table
from tests.bench.learned_tables import CASES, FAMILIES, Measured, tables
from tools.accuracy import AUDITED, PAGE, with_learned

PROCESSES = 2
EVERY = (*FAMILIES, CASES)
ATTACKED = {"spamhunter": "spamhunter_labelled", "uci": "mishra_soni_smishing"}
"""The data sets whose scam rows are attacked, by the family left out."""

INTRODUCTION = """Every model here was trained for this page, without the family it is measured on and without
any row that shares a cluster with it. Without the words *shippable rows* they are **research models**, of
rows whose licences let nobody ship them; *shippable rows* are the families the shipped model is made of, less
what is left out. `learned` is the score alone, `whole verdict` the rules and the score together.

In a whole verdict each of these models tells its score on the scale of the shipped one: a scale of its own
would need a model for every two families left out together. So two numbers of that scale rest on legit rows
of uci, junioralive and banglabarta, also where one of these is left out."""

_lab: Laboratory
_fits: Mapping[str, Fit]
_rows: Sequence[Row]
_cases: Sequence[Row]
_doubtful: frozenset[str]


@dataclass(frozen=True, slots=True)
class Run:
    """Which run the tables are of: its day, what it measured, how long it took."""

    day: date
    families: tuple[str, ...]
    absent: tuple[str, ...]
    seconds: int
    facts: str

    @property
    def whole(self) -> bool:
        """True when every family and the cases were measured; baselines may be absent, and are marked."""
        return set(self.families) == set(EVERY)

    def told(self) -> str:
        """The run in words."""
        kind = "all families" if self.whole else "**part of the families only**"
        left_out = ", ".join(family for family in self.families if family != CASES) or "none"
        cases = "the cases too" if CASES in self.families else "not the cases"
        with_baselines = "with both baselines"
        if self.absent:
            with_baselines = f"not in this run: {', '.join(self.absent)}"
        return (
            f"Run of {self.day.isoformat()}, {self.seconds:,} seconds, facts {self.facts}; {kind} "
            f"({left_out}), {cases}; {with_baselines}."
        )


@dataclass(frozen=True, slots=True)
class Left:
    """What was measured with one family left out."""

    scores: Mapping[str, LeftOutScores]
    called_scam: Mapping[str, Mapping[str, Share]]
    attacked: tuple[Attacked, ...]


def main() -> int:
    folder = Path(os.environ.get("SATARK_DATA", ""))
    cases, corpora = folder / "cases.jsonl", sorted((folder / "corpora").glob("*.jsonl"))
    if not os.environ.get("SATARK_DATA") or not corpora or not cases.is_file():
        print("Not measured: SATARK_DATA names no folder with cases.jsonl and corpora/*.jsonl.")
        return 0
    families = wanted(os.environ.get("SATARK_FAMILIES", ""))
    if not families:
        print(f"SATARK_FAMILIES: names of {', '.join(EVERY)}, with commas between.", file=sys.stderr)
        return 2
    started = time.monotonic()
    _read(corpora, cases)
    with multiprocessing.get_context("fork").Pool(PROCESSES) as pool:
        left = dict(zip(families, pool.map(_left_out, families, chunksize=1), strict=True))
    absent = tuple(name for name in NAMES if name not in _fits)
    made, reached = report(left, list(_fits), absent)
    seconds = round(time.monotonic() - started)
    run = Run(date.today(), families, absent, seconds, _lab.facts.digest[:12])
    text = f"{run.told()}\n\n{INTRODUCTION}\n\n{made}"
    out = destination(run, os.environ.get("SATARK_OUT", ""))
    if out is None:
        print(text)
    else:
        before = out.read_text("utf-8") if out == PAGE else ""
        out.write_text(with_learned(before, text).lstrip(), encoding="utf-8")
        print(f"{run.told()} Written to {out.name}.")
    return 0 if reached else 1


def wanted(named: str) -> tuple[str, ...]:
    """The families of a list with commas, all of them where it is empty; none where one is not known."""
    names = [name.strip() for name in named.split(",") if name.strip()]
    if any(name not in EVERY for name in names):
        return ()
    return tuple(family for family in EVERY if not names or family in names)


def destination(run: Run, named: str) -> Path | None:
    """The file to write: the one named, else the page for a whole run, else none."""
    if named:
        return Path(named)
    return PAGE if run.whole else None


def report(left: Mapping[str, Left], names: Sequence[str], absent: Sequence[str] = ()) -> tuple[str, bool]:
    """The goals and all tables as markdown, and whether no goal that could be measured was missed."""
    measured = Measured(
        names,
        {family: one.scores for family, one in left.items()},
        read_audited_file(AUDITED),
        {corpus: shares for one in left.values() for corpus, shares in one.called_scam.items()},
        absent,
    )
    lost = losses((found for one in left.values() for found in one.attacked), measured.threshold)
    found = goals(measured, lost)
    parts = [goals_table(found), tables(measured), curves(measured, SCORERS), *attack_tables(lost, SCORERS)]
    return "\n\n".join(part.strip() for part in parts), all_reached(found)


def _read(corpora: Sequence[Path], cases: Path) -> None:
    """Put what the processes share where a fork finds it."""
    global _lab, _fits, _rows, _cases, _doubtful
    _rows, _cases = list(read_rows(corpora)), list(read_rows([cases]))
    _doubtful = frozenset(read_audited_file(AUDITED).doubtful)
    _lab = Laboratory([*_rows, *_cases], shipped())
    _fits = {**_lab.fits(), **({} if os.environ.get("SATARK_BASELINES") == "no" else baselines())}


def _left_out(family: str) -> Left:
    extra = _cases if family == CASES else ()
    scores = {}
    for name, fit in _fits.items():
        scores[name] = scores_without(_rows, family, fit, extra=extra)
        print(f"{family}: {name}", file=sys.stderr, flush=True)
    if family == CASES:
        return Left(scores, {}, ())
    rows = [row for row in _rows if row.id not in _doubtful]
    return Left(scores, called_scam(_lab, rows, family), tuple(_attacked(rows, family)))


def _attacked(rows: Sequence[Row], family: str) -> list[Attacked]:
    corpus = ATTACKED.get(family)
    scams = [row for row in rows if row.corpus == corpus and row.truth == "scam"]
    if not scams:
        return []
    models = {way: _lab.without(way, _rows, family) for way in CLAIMED}
    return list(attacked(_lab, models, family, scams))


if __name__ == "__main__":
    sys.exit(main())
