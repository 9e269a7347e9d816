"""Every reader keeps the manners of one: any file of its kind gives rows or one plain refusal."""

from __future__ import annotations

import gzip
import inspect
from pathlib import Path
from typing import Any

import pytest

from satark.errors import UserError
from satark.formats import readers as folder
from satark.formats.columns import ColumnNames
from satark.formats.packed import PACKINGS
from satark.formats.problems import NOT_USED, UNREAD, code_of
from satark.formats.reader import Reader, readers
from satark.formats.source import Source
from tests.cases.format_files import FOLDER, cases_of, content_of, made, read

FILES = sorted(path.stem for path in Path(folder.__path__[0]).glob("*.py") if path.stem != "__init__")
PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text("utf-8")
CUTS = 12


@pytest.fixture(params=list(readers().values()), ids=lambda reader: reader.extension[1:])
def reader(request: pytest.FixtureRequest) -> Reader:
    found: Reader = request.param
    return found


def kind_of(reader: Reader) -> str:
    return reader.extension.removeprefix(".")


def usual_cases(reader: Reader) -> list[dict[str, Any]]:
    """Cases that are quick to read and are read."""
    return [case for case in cases_of(kind_of(reader)) if "repeat" not in case and "rows" in case]


def packed(content: bytes, packing: str) -> bytes:
    if packing == ".gz":
        return gzip.compress(content)
    import pyarrow as pa

    whole: bytes = pa.Codec("zstd").compress(content, asbytes=True)
    return whole


def test_the_folder_is_the_registry() -> None:
    assert [extension.removeprefix(".") for extension in readers()] == FILES
    assert sorted(path.stem for path in FOLDER.glob("*.yml")) == FILES


def test_it_says_what_it_reads(reader: Reader) -> None:
    module = inspect.getmodule(type(reader))
    assert module is not None and (module.__doc__ or "").strip().split("\n")[0].endswith(".")
    assert (type(reader).__doc__ or "").strip().endswith(".")
    assert reader.about and len(reader.about) < 50
    assert f"| `{reader.extension}` |" in PAGE


def test_it_has_cases_read_spoiled_and_refused(reader: Reader) -> None:
    names = [case["name"] for case in cases_of(kind_of(reader))]
    assert len(set(names)) == len(names)
    assert all(name.startswith(("read_", "spoil_", "refuse_")) for name in names)
    for sort, least in (("read_", 3), ("spoil_", 1), ("refuse_", 1)):
        assert sum(name.startswith(sort) for name in names) >= least, sort


def test_its_rows_are_the_same_when_read_again(reader: Reader, tmp_path: Path) -> None:
    for case in usual_cases(reader):
        path = made(tmp_path, kind_of(reader), case)
        assert read(path, case)[0] == read(path, case)[0], case["name"]


def test_a_cut_file_gives_rows_or_is_refused_plainly(reader: Reader, tmp_path: Path) -> None:
    for case in usual_cases(reader):
        content = content_of(kind_of(reader), case)
        whole = read(made(tmp_path, kind_of(reader), case), case)[0]
        path = tmp_path / f"cut{reader.extension}"
        for part in range(CUTS):
            path.write_bytes(content[: len(content) * part // CUTS])
            try:
                rows = read(path, case)[0]
            except UserError as error:
                assert error.what and error.now
            else:
                assert len(rows) <= len(whole) + 2, case["name"]


def test_what_it_cannot_use_has_a_known_code(reader: Reader, tmp_path: Path) -> None:
    for case in cases_of(kind_of(reader)):
        if "rows" in case:
            for row in read(made(tmp_path, kind_of(reader), case), case)[0]:
                code = code_of(row.problem)
                assert code in (UNREAD if row.unread else {"": "", **NOT_USED}), case["name"]


def test_packed_text_gives_the_same_rows(reader: Reader, tmp_path: Path) -> None:
    for case in usual_cases(reader):
        plain = made(tmp_path, kind_of(reader), case)
        for packing in PACKINGS:
            path = tmp_path / f"messages{reader.extension}{packing}"
            path.write_bytes(packed(plain.read_bytes(), packing))
            if reader.packed:
                assert read(path, case)[0] == read(plain, case)[0], case["name"]
            else:
                with pytest.raises(UserError):
                    read(path, case)


FIRST = {"read_all_columns", "read_commas_and_quotes", "read_received_messages", "read_one_message_a_line",
         "read_mails_in_order"}  # fmt: skip
LONG = {
    "jsonl": lambda row: row * 10_000,
    "csv": lambda row: row + row.splitlines(keepends=True)[2] * 100_000,
    "xml": lambda row: row.replace(b"</smses>", row.splitlines(keepends=True)[4] * 10_000 + b"</smses>"),
    "txt": lambda row: row * 100_000,
    "mbox": lambda row: row * 10_000,
}


@pytest.mark.parametrize("kind", LONG)
def test_it_reads_as_it_goes(kind: str, tmp_path: Path) -> None:
    """The first row is there before the file is read to its end; a mail is one row, tables have an index."""
    reader = readers()[f".{kind}"]
    case = next(case for case in usual_cases(reader) if case["name"] in FIRST)
    path = tmp_path / f"long{reader.extension}"
    path.write_bytes(LONG[kind](content_of(kind, case)))
    source = Source(path)
    rows = iter(reader.rows(source, ColumnNames()))
    next(rows)
    assert 0 < source.position_bytes < source.size_bytes / 4
    del rows  # closes the file


def test_an_error_says_nothing_of_a_message(reader: Reader, tmp_path: Path) -> None:
    marker = "ZQXMARKER"
    for case in cases_of(kind_of(reader)):
        if "text" not in case:
            continue
        path = tmp_path / f"messages{reader.extension}"
        for word in ("hello", "Bill", "text", "body", "From", " "):
            path.write_text(case["text"].replace(word, f"{marker}{word}{marker}"), "utf-8", "replace")
            try:
                rows = read(path, case)[0]
            except UserError as error:
                assert marker not in str(error), case["name"]
            else:
                assert all(marker not in row.problem for row in rows), case["name"]
