from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from satark import check
from satark.cli import main
from satark.formats import parts
from tests.unit.cli.cli_runs import SOURCE, run_satark

LURE = "Your electricity bill is not updated. Power will be cut tonight, call 9000000001."


def write(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


@pytest.fixture
def messages(tmp_path: Path) -> Path:
    return write(
        tmp_path / "in.jsonl",
        {"id": "a", "text": LURE, "sender": "9000000001"},
        {"text": "See you at nine"},
        {"id": "c"},
        {"id": "d", "text": "hello", "channel": "telex"},
    )


def out_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_a_row_out_for_each_row_in(
    messages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.jsonl"
    assert main(["scan", str(messages), "--out", str(out)]) == 0
    rows = out_of(out)
    assert [row["id"] for row in rows] == ["a", "2", "c", "d"]
    assert list(rows[0]) == [
        "id",
        "label",
        "points",
        "probability",
        "organisation",
        "language",
        "codes",
        "entities",
        "error",
    ]
    verdict = check(LURE, sender="9000000001", sender_basis="unknown").to_dict()
    assert rows[0]["label"] == verdict["label"] and rows[0]["entities"] == verdict["entities"]
    assert rows[1]["label"] == "nothing_found" and rows[1]["codes"] == []
    assert rows[2]["label"] == "unreadable" and rows[2]["error"].startswith("TEXT_MISSING: ")
    assert rows[3]["label"] == "nothing_found" and rows[3]["error"].startswith("CHANNEL_NOT_KNOWN: ")
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("4 rows in ") and "  scam " in told.err and "TEXT_MISSING 1: " in told.err
    assert LURE not in told.err and "9000000001" not in told.err


def test_explain_and_detail(messages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert main(["scan", str(messages), "--out", str(out), "--explain", "--detail", "all"]) == 0
    rows = out_of(out)
    assert rows[0]["reasons"] == check(LURE, sender="9000000001").to_dict()["reasons"]
    assert list(rows[1])[-1] == "reasons"


def test_inputs_of_several_formats_make_one_output(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one\ntwo\n")
    (tmp_path / "b.csv").write_text("body,id\nthree,x\n")
    write(tmp_path / "c.jsonl", {"body": "four"})
    names = [str(tmp_path / name) for name in ("a.txt", "b.csv", "c.jsonl")]
    out = tmp_path / "out.jsonl"
    assert main(["scan", *names, "--out", str(out), "--text-column", "body"]) == 0
    assert [row["id"] for row in out_of(out)] == ["1", "2", "x", "4"]


def test_jobs_change_nothing(tmp_path: Path) -> None:
    texts = [LURE, "See you at nine", "", "आपका बिल देय है"]
    source = write(tmp_path / "in.jsonl", *({"text": texts[number % 4]} for number in range(1500)))
    outs = [tmp_path / f"out{jobs}.csv" for jobs in (1, 3)]
    for jobs, out in zip(("1", "3"), outs, strict=True):
        assert main(["scan", str(source), "--out", str(out), "--jobs", jobs, "--explain"]) == 0
    assert outs[0].read_bytes() == outs[1].read_bytes()


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["{in}", "--out", "{in}"], "The output is one of the inputs."),
        (["{in}", "--out", "{dir}/link.jsonl"], "The output is one of the inputs."),
        (["{in}", "--out", "{dir}"], "The name of the output does not say a format that is written."),
        (["{in}", "--out", "{dir}/x.xlsx"], "The name of the output does not say a format that is written."),
        (["{in}", "--out", "{dir}/no/x.csv"], "The folder of the output is not there."),
        (["{dir}/a.json", "--out", "{dir}/x.csv"], "A single JSON document is not read."),
        (["{dir}/a.XLSX", "--out", "{dir}/x.csv"], "A workbook is not read."),
        (["{dir}/no.jsonl", "--out", "{dir}/x.csv"], "The file is not there."),
        (["{dir}/folder.txt", "--out", "{dir}/x.csv"], "The input is not a file."),
        (["{in}", "--out", "{dir}/x.csv", "--engine", "spark"], "Scanning by Spark is not here yet."),
        (["{in}", "--out", "{dir}/x.csv", "--model", "m"], "The learned model cannot be read."),
        (["{dir}/a.txt", "--out", "{dir}/x.csv", "--id-column", "k"], "No input has named columns."),
        (["{dir}/a\0.txt", "--out", "{dir}/x.csv"], "A file name has a NUL in it."),
    ],
)
def test_a_wrong_request_is_refused_plainly(
    arguments: list[str],
    what: str,
    messages: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = messages.read_bytes()
    (tmp_path / "a.txt").write_text("hello\n")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "link.jsonl").symlink_to(messages)
    there = sorted(tmp_path.iterdir())
    given = [word.replace("{in}", str(messages)).replace("{dir}", str(tmp_path)) for word in arguments]
    assert main(["scan", *given]) == 2
    told = capsys.readouterr().err.splitlines()
    assert told[0] == what and told[1].startswith("Where: ") and told[-1].startswith("Now: ")
    assert messages.read_bytes() == before and sorted(tmp_path.iterdir()) == there


@pytest.mark.parametrize("extension", ["jsonl", "csv", "parquet"])
def test_after_an_error_there_is_no_half_file(extension: str, messages: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.xml"
    bad.write_text("<smses><sms address='x' type='1' body='good'/>" * 1)
    out = tmp_path / f"out.{extension}"
    out.write_text("old")
    there = sorted(tmp_path.iterdir())
    assert main(["scan", str(messages), str(bad), "--out", str(out)]) == 2
    assert out.read_text() == "old" and sorted(tmp_path.iterdir()) == there


@pytest.mark.parametrize("extension", ["jsonl", "csv", "parquet"])
def test_an_old_output_is_replaced(extension: str, messages: Path, tmp_path: Path) -> None:
    out = tmp_path / f"out.{extension}"
    out.write_text("old")
    there = sorted(tmp_path.iterdir())
    assert main(["scan", str(messages), "--out", str(out)]) == 0
    assert out.read_bytes() != b"old" and sorted(tmp_path.iterdir()) == there
    assert out.stat().st_mode & 0o777 == 0o666 & ~umask()


def umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_a_wrong_text_column_is_hinted_at(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write(tmp_path / "in.jsonl", {"body": "x"}, {"body": "y"})
    assert main(["scan", str(source), "--out", str(tmp_path / "out.csv")]) == 0
    assert "no row had a text in the column text" in capsys.readouterr().err


def test_what_was_read_otherwise_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in.csv").write_bytes("text\ncafé\n".encode("cp1252"))
    assert main(["scan", str(tmp_path / "in.csv"), "--out", str(tmp_path / "out.csv")]) == 0
    assert "in.csv: 1 lines that are not UTF-8, read as Windows-1252" in capsys.readouterr().err


@pytest.mark.parametrize(("content", "status"), [(b"text\ncaf\xe9\n", 0), (b"id\n1\n", 2)])
def test_a_name_chosen_by_a_stranger_does_not_steer_the_terminal(
    content: bytes, status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "a\x1b]0;x\x07\u202e\n9 rows.csv"
    source.write_bytes(content)
    assert main(["scan", str(source), "--out", str(tmp_path / "out.csv")]) == status
    told = capsys.readouterr().err
    assert "rows.csv" in told and not {"\x1b", "\x07", "\u202e"} & set(told)
    assert not any(line.startswith("9 rows") for line in told.splitlines())


def test_without_pyarrow_it_says_what_to_install(messages: Path, tmp_path: Path) -> None:
    # A package that cannot be imported stands before the real one.
    (tmp_path / "pyarrow.py").write_text("raise ImportError('not here')")
    environment = {"PYTHONPATH": f"{tmp_path}:{SOURCE}"}
    (tmp_path / "b.jsonl.zst").write_bytes(b"x")
    (tmp_path / "b.parquet").write_bytes(b"x")
    for arguments in (
        [str(messages), "--out", str(tmp_path / "out.parquet")],
        [str(tmp_path / "b.parquet"), "--out", str(tmp_path / "out.csv")],
        [str(tmp_path / "b.jsonl.zst"), "--out", str(tmp_path / "out.csv")],
    ):
        done = run_satark("scan", *arguments, environment=environment)
        assert done.returncode == 2
        assert done.stderr.splitlines()[0].endswith(b"need the package pyarrow, which is not installed.")
        assert b"satark[bulk]" in done.stderr
    done = run_satark("scan", str(messages), "--out", str(tmp_path / "out.csv"), environment=environment)
    assert done.returncode == 0
    assert not list(tmp_path.glob("*.parts")) and not list(tmp_path.glob(".out*"))


def test_a_bar_is_drawn_on_a_terminal_only(messages: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "satark.cli", "scan", str(messages), "--out", str(tmp_path / "out.csv")]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "TERM": "xterm"}
    ours, theirs = pty.openpty()
    try:
        subprocess.run(command, stderr=theirs, env=environment, check=True)
        assert b"Reading and judging" in os.read(ours, 100_000)
    finally:
        os.close(ours)
        os.close(theirs)
    assert b"Reading and judging" not in run_satark(*command[3:]).stderr


@pytest.fixture
def many(tmp_path: Path) -> Path:
    return write(tmp_path / "many.jsonl", *({"text": f"ok {number}"} for number in range(1_000)))


def test_a_scan_into_parquet_goes_on_where_it_was_ended(
    many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(parts, "GROUP_ROWS", 256)
    whole, out = tmp_path / "whole.parquet", tmp_path / "out.parquet"
    assert main(["scan", str(many), "--out", str(whole), "--explain"]) == 0
    capsys.readouterr()
    write_ = parts.Parts.write
    written: list[int] = []

    def ends(self: parts.Parts, rows: Any) -> None:
        if len(written) == 3:
            raise KeyboardInterrupt
        written.append(len(rows))
        write_(self, rows)

    monkeypatch.setattr(parts.Parts, "write", ends)
    assert main(["scan", str(many), "--out", str(out), "--explain"]) == 130
    assert not out.exists() and len(list((tmp_path / "out.parquet.parts").glob("*.parquet"))) == 3
    monkeypatch.setattr(parts.Parts, "write", write_)
    assert capsys.readouterr().err == "ended: the same command goes on after row 768\n"
    assert main(["scan", str(many), "--out", str(out), "--explain"]) == 0
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "an earlier run of the same was ended: going on after row 768"
    assert told[1].startswith("1,000 rows in ")
    assert out.read_bytes() == whole.read_bytes()
    assert not (tmp_path / "out.parquet.parts").exists()


def test_another_run_begins_anew(
    many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(parts, "GROUP_ROWS", 256)
    out = tmp_path / "out.parquet"
    write_ = parts.Parts.write
    calls: list[int] = []

    def ends(self: parts.Parts, rows: Any) -> None:
        calls.append(1)
        if len(calls) == 3:
            raise OSError(28, "No space left on device")
        write_(self, rows)

    monkeypatch.setattr(parts.Parts, "write", ends)
    capsys.readouterr()
    assert main(["scan", str(many), "--out", str(out)]) == 2
    told = capsys.readouterr().err
    assert told == "No space left on device.\nNow: make room on the disk, then run it again.\n"
    monkeypatch.setattr(parts.Parts, "write", write_)
    with many.open("a") as file:
        file.write('{"text": "one more"}\n')
    capsys.readouterr()
    assert main(["scan", str(many), "--out", str(out)]) == 0
    assert capsys.readouterr().err.startswith("1,001 rows in ")


def test_two_scans_into_one_parquet_are_one_too_many(
    many: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.parquet"
    other = parts.Parts(out, False, "b" * 64)
    try:
        assert main(["scan", str(many), "--out", str(out)]) == 2
        assert capsys.readouterr().err.startswith("Another scan is writing this output.")
    finally:
        other.leave(False)


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(("how", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_ended_from_outside_nothing_is_left(jobs: str, how: int, status: int, tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", *({"text": LURE} for _ in range(60_000)))
    command = [sys.executable, "-m", "satark.cli", "scan", str(source), "--out", str(tmp_path / "out.jsonl")]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    with subprocess.Popen(
        [*command, "--jobs", jobs], stderr=subprocess.PIPE, env=environment, start_new_session=True
    ) as process:
        waited = time.monotonic() + 30
        while not (list(tmp_path.glob(".out-*")) and next(tmp_path.glob(".out-*")).stat().st_size):
            assert time.monotonic() < waited and process.poll() is None
            time.sleep(0.02)
        os.killpg(process.pid, how)
        assert process.stderr is not None
        told = process.stderr.read()
    assert process.returncode == status and told == b""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl"]
