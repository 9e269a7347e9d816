"""Every writer keeps all rows and values, in order, whatever stands in them."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from satark.formats import writers as folder
from satark.formats.fields import output_fields
from satark.formats.plain_values import plain_row
from satark.formats.writer import Writer, writers
from satark.records.entity import Entity
from satark.records.row import VerdictRow
from satark.records.verdict import Reason, Source

FILES = sorted(path.stem for path in Path(folder.__path__[0]).glob("*.py") if path.stem != "__init__")
PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text("utf-8")
AWKWARD = (
    "=1+1",
    "+919000000001",
    '"',
    "a,b",
    "a;b\r\nc\nd\re",
    " x ",
    "\0",
    "😀 बिल",
    "",
    "'",
    "\\",
    "\u2028",
)
ROWS = [
    VerdictRow("1", "nothing_found", 0, None, None, "en"),
    *(
        VerdictRow(
            text,
            "scam",
            120,
            0.125,
            "in-mh-msedcl",
            "hi-Latn",
            ("CUT_THREAT", "HURRY"),
            (
                Entity("phone", text or "x", text, (0, 3), None, None),
                Entity("url", "y", "y", (4, 9), True, "in-mh-msedcl"),
            ),
            None,
            (
                Reason("CUT_THREAT", 60, "counted", text, ((1, 2), (5, 9)), Source(None, "2026-11", text)),
                Reason("HURRY", 0, "excused", text),
            ),
        )
        for text in AWKWARD
    ),
    VerdictRow("z", "unreadable", 0, None, None, None, error="ROW_NOT_JSON: the line is not JSON"),
]


@pytest.fixture(params=list(writers().values()), ids=lambda writer: writer.extension[1:])
def writer(request: pytest.FixtureRequest) -> type[Writer]:
    found: type[Writer] = request.param
    return found


def written(writer: type[Writer], folder: Path, rows: list[VerdictRow], explain: bool) -> Path:
    path = folder / f"out{writer.extension}"
    made = writer(path, explain)
    for at in range(0, len(rows), 5):
        made.write(rows[at : at + 5])
    made.close()
    made.close()
    return path


def read_back(path: Path) -> list[dict[str, Any]]:
    """The rows of an output as an independent program reads them."""
    if path.suffix == ".parquet":
        import pyarrow.parquet as pq

        rows: list[dict[str, Any]] = pq.read_table(path).to_pylist()
        return rows
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_bytes().decode().split("\n")[:-1]]
    with path.open(encoding="utf-8", newline="") as file:
        return [_typed(row) for row in csv.DictReader(file)]


def _typed(row: dict[str, str]) -> dict[str, Any]:
    typed: dict[str, Any] = {name: value or None for name, value in row.items()}
    typed |= {
        "id": row["id"],
        "points": int(row["points"]),
        "probability": float(row["probability"]) if row["probability"] else None,
        "codes": row["codes"].split(),
        "entities": json.loads(row["entities"]),
    }
    if "reasons" in row:
        typed["reasons"] = json.loads(row["reasons"])
    return typed


def test_the_folder_is_the_registry() -> None:
    assert [extension.removeprefix(".") for extension in writers()] == FILES


def test_it_says_what_it_writes(writer: type[Writer]) -> None:
    assert (writer.__doc__ or "").strip().endswith(".")
    assert f"| `{writer.extension}` |" in PAGE.partition("## Output")[2]


@pytest.mark.parametrize("explain", [False, True])
def test_every_value_comes_back(writer: type[Writer], explain: bool, tmp_path: Path) -> None:
    rows = read_back(written(writer, tmp_path, ROWS, explain))
    assert rows == [plain_row(row, explain) for row in ROWS]
    assert [list(row) for row in rows] == [[field.name for field in output_fields(explain)]] * len(ROWS)


def test_no_rows_are_a_whole_file(writer: type[Writer], tmp_path: Path) -> None:
    assert read_back(written(writer, tmp_path, [], True)) == []


def test_the_same_rows_are_the_same_bytes(writer: type[Writer], tmp_path: Path) -> None:
    first = written(writer, tmp_path, ROWS, True).read_bytes()
    assert written(writer, tmp_path, ROWS, True).read_bytes() == first
