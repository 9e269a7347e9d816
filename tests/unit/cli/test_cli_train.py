"""`satark train`: the command end to end, and what it trains on."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from satark import check
from satark.api import shipped
from satark.cli import main
from satark.evaluation import Row
from satark.facts.models import is_whole, model_bytes, read_model
from satark.records.model import BUCKETS
from tests.unit.cli.train_runs import SECRET, canary_of, data_folder, without_fitting
from tests.unit.learning.tiny import (
    ALWAYS,
    HONEST,
    LEGIT,
    LURE,
    NEVER,
    SCAM,
    few_rounds,
    lock,
    row,
    tiny_rows,
    write_rows,
)


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
    left_out = len(tiny_rows(("alpha",), 8)) * 2 - len(rows_trained_on)
    assert f"canary set, left out of training: {left_out} messages with a text or a cluster of it\n" in told
    assert "canary set, new model: fraud found 100.0% of 1, honest messages accused 0.0% of 2" in told
    assert "canary set, model in use: " in told and SECRET not in told


def test_texts_are_compared_in_normal_form_with_their_vowel_signs(
    folder: Path, out: Path, rows_trained_on: list[Row], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    same = ("\u0928\u0932 \u092c\u093f\u0932! \u0967\u0968", "Ｐay, B\u200bill", "PAY BILL.")
    others = ("\u0928\u0932 \u092c\u094b\u0932 12", "\u0928\u093e\u0932 \u092c\u093f\u0932 12", "pay bills")
    texts = dict.fromkeys(("\u0928\u0932 \u092c\u093f\u0932 34", "pay bill"), "legit")
    write_rows(
        folder / "more.jsonl", [row(at, text, "legit", "more") for at, text in enumerate(same + others)]
    )
    locked = [row(at, text, truth, "locked") for at, (text, truth) in enumerate(texts.items())]
    canary = canary_of(tmp_path / "canary.jsonl", *locked, row(9, LURE, "scam", "locked"))
    assert main(["train", str(folder), "--out", str(out), "--canary", str(canary)]) == 0
    assert tuple(one.text for one in rows_trained_on if one.family == "more") == others
    assert f"left out of training: {len(same)} messages" in capsys.readouterr().err


def test_what_was_hashed_is_what_is_measured(
    folder: Path, out: Path, rows_trained_on: list[Row], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[str] = []
    read = Path.read_bytes

    def noted(path: Path) -> bytes:
        reads.append(path.name)
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    canary = canary_of(tmp_path / "c.jsonl", row(1, LURE, "scam", "c"), row(2, HONEST, "legit", "c"))
    reads.clear()
    assert main(["train", str(folder), "--out", str(out), "--canary", str(canary)]) == 0
    assert reads.count("c.jsonl") == 1


def test_a_locked_set_is_read_as_any_file_of_rows_is(
    folder: Path, out: Path, rows_trained_on: list[Row], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    canary = write_rows(tmp_path / "c.jsonl", [row(1, LURE, "scam", "c"), row(2, HONEST, "legit", "c")])
    canary.write_bytes(b"\xef\xbb\xbf" + canary.read_bytes().replace(b"\n", b"\r\n\n"))
    lock(canary)
    assert main(["train", str(folder), "--out", str(out), "--canary", str(canary)]) == 0
    assert "of 1, honest messages accused 0.0% of 1" in capsys.readouterr().err


def test_a_model_is_held_against_the_one_named(
    folder: Path, out: Path, rows_trained_on: list[Row], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One that finds all, where the shipped one does not."""
    old, message = tmp_path / "old.model", f"{HONEST}. Mine is 9000000012"
    canary = canary_of(tmp_path / "c.jsonl", row(1, message, "scam", "c"), row(2, HONEST, "legit", "c"))
    run = ["train", str(folder), "--out", str(out), "--canary", str(canary)]
    assert main(run) == 0
    for model, status in ((NEVER, 0), (ALWAYS, 2)):
        old.write_bytes(model_bytes(model))
        capsys.readouterr()
        assert main([*run, "--against", str(old)]) == status
        share = "100.0%" if status else "0.0%"
        assert f"canary set, model in use: fraud found {share} of 1" in capsys.readouterr().err


def test_the_file_has_the_rights_of_any_new_one(folder: Path, out: Path, rows_trained_on: list[Row]) -> None:
    before = os.umask(0o027)
    try:
        assert main(["train", str(folder), "--out", str(out)]) == 0
    finally:
        os.umask(before)
    assert out.stat().st_mode & 0o777 == 0o640


def test_no_link_is_followed_and_nothing_is_left_beside_it(
    folder: Path, out: Path, rows_trained_on: list[Row], tmp_path: Path
) -> None:
    victim = tmp_path / "victim"
    victim.write_text("stays")
    (tmp_path / "ours.model.part").symlink_to(victim)
    out.symlink_to(victim)
    before = set(os.listdir(tmp_path))
    assert main(["train", str(folder), "--out", str(out)]) == 0
    assert victim.read_text() == "stays" and not out.is_symlink() and is_whole(read_model(out))
    assert set(os.listdir(tmp_path)) == before


def test_a_model_is_on_the_disk_before_it_takes_its_place(
    folder: Path, out: Path, rows_trained_on: list[Row], monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    sync, replace_by = os.fsync, os.replace

    def synced(handle: int) -> None:
        done.append("synced")
        assert os.fstat(handle).st_size > BUCKETS
        sync(handle)

    def replaced(beside: str, place: Path) -> None:
        done.append("replaced")
        replace_by(beside, place)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "replace", replaced)
    assert main(["train", str(folder), "--out", str(out)]) == 0
    assert done == ["synced", "replaced"]
