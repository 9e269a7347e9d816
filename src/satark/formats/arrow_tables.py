"""Arrow record batches: from table files to message rows, and their schemas from the fields' description."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, BinaryIO

from satark.errors import UserError
from satark.formats.bulk import arrow, faults
from satark.formats.columns import ColumnNames, row_of
from satark.formats.fields import Field, tables
from satark.formats.source import Source
from satark.records.row import MessageRow
from satark.text.limits import LIMIT_CHARACTERS

BATCH_ROWS = 1_024

LIMIT_FREE_ROWS = 1_000_000
LIMIT_ROWS_PER_BYTE = 250
"""A file over both is refused: some bytes can say that a value, or none, stands there a thousand million
times, and each would be a row of the output."""


@contextmanager
def table_file(source: Source, format_name: str) -> Iterator[BinaryIO]:
    """The file of a table while it is read; whatever a damaged one raises becomes one UserError."""
    file = source.open_file()
    try:
        yield file
    except UserError:
        raise
    except faults():
        raise UserError(
            f"The {format_name} file is damaged or cut.", where=source.name, now="Write it again."
        ) from None
    finally:
        file.close()


def columns_of(schema: Any, names: ColumnNames, where: str) -> dict[str, str]:
    """Column of the file -> our name, of those that are read. Raises UserError for what cannot be read.

    Text may be `string`, `large_string`, `string_view` or a dictionary of them, the id a whole number too,
    `received_at` a timestamp too.
    """
    present = list(schema.names)
    wanted = {theirs: ours for theirs, ours in names.read().items() if theirs in present}
    if names.text not in wanted:
        raise UserError(
            f"No column is named {names.text}.",
            where=where,
            now="Name the column of the messages with --text-column.",
        )
    for option, named in (("sender", names.sender), ("id", names.id)):
        if named != option and named not in wanted:
            raise UserError(
                f"No column has the name given with --{option}-column.",
                where=where,
                now="Check how the file writes it.",
            )
    for theirs, ours in wanted.items():
        if present.count(theirs) > 1:
            raise UserError(
                f"The column for {ours} stands in the file twice.", where=where, now="Rename one of the two."
            )
        kind = schema.field(theirs).type
        if not _fits(kind, ours, where):
            raise UserError(
                f"The column for {ours} is not {_WANTED.get(ours, 'text')}, but {_shown(kind)}.",
                where=where,
                now="Cast it before, or name another column.",
            )
    return wanted


_WANTED = {
    "id": "text or a whole number",
    "sender": "text or a whole number",
    "received_at": "text or a timestamp",
}


def _fits(kind: Any, ours: str, where: str) -> bool:
    types = arrow(where, "pyarrow.types")
    if types.is_dictionary(kind):
        kind = kind.value_type
    text = types.is_string(kind) or types.is_large_string(kind) or types.is_null(kind)
    text = text or str(kind) == "string_view"
    if ours in ("id", "sender"):
        return bool(text or types.is_integer(kind))
    return bool(text or (ours == "received_at" and types.is_timestamp(kind)))


def _shown(kind: Any) -> str:
    # The names of fields inside a struct are the file's own.
    return str(kind).partition("<")[0].partition("[")[0]


def refuse_bomb(rows: int, source: Source) -> None:
    """Raise UserError where so many rows of one file are more than its size can honestly hold."""
    if rows > LIMIT_FREE_ROWS and rows > LIMIT_ROWS_PER_BYTE * source.size_bytes:
        raise UserError(
            f"The file says that it has more than {LIMIT_ROWS_PER_BYTE} rows for each of its bytes.",
            where=source.name,
            now="Do not trust the file; if it is yours, write its messages as JSON lines.",
        )


def rows_of(batch: Any, columns: dict[str, str]) -> Iterator[MessageRow]:
    """The rows of one record batch or table."""
    for start in range(0, batch.num_rows, BATCH_ROWS):
        piece = batch.slice(start, BATCH_ROWS)
        lists = {ours: _values(piece.column(theirs)) for theirs, ours in columns.items()}
        for values in zip(*lists.values(), strict=True):
            yield row_of(dict(zip(lists, values, strict=True)))


def _values(column: Any) -> list[Any]:
    if hasattr(column, "dictionary"):
        return _chosen(column)
    kind = column.type
    if str(kind).startswith("timestamp"):
        # Python's times end at microseconds, and a zone need not be known here: UTC is the same moment.
        column = column.cast(arrow("").timestamp("us", "UTC" if kind.tz else None), safe=False)
    try:
        values: list[Any] = column.to_pylist()
    except (ValueError, OverflowError):
        # One value that Python cannot hold (bytes that are no UTF-8, a time out of its calendar) spoils its
        # own row alone.
        values = [_value(value) for value in column]
    # More of a text than is judged is not kept.
    return [value[: LIMIT_CHARACTERS + 1] if isinstance(value, str) else value for value in values]


def _chosen(column: Any) -> list[Any]:
    """The values of a dictionary's column, each that is used made once: a huge one may stand in each row."""
    places = column.indices.to_pylist()
    used = sorted(set(places) - {None})
    values = _values(column.dictionary.take(arrow("").array(used, "int64")))
    known = dict(zip(used, values, strict=True))
    return [known.get(place) for place in places]


def _value(value: Any) -> Any:
    try:
        return value.as_py()
    except (ValueError, OverflowError):
        pass
    try:
        return bytes(value.as_buffer()).decode("utf-8", "replace")
    except (AttributeError, ValueError):
        return _NO_VALUE


_NO_VALUE = object()
"""What is neither text nor number nor time."""


def output_schema(fields: Sequence[Field], where: str) -> Any:
    """The Arrow schema of these fields."""
    lib = arrow(where)
    return lib.schema([_column(lib, field) for field in fields])


def _column(lib: Any, field: Field) -> Any:
    return lib.field(field.name, _type(lib, field.type), nullable=field.null)


def _type(lib: Any, name: str) -> Any:
    if name.startswith("list "):
        inner = name.removeprefix("list ")
        return lib.list_(lib.field("element", _type(lib, inner), nullable=False))
    if name in tables():
        return lib.struct([_column(lib, field) for field in tables()[name]])
    return {
        "text": lib.string,
        "integer": lib.int64,
        "number": lib.float64,
        "flag": lib.bool_,
        "span": lambda: lib.list_(lib.field("element", lib.int32(), nullable=False)),
    }[name]()
