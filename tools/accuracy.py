"""Measure the verdicts on the shared data and write docs/accuracy.md.

    SATARK_DATA=folder ./dev run python -m tools.accuracy [--show KIND] [--corpus NAME]

The folder holds `cases.jsonl` and `corpora/*.jsonl`. With `--show` nothing is written: the rows of that kind
of miss are printed with their texts, for whoever works on the rules. Scam rows that may be scored but never
read one by one (`satark.evaluation.families.UNREAD_SCAM_ROWS`) are never printed.
"""

from __future__ import annotations

import argparse
import os
import sys
import tomllib
from collections.abc import Callable, Sequence
from multiprocessing import Pool
from pathlib import Path

from satark.cli.commands.evaluate import judge_row
from satark.cli.data_files import read_audited_file, read_rows
from satark.evaluation import Judged, Row
from satark.evaluation.families import UNREAD_SCAM_ROWS
from satark.facts import load
from satark.records.facts import Facts
from satark.text.plain_text import plain
from tools.accuracy_bars import Data, bars
from tools.accuracy_breadth import breadth_bars
from tools.accuracy_page import page

ROOT = Path(__file__).resolve().parent.parent
AUDITED = ROOT / "docs" / "audited.toml"
REASONS = ROOT / "docs" / "accuracy-reasons.toml"
PAGE = ROOT / "docs" / "accuracy.md"
LEARNED = "## The learned score, families left out"
PROCESSES = 2

KINDS: dict[str, Callable[[Judged], bool]] = {
    "legit-scam": lambda one: one.row.truth == "legit" and one.label == "scam",
    "legit-suspicious": lambda one: one.row.truth == "legit" and one.label == "suspicious",
    "legit-unclear": lambda one: one.row.truth == "legit" and one.label == "unclear",
    "legit-other": lambda one: one.row.truth == "legit" and one.label in ("spam", "warning", "unreadable"),
    "scam-genuine": lambda one: one.row.truth == "scam" and one.label == "genuine",
    "scam-unclear": lambda one: one.row.truth == "scam" and one.label == "unclear",
    "scam-missed": lambda one: one.row.truth == "scam" and one.label in ("nothing_found", "warning", "spam"),
    "warning-scam": lambda one: one.row.truth == "warning" and one.label in ("scam", "suspicious"),
    "warning-missed": lambda one: one.row.truth == "warning" and one.label != "warning",
    "spam-scam": lambda one: one.row.truth == "spam" and one.label == "scam",
}

_facts: Facts | None = None


def _start() -> None:
    global _facts
    _facts = load()


def _judge(row: Row) -> Judged:
    assert _facts is not None
    return judge_row(row, _facts)


def judge_all(rows: Sequence[Row]) -> list[Judged]:
    """The rows judged by the whole verdict, in their order, in two processes."""
    with Pool(PROCESSES, initializer=_start) as pool:
        return pool.map(_judge, rows, chunksize=500)


def with_learned(whole: str, learned: str) -> str:
    """The page with this part on the learned score, which `./dev bench accuracy` measures, at its end."""
    return f"{whole.partition(LEARNED)[0].rstrip()}\n\n{LEARNED}\n\n{learned.strip()}\n"


def show(judged: Sequence[Judged], kind: str) -> None:
    """Print id, label, points, codes and text of each miss of one kind."""
    hidden = 0
    for one in judged:
        if not KINDS[kind](one):
            continue
        if one.row.truth != "legit" and one.row.family in UNREAD_SCAM_ROWS:
            hidden += 1
            continue
        print(f"{one.row.id} [{one.label} {one.points}] {' '.join(one.codes)}")
        print(f"    {plain(one.row.text)}")
    if hidden:
        print(f"({hidden} more in data sets that are scored and not read)")


def main() -> int:
    """Write the page, or show one kind of miss; exit 2 when the data are not there."""
    parser = argparse.ArgumentParser(description="Measure the verdicts on the shared data.")
    parser.add_argument("--show", choices=sorted(KINDS), metavar="KIND", help=f"print: {', '.join(KINDS)}")
    parser.add_argument("--corpus", help="only this data set (with --show); `cases` is cases.jsonl")
    options = parser.parse_args()
    folder = Path(os.environ.get("SATARK_DATA", ""))
    cases_file, corpora = folder / "cases.jsonl", sorted((folder / "corpora").glob("*.jsonl"))
    if not os.environ.get("SATARK_DATA") or not cases_file.is_file() or not corpora:
        print("The data to measure on are missing.", file=sys.stderr)
        print("Where: SATARK_DATA in the environment", file=sys.stderr)
        print("Now: name the folder that holds cases.jsonl and corpora/*.jsonl.", file=sys.stderr)
        return 2
    if options.show:
        wanted = [path for path in (cases_file, *corpora) if options.corpus in (None, path.stem)]
        show(judge_all(list(read_rows(wanted))), options.show)
        return 0
    rows = list(read_rows([cases_file, *corpora]))
    judged = judge_all(rows)
    data = Data(
        cases=[one for one in judged if one.row.corpus == "cases"],
        corpora=[one for one in judged if one.row.corpus != "cases"],
        audited=read_audited_file(AUDITED),
        reasons=tomllib.loads(REASONS.read_text(encoding="utf-8")),
        facts=load(),
    )
    _, mark, learned = PAGE.read_text(encoding="utf-8").partition(LEARNED)
    PAGE.write_text(with_learned(page(data), learned) if mark else page(data), encoding="utf-8")
    missed = [f"{name}: {found}" for name, found, met in (*bars(data), *breadth_bars(data)) if not met]
    print("all bars met" if not missed else "bars missed\n  " + "\n  ".join(missed))
    return 0


if __name__ == "__main__":
    sys.exit(main())
