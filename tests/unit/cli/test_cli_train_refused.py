"""`satark train`: what it refuses, and that a refusal says no message."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path

import pytest

from satark.api import shipped
from satark.cli import main
from satark.cli.commands import train as command
from satark.evaluation import Row
from tests.unit.cli.train_runs import NEVER, SECRET, canary_of, data_folder, without_fitting
from tests.unit.learning.tiny import row, tiny_rows, write_rows


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return data_folder(tmp_path / "data")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "ours.model"


@pytest.fixture
def rows_trained_on(monkeypatch: pytest.MonkeyPatch) -> list[Row]:
    return without_fitting(monkeypatch)


def refused(arguments: list[str], out: Path, told: pytest.CaptureFixture[str]) -> list[str]:
    """The lines of a refusal; nothing is written, and no message is said."""
    assert main(["train", *arguments, "--out", str(out)]) == 2
    lines = told.readouterr().err.splitlines()
    assert not out.exists() and SECRET not in "\n".join(lines)
    return [line for line in lines if not line.startswith("canary set, ")]


def test_an_unknown_family_is_refused(folder: Path, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert refused([str(folder), "--without", "gamma"], out, capsys) == [
        "There is no such family in the data.", "Where: --without", "Now: Use one of: alpha, beta.",
    ]  # fmt: skip


@pytest.mark.parametrize("named", ["empty", "nowhere"])
def test_a_folder_without_messages_is_refused(
    named: str, tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    lines = refused([str(tmp_path / named)], out, capsys)
    assert lines[:2] == ["There are no messages to train on.", f"Where: {tmp_path / named}"]


def test_a_broken_row_is_named_by_its_line(
    folder: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "broken.jsonl").write_text(f'{{"id": "1", "text": "{SECRET}", "label": "{SECRET}"}}\n')
    assert refused([str(folder)], out, capsys)[1] == "Where: broken.jsonl:1, field label"


def test_one_kind_alone_is_refused(folder: Path, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in folder.glob("*.jsonl"):
        lines = path.read_text().splitlines()
        path.write_text("\n".join(line for line in lines if '"label": "scam"' in line))
    lines = refused([str(folder), "--no-written"], out, capsys)
    assert lines[:2] == ["There are no messages to tell apart.", "Where: DATA_DIR"]


def test_a_worse_model_is_refused_and_not_written(
    folder: Path, out: Path, rows_trained_on: list[Row], tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    strict = replace(NEVER, digest="strict", intercept=1000, zero=0, slope=1000)
    monkeypatch.setattr(command, "load_facts", lambda: replace(shipped(), model=strict))
    rows = (row(1, f"{SECRET} at 9000000012", "scam", "c"), row(2, f"see {SECRET}", "legit", "c"))
    lines = refused([str(folder), "--canary", str(canary_of(tmp_path / "c.jsonl", *rows))], out, capsys)
    assert lines[0].startswith("The new model does worse on the canary set: fraud found 0.0% of 1")
    assert lines[1] == "Where: the canary set" and lines[2].startswith("Now: Keep the old model.")


def test_a_canary_set_that_is_not_locked_stops_it_before_training(
    folder: Path, out: Path, rows_trained_on: list[Row], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    canary = write_rows(tmp_path / "canary.jsonl", tiny_rows(("gamma",), 2))
    lines = refused([str(folder), "--canary", str(canary)], out, capsys)
    assert lines[0] == "The canary set is not locked." and rows_trained_on == []


def test_without_scikit_learn_it_says_what_to_install(
    folder: Path, out: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    lines = refused([str(folder)], out, capsys)
    assert lines[0] == "Training needs the package scikit-learn, which is not installed."
    assert lines[-1] == "Now: Install satark[train]."


def test_a_model_that_cannot_be_written_is_told_plainly(
    folder: Path, tmp_path: Path, rows_trained_on: list[Row], capsys: pytest.CaptureFixture[str]
) -> None:
    lines = refused([str(folder)], tmp_path / "no folder" / "ours.model", capsys)
    assert lines[0] == "There is no such folder." and lines[-1].startswith("Now: ")


def test_a_locked_set_without_rows_is_refused_before_training(
    folder: Path, out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = refused([str(folder), "--canary", str(canary_of(tmp_path / "c.jsonl"))], out, capsys)
    assert lines[0] == "The canary set needs scam and legit rows."
