"""The folder of parts: a scan touches its own files alone, and nothing that somebody else put there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from satark.errors import UserError
from satark.formats import parts
from satark.formats.destination import check_destination
from satark.formats.parts import Parts, in_parts
from satark.formats.source import Source
from satark.records.row import VerdictRow

RUN = "a" * 64
ROWS = [VerdictRow("1", "nothing_found", 0, None, None, "en")] * 3


def own_table(folder: Path) -> None:
    folder.mkdir()
    (folder / "mine.parquet").write_text("mine")


def own_table_beside_a_run(folder: Path) -> None:
    own_table(folder)
    (folder / "run").write_text(RUN)


def numbered_tables(folder: Path) -> None:
    folder.mkdir()
    (folder / "000000.parquet").write_text("mine")


def other_run(folder: Path) -> None:
    folder.mkdir()
    (folder / "run").write_text("#!/bin/sh\n")


def link_to_a_folder(folder: Path) -> None:
    other = folder.with_name("other")
    other.mkdir()
    (other / "run").write_text(RUN)
    (other / "000000.parquet").write_text("mine")
    folder.symlink_to(other)


def link_as_run(folder: Path) -> None:
    other = folder.with_name("other")
    other.write_text(RUN)
    folder.mkdir()
    (folder / "run").symlink_to(other)


def link_as_part(folder: Path) -> None:
    other = folder.with_name("other")
    other.write_text("mine")
    folder.mkdir()
    (folder / "run").write_text(RUN)
    (folder / "open.parquet").symlink_to(other)


def seen(folder: Path) -> dict[str, str]:
    return {str(path): path.read_text() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize(
    "make",
    [
        own_table,
        own_table_beside_a_run,
        numbered_tables,
        other_run,
        link_to_a_folder,
        link_as_run,
        link_as_part,
    ],
)
def test_what_is_not_a_scans_is_refused_and_stays(make: Callable[[Path], None], tmp_path: Path) -> None:
    make(tmp_path / "out.parquet.parts")
    before = seen(tmp_path)
    with (
        pytest.raises(UserError, match="is not a scan's"),
        in_parts(tmp_path / "out.parquet", False, RUN) as writer,
    ):
        writer.write(ROWS)
    assert seen(tmp_path) == before


def test_what_comes_meanwhile_stays(tmp_path: Path) -> None:
    out = tmp_path / "out.parquet"
    with in_parts(out, False, RUN) as writer:
        writer.write(ROWS)
        (writer.folder / "notes.txt").write_text("mine")
    assert out.exists() and [path.name for path in writer.folder.iterdir()] == ["notes.txt"]


def test_an_input_among_the_parts_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "out.parquet.parts"
    folder.mkdir()
    (folder / "000000.parquet").write_text("mine")
    with pytest.raises(UserError, match="where the parts of the output are kept"):
        check_destination(tmp_path / "out.parquet", [Source(folder / "000000.parquet")])


def test_a_damaged_part_is_told_and_the_next_run_begins_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "GROUP_ROWS", len(ROWS))
    out = tmp_path / "out.parquet"
    first = Parts(out, False, RUN)
    first.write(ROWS)
    first.leave(keep=True)
    part = first.folder / "000000.parquet"
    content = bytearray(part.read_bytes())
    # The pages stand at the beginning, what describes them at the end.
    content[4:60] = b"\xff" * 56
    part.write_bytes(content)
    with pytest.raises(UserError, match="is damaged"), in_parts(out, False, RUN) as writer:
        list(writer.told())
    assert not out.exists() and not first.folder.exists()
