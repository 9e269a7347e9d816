"""kill -9 at random instants under load: what was answered is there once, whole, and its jobs are done.

`./dev prove kills` runs the same with n = 1,000; SATARK_PROVE_KILLS sets another n.
"""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path
from random import Random

import pytest

from tests.desk.kills import Outcome, on_postgresql, on_sqlite
from tests.desk.served import founded, migrated
from tests.postgres import Cluster, reason_to_leave_out

pytestmark = pytest.mark.own_database

_PROVING = os.environ.get("SATARK_PROVE_EXAMPLES")
KILLS = int(_PROVING or 6)
SEED = int(os.environ.get("SATARK_PROVE_SEED") or 20261201)


def held(outcome: Outcome, kind: str) -> None:
    """Assert that nothing was lost, doubled or stuck; say what was found where a trial asks for it."""
    figures = os.environ.get("SATARK_PROVE_FIGURES")
    if figures:
        with open(figures, "a", encoding="utf-8") as out:
            for name, value in dataclasses.asdict(outcome).items():
                out.write(f"| {kind}: {name.replace('_', ' ')} | {value} |\n")
    assert outcome.faults == 0, outcome
    assert outcome.answered > outcome.kills, "hardly anything was answered: the trial shows nothing"


def test_kills_on_sqlite(tmp_path: Path) -> None:
    founded(tmp_path / "data")
    held(on_sqlite(tmp_path / "data", KILLS, Random(SEED)), "SQLite")


@pytest.mark.skipif(bool(reason_to_leave_out()), reason=reason_to_leave_out())
def test_kills_on_postgresql(tmp_path: Path) -> None:
    cluster = Cluster(lasting=True)
    try:
        cluster.start()
        url = cluster.url()
        migrated(tmp_path / "data", SATARK_DATABASE_URL=url)
        founded(tmp_path / "data", SATARK_DATABASE_URL=url)
        held(on_postgresql(tmp_path / "data", url, KILLS, Random(SEED)), "PostgreSQL")
    finally:
        cluster.remove()
