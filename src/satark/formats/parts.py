"""A long scan into Parquet that can be ended and gone on with: whole parts are kept beside the output.

While it runs, `OUT.parts/` holds a part for each 4,096 rows and the name of the run. The same run begun
again goes on after the last whole part; another run begins anew. At the end the parts become the file.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from satark.errors import UserError
from satark.formats.arrow_tables import output_schema
from satark.formats.bulk import arrow, faults
from satark.formats.fields import output_fields
from satark.formats.source import Source
from satark.formats.writers.parquet import GROUP_ROWS, Parquet
from satark.records.row import VerdictRow

_TOLD = ("id", "label", "points", "organisation", "codes", "error")
# What a scan keeps in the folder, and nothing else: whatever is there besides belongs to somebody.
_RUN = "run"
_OURS = re.compile(r"[0-9]{6,}\.parquet|open\.parquet|joined\.parquet|" + _RUN)
_RUN_NAME = re.compile("[0-9a-f]{64}|")


def parts_folder(path: Path) -> Path:
    """Where the parts of an output are kept while it is made."""
    return path.with_name(f"{path.name}.parts")


def run_name(sources: Sequence[Source], *made_with: object) -> str:
    """What makes a run the same one: its inputs as they lie there, and all that its rows depend on."""
    stats = [(source.name, source.path.stat()) for source in sources]
    files = [(name, stat.st_size, stat.st_mtime_ns, stat.st_ino) for name, stat in stats]
    said = json.dumps([files, [repr(each) for each in made_with]])
    return hashlib.sha256(said.encode()).hexdigest()


class Parts:
    """The parts of one output; takes rows as a writer does. `done` rows were there when it began."""

    def __init__(self, path: Path, explain: bool, run: str) -> None:
        """Take up the parts of the same run, or begin anew.

        Raises OSError; UserError if it is running, or if what stands in the folder is not a scan's.
        """
        self.folder = parts_folder(path)
        self._path, self._explain = path, explain
        self._lib = arrow(path.name, "pyarrow.parquet")
        if not os.path.lexists(self.folder):
            self.folder.mkdir()
        _refuse_foreign(self.folder)
        self._lock = _locked(self.folder / _RUN)
        kept = self._lock.read() == run
        self._parts = self._whole() if kept else []
        self._remove(_RUN, *(part.name for part in self._parts))
        self._lock.seek(0)
        self._lock.truncate()
        self._lock.write(run)
        self._lock.flush()
        self.done = self.whole_rows
        self._open: Parquet | None = None
        self._rows = 0

    @property
    def whole_rows(self) -> int:
        """The rows that are kept whatever happens now."""
        return len(self._parts) * GROUP_ROWS

    def _whole(self) -> list[Path]:
        """The parts without a gap; only whole ones have such a name."""
        found: list[Path] = []
        while (part := self._part(len(found))).exists() and self._count(part) == GROUP_ROWS:
            found.append(part)
        return found

    def _count(self, part: Path) -> int:
        try:
            return int(self._lib.ParquetFile(part).metadata.num_rows)
        except faults():
            return 0

    def _part(self, number: int) -> Path:
        return self.folder / f"{number:06}.parquet"

    def _remove(self, *but: str) -> None:
        for entry in self.folder.iterdir():
            if _OURS.fullmatch(entry.name) and entry.name not in but:
                entry.unlink(missing_ok=True)

    def _read(self, part: Path, columns: list[str] | None = None) -> Any:
        try:
            return self._lib.read_table(part, columns=columns)
        except faults():
            raise UserError(
                "A part that an earlier run kept is damaged.",
                where=self.folder.name,
                now="Run the same command again: it begins anew.",
            ) from None

    def told(self) -> Iterator[list[VerdictRow]]:
        """The rows that were there, as far as a summary needs them. Raises UserError for a damaged part."""
        for part in self._parts:
            rows = self._read(part, list(_TOLD)).to_pylist()
            yield [
                VerdictRow(
                    row["id"],
                    row["label"],
                    row["points"],
                    None,
                    row["organisation"],
                    None,
                    tuple(row["codes"]),
                    error=row["error"],
                )
                for row in rows
            ]

    def write(self, rows: Sequence[VerdictRow]) -> None:
        """Write rows after those there."""
        while rows:
            if self._open is None:
                self._open, self._rows = Parquet(self.folder / "open.parquet", self._explain), 0
            taken, rows = rows[: GROUP_ROWS - self._rows], rows[GROUP_ROWS - self._rows :]
            self._open.write(taken)
            self._rows += len(taken)
            if self._rows == GROUP_ROWS:
                self._end_part()

    def _end_part(self) -> None:
        if self._open is not None:
            self._open.close()
            part = self._part(len(self._parts))
            self._open.path.replace(part)
            self._parts.append(part)
            self._open = None

    def join(self, path: Path) -> None:
        """Make one file of the parts, and hand it to the disk. Raises UserError for a damaged part."""
        self._end_part()
        schema = output_schema(output_fields(self._explain), path.name)
        with open(path, "wb") as file:
            with self._lib.ParquetWriter(file, schema, compression="zstd") as writer:
                for part in self._parts:
                    writer.write_table(self._read(part), row_group_size=GROUP_ROWS)
            file.flush()
            os.fsync(file.fileno())

    def leave(self, keep: bool) -> None:
        """Let go of the parts: whole ones may stay for the next run."""
        if self._open is not None:
            with contextlib.suppress(Exception):
                self._open.close()
            self._open.path.unlink(missing_ok=True)
        if not (keep and self._parts):
            with contextlib.suppress(OSError):
                self._remove()
                self.folder.rmdir()
        self._lock.close()


def _refuse_foreign(folder: Path) -> None:
    """Refuse a folder that is not a scan's: nothing in it is touched, and no link is followed."""
    ours = not folder.is_symlink() and all(
        _OURS.fullmatch(entry.name) and entry.is_file() and not entry.is_symlink()
        for entry in folder.iterdir()
    )
    run = folder / _RUN
    if ours and run.exists():
        with run.open("rb") as file:
            ours = _RUN_NAME.fullmatch(file.read(100).decode("ascii", "replace")) is not None
    elif ours:
        ours = not any(folder.iterdir())
    if not ours:
        raise UserError(
            "The folder for the parts of this output is there and is not a scan's.",
            where=folder.name.encode("utf-8", "replace").decode("utf-8"),
            now="Move it away, or give --out another name.",
        )


def _locked(path: Path) -> IO[str]:
    # Whoever put a link there meanwhile would have another file emptied.
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)
    file = open(handle, "r+", encoding="ascii", errors="replace")  # noqa: SIM115 - closed by `leave`
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise UserError(
            "Another scan is writing this output.",
            where=path.parent.name,
            now="Wait for it, or give --out another name.",
        ) from None
    file.seek(0)
    return file


@contextmanager
def in_parts(path: Path, explain: bool, run: str) -> Iterator[Parts]:
    """The parts for `path`, joined when the block ends.

    When it fails, whole parts stay for the same run to go on with, unless a UserError says that the request
    itself is wrong.
    """
    parts = Parts(path, explain, run)
    keep = True
    try:
        yield parts
        beside = parts.folder / "joined.parquet"
        parts.join(beside)
        beside.replace(path)
        keep = False
    except UserError:
        keep = False
        raise
    finally:
        parts.leave(keep)
