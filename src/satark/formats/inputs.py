"""Several input files as one stream of rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from satark.errors import UserError
from satark.formats.bulk import arrow
from satark.formats.columns import ColumnNames
from satark.formats.reader import reader_for
from satark.formats.source import Source
from satark.records.row import MessageRow
from satark.text.limits import LIMIT_CHARACTERS


def opened(paths: Iterable[Path], names: ColumnNames) -> list[Source]:
    """The files, each known to be there and of a format that is read. Raises UserError for the first that
    is not."""
    sources = [Source(path) for path in paths]
    for source in sources:
        reader = reader_for(source)
        if not source.path.is_file():
            there = source.path.exists()
            raise UserError(
                "The input is not a file." if there else "The file is not there.",
                where=source.name,
                now="Check the name.",
            )
        try:
            source.open_file().close()
        except OSError as error:
            raise UserError(
                f"The file cannot be read: {error.strerror}.",
                where=source.name,
                now="Check your rights to it.",
            ) from None
        if not reader.packed or source.packing == ".zst":
            arrow(source.name)
    if names != ColumnNames() and not any(reader_for(source).columns for source in sources):
        raise UserError(
            "No input has named columns.",
            where="--text-column, --sender-column, --id-column",
            now="Leave these options out.",
        )
    return sources


def rows_of(sources: Sequence[Source], names: ColumnNames) -> Iterator[MessageRow]:
    """The rows of all files, in the order given.

    A text over `LIMIT_CHARACTERS` is cut just above it: it is not judged, and many of them must not fill
    memory while they wait.
    """
    for source in sources:
        for row in reader_for(source).rows(source, names):
            text = row.message.text
            if len(text) > LIMIT_CHARACTERS + 1:
                row = replace(row, message=replace(row.message, text=text[: LIMIT_CHARACTERS + 1]))
            yield row
