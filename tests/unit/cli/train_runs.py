"""What runs of `satark train` are given: a small folder, a canary set, and a stand-in for the fitting."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from satark.cli.commands import train as command
from satark.evaluation import Row
from satark.records.facts import Facts
from satark.records.model import LearnedModel
from tests.unit.learning.tiny import NEVER, lock, tiny_rows, write_rows

# Stands in every text, and may stand in nothing that is said.
SECRET = "zanzibar"


def data_folder(path: Path) -> Path:
    """A folder of two data sets."""
    path.mkdir()
    for family in ("alpha", "beta"):
        rows = [replace(one, text=f"{one.text} {SECRET}") for one in tiny_rows((family,), 8)]
        write_rows(path / f"{family}.jsonl", rows)
    return path


def canary_of(path: Path, *rows: Row) -> Path:
    """A locked canary set."""
    lock(write_rows(path, rows))
    return path


def without_fitting(monkeypatch: pytest.MonkeyPatch) -> list[Row]:
    """The rows that would be trained on; the model made reads nothing."""
    found: list[Row] = []

    def trained(rows: list[Row], facts: Facts, name: str, *, written: bool) -> LearnedModel:
        found.extend(rows)
        return replace(NEVER, name=name)

    monkeypatch.setattr(command, "_trained", trained)
    return found
