"""Any file whatever: rows, each whole or with a known problem, or one plain refusal; and the same twice."""

from __future__ import annotations

import gzip
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from satark.errors import UserError
from satark.formats.columns import ColumnNames
from satark.formats.inputs import opened, rows_of
from satark.formats.markup import text_of
from satark.formats.problems import NOT_USED, UNREAD, code_of
from satark.formats.reader import readers
from satark.formats.xml_sieve import sieved
from satark.records.message import CHANNELS, SENDER_BASES
from satark.records.row import MessageRow
from tests.property.mutants import mutants

KINDS = [extension.removeprefix(".") for extension in readers()]


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    # On memory where there is some: thousands of small files are written.
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as name:
        yield Path(name)


def read(path: Path, content: bytes) -> list[MessageRow] | str:
    """The rows of a file with this content, or the sentence it is refused with."""
    path.write_bytes(content)
    try:
        return list(rows_of(opened([path], ColumnNames()), ColumnNames()))
    except UserError as error:
        assert error.what and error.where and error.now
        return error.what


def holds(rows: list[MessageRow]) -> None:
    for row in rows:
        message = row.message
        for text in (message.text, message.id, message.sender or "", row.language or ""):
            text.encode()  # no half of a surrogate pair
        assert message.channel in CHANNELS and message.sender_basis in SENDER_BASES
        assert message.received_at is None or message.received_at.tzinfo is not None
        assert code_of(row.problem) in (UNREAD if row.unread else {"": "", **NOT_USED})


@pytest.mark.parametrize("kind", KINDS)
def test_any_file_gives_rows_or_one_refusal(kind: str, folder: Path) -> None:
    path = folder / f"messages.{kind}"

    @given(mutants(kind))
    def holds_for(content: bytes) -> None:
        rows = read(path, content)
        if not isinstance(rows, str):
            holds(rows)
            assert read(path, content) == rows

    holds_for()


@given(st.binary(max_size=400))
def test_any_bytes_whatever_they_are_named(folder: Path, content: bytes) -> None:
    for kind in KINDS:
        for packing in ("", ".gz", ".zst"):
            rows = read(folder / f"any.{kind}{packing}", content)
            if not isinstance(rows, str):
                holds(rows)


@given(mutants("jsonl"), st.integers(0, 200), st.integers(0, 255))
def test_any_damage_to_a_packed_file(folder: Path, content: bytes, place: int, byte: int) -> None:
    packed = bytearray(gzip.compress(content))
    packed[place % len(packed)] = byte
    rows = read(folder / "packed.jsonl.gz", bytes(packed))
    if not isinstance(rows, str):
        holds(rows)


texts = st.text(
    st.one_of(st.sampled_from("\",;\t|\n\r\0\\'=+-@ ab"), st.characters(codec="utf-8")), max_size=30
)


@given(st.lists(texts, min_size=1, max_size=6))
def test_what_json_lines_hold_is_read(folder: Path, values: list[str]) -> None:
    lines = "".join(json.dumps({"text": text, "id": f"k{place}"}) + "\n" for place, text in enumerate(values))
    rows = read(folder / "own.jsonl", lines.encode())
    assert not isinstance(rows, str)
    assert [(row.message.id, row.message.text) for row in rows] == [
        (f"k{place}", text) for place, text in enumerate(values)
    ]


@given(st.lists(texts, min_size=1, max_size=6), st.sampled_from(",;\t|"))
def test_what_csv_holds_is_read(folder: Path, values: list[str], delimiter: str) -> None:
    def field(text: str) -> str:
        return '"' + text.replace('"', '""') + '"'

    lines = f'"id"{delimiter}"text"\n' + "".join(
        f"k{place}{delimiter}{field(text)}\n" for place, text in enumerate(values)
    )
    rows = read(folder / "own.csv", lines.encode())
    assert not isinstance(rows, str)
    assert [(row.message.id, row.message.text) for row in rows] == [
        (f"k{place}", text) for place, text in enumerate(values)
    ]


@given(st.text(st.sampled_from("<>\"'&#xD83;55456-!?[]ab /="), max_size=80), st.integers(1, 9))
@example("<a b='&#55357;&#56832;'>", 3)
def test_the_sieve_does_not_see_borders(text: str, size: int) -> None:
    def sieve(pieces: list[str]) -> str:
        try:
            return "".join(sieved(pieces, "x"))
        except UserError:
            return "refused"

    assert sieve([text[at : at + size] for at in range(0, len(text), size)]) == sieve([text])


@given(st.text(st.one_of(st.sampled_from("<>/!-a&#;\"'= \n"), st.characters(codec="utf-8")), max_size=200))
def test_any_markup_has_a_text(markup: str) -> None:
    text_of(markup).encode()
