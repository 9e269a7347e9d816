"""JSON lines: one object a line, UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from satark.errors import UserError
from satark.formats.columns import ColumnNames, row_of, row_without
from satark.formats.reader import Reader
from satark.formats.source import Source
from satark.records.row import MessageRow


class JsonLines(Reader):
    """One row for each line that is not blank; other fields of an object are ignored."""

    extension = ".jsonl"
    about = "JSON lines"
    columns = True

    def rows(self, source: Source, names: ColumnNames) -> Iterator[MessageRow]:
        """See `Reader.rows`. A field that is given twice leaves its row unread."""
        decode = json.JSONDecoder(object_pairs_hook=_once).decode
        ours = names.read()
        first = True
        for line in source.lines():
            if line is None:
                yield row_without("ROW_TOO_LONG")
            elif bare := line.strip(" \t\r\n"):
                if first and bare.startswith("["):
                    raise UserError(
                        "The file is one JSON list, not one object a line.",
                        where=source.name,
                        now="Write each object on a line of its own: jq -c '.[]' does it.",
                    )
                yield _row(bare, decode, ours)
            first = first and line is not None and not line.strip()


def _row(line: str, decode: Any, ours: dict[str, str]) -> MessageRow:
    try:
        record = decode(line)
    except _TwiceError:
        return row_without("FIELD_TWICE")
    except (ValueError, RecursionError):
        return row_without("ROW_NOT_JSON")
    if not isinstance(record, dict):
        return row_without("ROW_NOT_OBJECT")
    return row_of({mine: record[theirs] for theirs, mine in ours.items() if theirs in record})


class _TwiceError(Exception):
    """A field stands twice in an object."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise _TwiceError
    return record
