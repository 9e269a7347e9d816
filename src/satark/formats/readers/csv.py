"""CSV of any dialect, with a header."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator

from satark.errors import UserError
from satark.formats.columns import ColumnNames, row_of, row_without
from satark.formats.csv_dialect import columns_of, dialect_of
from satark.formats.reader import Reader
from satark.formats.source import Source, at_most
from satark.records.row import MessageRow

LIMIT_RECORD_CHARACTERS = 262_144
"""A record that is open for longer has a quote that was never closed. One field may be half as long."""

_SAMPLE_LINES = 50
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


class Csv(Reader):
    """One row for each record after the header; lines without anything are none."""

    extension = ".csv"
    about = "CSV with a header"
    columns = True

    def rows(self, source: Source, names: ColumnNames) -> Iterator[MessageRow]:
        """See `Reader.rows`.

        A record with more or fewer fields than the header is unread, and so is one whose quotes are wrong;
        what follows it is read from the next line on.
        """
        lines = _Lines(source.lines())
        head = lines.ahead(_SAMPLE_LINES)
        dialect = dialect_of(head, names, source.name)
        for _ in range(dialect.skipped):
            next(lines)
        records = _records(lines, csv.reader(lines, **dialect.format))
        header = next(records)
        if isinstance(header, str):
            raise UserError(
                "The header is longer than any header.",
                where=f"{source.name}, first line",
                now="Begin the file with one short line of column names.",
            )
        columns = columns_of(header, names, source.name)
        for record in records:
            if isinstance(record, str):
                yield row_without(record)
            elif len(record) != len(header):
                if record:
                    yield row_without("FIELD_COUNT")
            else:
                yield row_of({ours: record[place] for place, ours in columns.items()})


class _TooLongError(Exception):
    """A line or an open record is longer than any row."""


class _Lines:
    """The lines of the record being read, which may be given back."""

    def __init__(self, lines: Iterator[str | None]) -> None:
        self._lines = (piece for line in lines for piece in _pieces(line))
        self._waiting: deque[str | None] = deque()
        self.taken: list[str | None] = []
        self._size = 0

    def ahead(self, count: int) -> list[str]:
        """Up to `count` lines of one row's length in all, to be given again."""
        self._waiting.extend(at_most(self._lines, count, LIMIT_RECORD_CHARACTERS))
        # One that is too long is no blank line.
        return [line or "\ufffd" for line in self._waiting]

    def begin(self) -> None:
        """A record begins."""
        self.taken, self._size = [], 0

    def give_back(self) -> None:
        """All lines of the record but its first are to be read again."""
        self._waiting.extendleft(reversed(self.taken[1:]))

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._waiting.popleft() if self._waiting else next(self._lines)
        self.taken.append(line)
        self._size += len(line or "")
        if line is None or (len(self.taken) > 1 and self._size > LIMIT_RECORD_CHARACTERS):
            raise _TooLongError
        return line


def _pieces(line: str | None) -> list[str] | list[None]:
    if line is None:
        return [None]
    # A line end of an old Mac in the middle: csv would refuse it.
    return _LINE.findall(line) if "\r" in line[:-2] or line.endswith("\r") else [line]


def _records(lines: _Lines, parsed: Iterator[list[str]]) -> Iterator[list[str] | str]:
    """Each record, or the code of what is wrong with its first line."""
    while True:
        lines.begin()
        try:
            record = next(parsed)
        except StopIteration:
            return
        except (csv.Error, _TooLongError) as error:
            alone = len(lines.taken) == 1
            too_long = isinstance(error, _TooLongError) or str(error).startswith("field larger")
            lines.give_back()
            yield "ROW_TOO_LONG" if alone and too_long else "QUOTES"
        else:
            yield record
