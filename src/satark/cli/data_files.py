"""Read labelled rows from JSON lines files, naming file and line of whatever is wrong."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from satark.cli.intake import decode
from satark.errors import DataError, UserError
from satark.evaluation import NOTHING_AUDITED, Audited, Row, read_row
from satark.evaluation.audited import read_audited


def read_rows(paths: Iterable[Path]) -> Iterator[Row]:
    """The rows of the files, in their order; blank lines are passed over.

    A file's name tells the data set of rows whose id does not. Raises UserError with file, line and field.
    """
    for path in paths:
        yield from rows_of(read_file(path), path.name)


def rows_of(content: bytes, name: str) -> Iterator[Row]:
    """The rows of a file's bytes, as `read_rows` makes them."""
    for number, line in enumerate(content.split(b"\n"), start=1):
        # The rule of the door: a byte order mark can only stand before the first line.
        text = decode(line) if number == 1 else line.decode("utf-8", "replace")
        if text.strip():
            yield _row(text, f"{name}:{number}", name.split(".")[0])


def _row(text: str, where: str, corpus: str) -> Row:
    try:
        record: object = json.loads(text)
    except (ValueError, RecursionError):
        raise UserError(
            "A line is not JSON.", where=where, now="Write one JSON object a line, with id, text and label."
        ) from None
    return read_row(record, where=where, corpus=corpus)


def read_audited_file(path: Path | None) -> Audited:
    """The lists of an audited file; nothing without a file. Raises UserError or DataError."""
    if path is None:
        return NOTHING_AUDITED
    import tomllib

    try:
        content: dict[str, Any] = tomllib.loads(decode(read_file(path)))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"The file is not TOML: {error}.", file=path.name, expected="TOML") from None
    return read_audited(content, file=path.name)


def read_file(path: Path) -> bytes:
    """The bytes of a file the user named. Raises UserError when it cannot be read."""
    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:
        # A NUL in a name is a ValueError of Python's own; everything else the system says.
        reason = (error.strerror if isinstance(error, OSError) else None) or "not a file name"
        shown = str(path).encode("utf-8", "replace").decode("utf-8").replace("\0", "\\0")
        raise UserError(
            f"A file cannot be read: {reason}.", where=shown, now="Check the name and your rights to it."
        ) from None
