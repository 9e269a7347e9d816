"""How well the learned score and the whole verdict do on families they never saw, beside the baselines.

    SATARK_DATA=folder ./dev bench accuracy

Trains some 200 models, which takes hours, most of them for the baselines: `SATARK_BASELINES=no` leaves those
out (a quarter of an hour on two cores), `SATARK_FAMILIES=spamhunter,uci` measures some families only. Writes
the part on the learned score of docs/accuracy.md. Without SATARK_DATA nothing is measured.
"""

import multiprocessing
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from satark.api import shipped
from satark.cli.data_files import read_audited_file, read_rows
from satark.evaluation import Row
from satark.evaluation.left_out import Fit, LeftOutScores, scores_without
from tests.bench.attacked import attacked_table
from tests.bench.baselines import baselines
from tests.bench.learned_fits import Laboratory
from tests.bench.learned_goals import goals
from tests.bench.learned_tables import CASES, FAMILIES, Measured, tables
from tools.accuracy import AUDITED, PAGE, with_learned

PROCESSES = 2
ATTACKED = {"spamhunter_labelled": "spamhunter", "mishra_soni_smishing": "uci"}

_lab: Laboratory
_fits: Mapping[str, Fit]
_rows: list[Row]
_cases: list[Row]


def main() -> int:
    global _lab, _fits, _rows, _cases
    folder = Path(os.environ.get("SATARK_DATA", ""))
    corpora = sorted((folder / "corpora").glob("*.jsonl"))
    if not os.environ.get("SATARK_DATA") or not corpora:
        print("Not measured: SATARK_DATA names no folder with corpora/*.jsonl.")
        return 0
    _rows, _cases = list(read_rows(corpora)), list(read_rows([folder / "cases.jsonl"]))
    _lab = Laboratory([*_rows, *_cases], shipped())
    _fits = {**_lab.fits(), **({} if os.environ.get("SATARK_BASELINES") == "no" else baselines())}
    wanted = os.environ.get("SATARK_FAMILIES", "").split(",")
    families = [family for family in (*FAMILIES, CASES) if wanted == [""] or family in wanted]
    with multiprocessing.get_context("fork").Pool(PROCESSES) as pool:
        scores = dict(zip(families, pool.map(_left_out, families, chunksize=1), strict=True))
    measured = Measured(list(_fits), scores, read_audited_file(AUDITED))
    parts = [tables(measured), *_attacks(measured)]
    lines, reached = goals(measured)
    PAGE.write_text(
        with_learned(PAGE.read_text("utf-8"), lines + "\n\n" + "\n\n".join(parts)), encoding="utf-8"
    )
    print(lines)
    return 0 if reached else 1


def _left_out(family: str) -> Mapping[str, LeftOutScores]:
    extra = _cases if family == CASES else ()
    found = {}
    for name, fit in _fits.items():
        found[name] = scores_without(_rows, family, fit, extra=extra)
        print(f"{family}: {name}", file=sys.stderr, flush=True)
    return found


def _attacks(measured: Measured) -> list[str]:
    found = []
    for corpus, family in ATTACKED.items():
        if family not in measured.scores:
            continue
        at = {}
        for name in ("learned", "whole verdict"):
            rates = (measured.figures(family, name, rate).points for rate in (0.001, 0.01))
            at[name] = tuple(points for points in rates if points is not None)
        closed = {row.cluster for row in _rows if row.family == family}
        model = _lab.model([row for row in _rows if row.cluster not in closed], written=True)
        rows = [row for row in _rows if row.corpus == corpus and row.truth == "scam"]
        made = attacked_table(_lab, model, corpus, rows, at, "reporting")
        found.append(f"### Attacks, reporting set: {corpus}\n\n{made}")
    return found


if __name__ == "__main__":
    sys.exit(main())
