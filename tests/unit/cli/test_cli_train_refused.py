"""`satark train`: what it refuses, and that a refusal says no message."""

from __future__ import annotations

import errno
import importlib.util
import os
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from satark.api import shipped
from satark.cli import main
from satark.cli.commands import train as command
from satark.evaluation import Row
from satark.facts.models import LIMIT_NAME, model_bytes
from satark.learning import training
from tests.unit.cli.train_runs import SECRET, canary_of, data_folder, without_fitting
from tests.unit.learning.tiny import NEVER, lock, row, tiny_rows, write_rows


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


PLACES = {
    "no folder/ours.model": "There is no such folder.",
    "a file/ours.model": "There is no such folder.",
    "data": "The output is no file.",
    "a pipe": "The output is no file.",
    "x" * 300: "The model cannot be written: File name too long.",
}


@pytest.mark.parametrize("name", PLACES)
def test_a_place_for_no_model_is_refused_before_training(
    name: str, folder: Path, tmp_path: Path, rows_trained_on: list[Row], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a file").write_text("")
    os.mkfifo(tmp_path / "a pipe")
    assert main(["train", str(folder), "--out", str(tmp_path / name)]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[:2] == [PLACES[name], "Where: --out"] and lines[2].startswith("Now: Name a file")
    assert rows_trained_on == []


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files whose bytes were asked for."""
    found: list[str] = []

    def noted(path: Path) -> bytes:
        found.append(path.name)
        return b""

    monkeypatch.setattr(Path, "read_bytes", noted)
    return found


@pytest.mark.parametrize("kind", ["pipe", "folder"])
def test_what_is_no_file_among_the_messages_is_named_and_not_waited_for(
    kind: str, folder: Path, out: Path, reads: list[str], rows_trained_on: list[Row],
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    odd = folder / "late.jsonl"
    os.mkfifo(odd) if kind == "pipe" else odd.mkdir()
    lines = refused([str(folder)], out, capsys)
    assert lines[:2] == ["Messages to train with must be in a regular file.", f"Where: {odd}"]
    assert reads == []


def test_a_canary_set_that_is_a_pipe_is_not_waited_for(
    folder: Path, out: Path, reads: list[str], rows_trained_on: list[Row], tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    os.mkfifo(tmp_path / "c.jsonl")
    lines = refused([str(folder), "--canary", str(tmp_path / "c.jsonl")], out, capsys)
    assert lines[:2] == ["Messages to train with must be in a regular file.", f"Where: {tmp_path}/c.jsonl"]
    assert reads == []


@pytest.mark.parametrize("name", ["data/alpha.jsonl", "c.jsonl", "c.jsonl.sha256", "old.model"])
@pytest.mark.parametrize("way", ["by name", "by another way", "by a link"])
def test_nothing_the_model_is_made_from_is_written_over(
    way: str, name: str, folder: Path, tmp_path: Path, reads: list[str], rows_trained_on: list[Row],
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    canary = canary_of(tmp_path / "c.jsonl", *tiny_rows(("gamma",), 2))
    old = tmp_path / "old.model"
    old.write_bytes(model_bytes(NEVER))
    out, before = tmp_path / name, (tmp_path / name).stat()
    if way == "by a link":
        out = tmp_path / "ours.model"
        out.symlink_to(tmp_path / name)
    elif way == "by another way":
        out = folder / ".." / name
    run = ["train", str(folder), "--canary", str(canary), "--against", str(old), "--out", str(out)]
    reads.clear()
    assert main(run) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[:2] == ["The model would be written over what it is made from.", "Where: --out"]
    assert reads == [] and rows_trained_on == [] and (tmp_path / name).stat() == before


def test_a_folder_that_may_not_be_written_in_is_refused_before_training(
    folder: Path, out: Path, rows_trained_on: list[Row], capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def no_file(dir: Path) -> None:
        assert dir == out.parent
        raise PermissionError(errno.EACCES, "Permission denied", f"{dir}/some name")

    monkeypatch.setattr(tempfile, "TemporaryFile", no_file)
    lines = refused([str(folder)], out, capsys)
    assert lines[:2] == ["The model cannot be written: Permission denied.", "Where: --out"]
    assert rows_trained_on == []


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_model_and_nothing_else(
    step: str, folder: Path, out: Path, rows_trained_on: list[Row], capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    out.write_text("old")
    before = set(os.listdir(out.parent))

    def full(*given: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, step, full)
    assert main(["train", str(folder), "--out", str(out)]) == 2
    assert capsys.readouterr().err.startswith("No space left on device.\n")
    assert out.read_text() == "old" and set(os.listdir(out.parent)) == before


@pytest.mark.parametrize("name", ["", "a b", "../up", "é", "x" * (LIMIT_NAME + 1)])
def test_a_name_that_no_model_may_have_is_refused_before_training(
    name: str, folder: Path, out: Path, rows_trained_on: list[Row], capsys: pytest.CaptureFixture[str]
) -> None:
    lines = refused([str(folder), "--name", name], out, capsys)
    assert lines[:2] == ["A model cannot be called so.", "Where: --name"] and rows_trained_on == []


def test_one_family_without_written_texts_is_refused_for_what_it_is(
    folder: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = refused([str(folder), "--no-written", "--without", "beta"], out, capsys)
    assert lines[0].startswith("One family of messages alone is not enough") and "--no-written" in lines[2]


@pytest.mark.parametrize("truth", ["scam", "legit"])
def test_a_kind_that_without_takes_away_is_missed_before_anything_is_prepared(
    truth: str, folder: Path, out: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The written texts, which are there, do not make up for it."""
    prepared: list[object] = []
    monkeypatch.setattr(training, "prepare", lambda *given: prepared.append(given))
    write_rows(folder / "alpha.jsonl", [one for one in tiny_rows(("alpha",), 8) if one.truth != truth])
    lines = refused([str(folder), "--without", "beta"], out, capsys)
    assert lines[:2] == ["There are no messages to tell apart.", "Where: DATA_DIR"]
    assert "--without" in lines[2] and prepared == []


def test_a_lock_that_is_no_text_is_refused(
    folder: Path, out: Path, rows_trained_on: list[Row], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    canary = write_rows(tmp_path / "c.jsonl", tiny_rows(("gamma",), 2))
    beside = lock(canary)
    beside.write_bytes(beside.read_text().encode("utf-16"))
    lines = refused([str(folder), "--canary", str(canary)], out, capsys)
    assert lines[:2] == ["The lock of the canary set holds no SHA-256.", "Where: c.jsonl.sha256"]
    assert rows_trained_on == []


def test_a_broken_row_of_the_canary_set_is_named_by_its_line(
    folder: Path, out: Path, rows_trained_on: list[Row], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    canary = tmp_path / "c.jsonl"
    canary.write_text(f'\n{{"id": "{SECRET}\n')
    lock(canary)
    assert refused([str(folder), "--canary", str(canary)], out, capsys)[:2] == [
        "A line is not JSON.", "Where: c.jsonl:2",
    ]  # fmt: skip
    canary.write_text(f'\n\n{{"id": "1", "text": "{SECRET}", "label": "x"}}\n')
    lock(canary)
    assert refused([str(folder), "--canary", str(canary)], out, capsys)[1] == "Where: c.jsonl:3, field label"


def test_a_canary_set_that_is_not_there_is_named(
    folder: Path, out: Path, rows_trained_on: list[Row], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = refused([str(folder), "--canary", str(tmp_path / "c.jsonl")], out, capsys)
    assert lines[:2] == ["A file cannot be read: No such file or directory.", f"Where: {tmp_path}/c.jsonl"]


def test_a_model_to_be_held_against_is_read_before_training(
    folder: Path, out: Path, rows_trained_on: list[Row], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    canary = canary_of(tmp_path / "c.jsonl", row(1, "a", "scam", "c"), row(2, "b", "legit", "c"))
    lines = refused([str(folder), "--canary", str(canary), "--against", "none"], out, capsys)
    assert lines[:2] == ["The learned model cannot be read.", "Where: none"] and rows_trained_on == []


def test_a_model_to_be_held_against_needs_a_canary_set(
    folder: Path, out: Path, rows_trained_on: list[Row], capsys: pytest.CaptureFixture[str]
) -> None:
    lines = refused([str(folder), "--against", "old.model"], out, capsys)
    assert lines[1] == "Where: --against" and "--canary" in lines[2] and rows_trained_on == []


def test_a_locked_set_without_rows_is_refused_before_training(
    folder: Path, out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = refused([str(folder), "--canary", str(canary_of(tmp_path / "c.jsonl"))], out, capsys)
    assert lines[0] == "The canary set needs scam and legit rows."
