"""Arrow IPC, as a file or as a stream (extra `bulk`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from satark.formats.arrow_tables import columns_of, refuse_bomb, rows_of, table_file
from satark.formats.bulk import arrow
from satark.formats.columns import ColumnNames
from satark.formats.reader import Reader
from satark.formats.source import Source
from satark.records.row import MessageRow

_MAGIC = b"ARROW1"


class Arrow(Reader):
    """One row for each row of its record batches; one batch is in memory at a time."""

    extension = ".arrow"
    about = "Arrow IPC"
    columns = True
    packed = False

    def rows(self, source: Source, names: ColumnNames) -> Iterator[MessageRow]:
        """See `Reader.rows`; UserError too where pyarrow is missing."""
        lib = arrow(source.name, "pyarrow.ipc")
        with table_file(source, "Arrow") as file:
            columns = columns_of(_opened(lib, file, None).schema, names, source.name)
            rows = 0
            for batch in _batches(_opened(lib, file, list(columns))):
                rows += batch.num_rows
                refuse_bomb(rows, source)
                # Offsets of a damaged file may point anywhere.
                batch.validate(full=True)
                yield from rows_of(batch, columns)


def _opened(lib: Any, file: Any, only: list[str] | None) -> Any:
    """The file or stream from its beginning, all columns or those of these names."""
    file.seek(0)
    # A stream has no magic at its beginning.
    is_file = file.read(len(_MAGIC)) == _MAGIC
    file.seek(0)
    open_it = lib.open_file if is_file else lib.open_stream
    table = open_it(file)
    if only is None:
        return table
    places = [place for place, name in enumerate(table.schema.names) if name in only]
    file.seek(0)
    return open_it(file, options=lib.IpcReadOptions(included_fields=places))


def _batches(table: Any) -> Iterator[Any]:
    if hasattr(table, "num_record_batches"):
        return (table.get_batch(number) for number in range(table.num_record_batches))
    return iter(table)
