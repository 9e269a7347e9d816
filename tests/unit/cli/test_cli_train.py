"""`satark train`: the command end to end, and what it trains on."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from satark import check
from satark.api import shipped
from satark.cli import main
from satark.evaluation import Row
from satark.facts.models import is_whole, model_bytes, read_model
from tests.unit.cli.train_runs import SECRET, canary_of, data_folder, without_fitting
from tests.unit.learning.tiny import LEGIT, SCAM, few_rounds, row, tiny_rows, write_rows

LURE = "Your electricity will be cut tonight, bill not updated. Call officer 9000000012"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return data_folder(tmp_path / "data")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "ours.model"


@pytest.fixture
def rows_trained_on(monkeypatch: pytest.MonkeyPatch) -> list[Row]:
    return without_fitting(monkeypatch)


def test_a_folder_becomes_a_model(folder: Path, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "notes.txt").write_text("not read")
    with few_rounds():
        assert main(["train", str(folder), "--out", str(out), "--no-written", "--name", "2026-03-04"]) == 0
    model = read_model(out)
    assert is_whole(model) and model.name == "2026-03-04" and model_bytes(model) == out.read_bytes()
    told = capsys.readouterr()
    assert told.out == "" and SECRET not in told.err
    rows = len(tiny_rows(("alpha",), 8)) * 2
    assert told.err == f"{out}: model {model.receipt}, trained on {rows} messages\n"
    facts = replace(shipped(), model=model)
    points = [check(f"{one} please {SECRET}", facts=facts).points for one in (*SCAM, *LEGIT)]
    assert sum(points[: len(SCAM)]) > sum(points[len(SCAM) :])
    assert check(SCAM[0], facts=facts).receipt.model == model.receipt


def test_a_model_is_named_by_the_day(folder: Path, out: Path, rows_trained_on: list[Row]) -> None:
    assert main(["train", str(folder), "--out", str(out)]) == 0
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", read_model(out).name)


def test_a_family_left_out_is_not_trained_on(folder: Path, out: Path, rows_trained_on: list[Row]) -> None:
    assert main(["train", str(folder), "--out", str(out), "--without", "beta"]) == 0
    assert {one.family for one in rows_trained_on} == {"alpha"}


def test_a_family_is_known_by_its_rows(folder: Path, out: Path, rows_trained_on: list[Row]) -> None:
    (folder / "alpha.jsonl").rename(folder / "reports.jsonl")
    assert main(["train", str(folder), "--out", str(out), "--without", "alpha"]) == 0
    assert {one.family for one in rows_trained_on} == {"beta"}


def test_warnings_are_passed_over(folder: Path, out: Path, rows_trained_on: list[Row]) -> None:
    write_rows(folder / "more.jsonl", [row(1, "beware of fraud", "warning", "more")])
    assert main(["train", str(folder), "--out", str(out)]) == 0
    assert len(rows_trained_on) == len(tiny_rows(("alpha",), 8)) * 2
    assert "more" not in {one.family for one in rows_trained_on}


def test_messages_of_the_canary_set_are_not_trained_on(
    folder: Path, out: Path, rows_trained_on: list[Row], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = [one for one in tiny_rows(("alpha",), 8) if one.truth == "legit"]
    same_text = replace(own[0], text=f"{own[0].text} {SECRET}", cluster="another")
    same_cluster = replace(own[1], text="other words")
    canary = canary_of(tmp_path / "canary.jsonl", same_text, same_cluster, row(1, LURE, "scam", "x"))
    assert main(["train", str(folder), "--out", str(out), "--canary", str(canary)]) == 0
    assert {one.text for one in rows_trained_on}.isdisjoint({same_text.text})
    assert {one.cluster for one in rows_trained_on}.isdisjoint({same_cluster.cluster})
    told = capsys.readouterr().err
    assert "canary set, new model: fraud found 100.0% of 1, honest messages accused 0.0% of 2" in told
    assert "canary set, model in use: " in told and SECRET not in told
