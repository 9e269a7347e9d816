"""What the page on privacy promises of errors: nothing of a message stands in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import satark
from satark.cli import main
from satark.errors import SatarkError
from satark.evaluation import read_row

PAGE = Path(__file__).parents[2] / "docs" / "privacy-and-safety.md"
MARKERS = ("Marigold", "9000000061", "marker@ybl", "marker.example")
TEXT = f"Dear {MARKERS[0]}, call {MARKERS[1]}, pay {MARKERS[2]}, see https://{MARKERS[3]}/x"


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(list(arguments)) == 2
    return capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong",
    [
        ("--channel", "pigeon"),
        ("--organisation", "in-xx-none"),
        ("--done", "slept"),
        ("--received-at", "soon"),
        ("--reply-language", "xx"),
        ("--sender-basis", "hearsay"),
    ],
)
def test_an_error_about_an_option_names_nothing_of_the_message(
    wrong: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    said = told(capsys, "check", TEXT, "--sender", MARKERS[1], *wrong)
    assert said and not any(marker in said for marker in MARKERS)


def test_a_message_in_pieces_is_not_shown_back(capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "check", *TEXT.split(" "))
    assert said and not any(marker in said for marker in MARKERS)


def test_a_message_too_large_is_not_shown_back(capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "check", TEXT * 20_000)
    assert said and not any(marker in said for marker in MARKERS)


@pytest.mark.parametrize(
    "wrong",
    [
        {"sender_basis": MARKERS[0]},
        {"channel": MARKERS[0]},
        {"done": [MARKERS[0]]},
        {"organisation": MARKERS[0]},
    ],
)
def test_an_error_of_the_python_call_names_no_value(wrong: dict[str, Any]) -> None:
    with pytest.raises(SatarkError) as caught:
        satark.check(TEXT, sender=MARKERS[1], **wrong)
    said = "\n".join([str(caught.value), *caught.value.lines()])
    assert not any(marker in said for marker in MARKERS)


@pytest.mark.parametrize("field", ["text", "label", "sender", "lang"])
def test_an_error_about_a_row_of_data_names_no_value(field: str) -> None:
    record: dict[str, Any] = {"id": "x-1", "text": TEXT, "label": "scam", "lang": "en", "sender": MARKERS[1]}
    record[field] = [TEXT]
    with pytest.raises(SatarkError) as caught:
        read_row(record, where="rows.jsonl:1", corpus="x")
    said = "\n".join([str(caught.value), *caught.value.lines()])
    assert not any(marker in said for marker in MARKERS)


def test_the_page_names_this_file() -> None:
    assert f"tests/docs/{Path(__file__).name}" in PAGE.read_text("utf-8")


@pytest.mark.parametrize("extension", ["jsonl", "csv", "parquet", "arrow", "xml", "txt", "eml", "mbox"])
@pytest.mark.parametrize(
    "head", ["", "text\n", "text,text\n", "<smses>", "From ", '{"text": "', "[", "PK\x03\x04"]
)
def test_a_scan_tells_nothing_of_the_messages(
    head: str, extension: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / f"in.{extension}"
    source.write_text(f"{head}{TEXT}\n{TEXT},,,,\n", "utf-8")
    assert main(["scan", str(source), "--out", str(tmp_path / "out.csv")]) in (0, 2)
    said = capsys.readouterr()
    assert said.err and not any(marker in said.err + said.out for marker in MARKERS)
