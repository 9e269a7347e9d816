"""Parquet, read by record batches (extra `bulk`)."""

from __future__ import annotations

from collections.abc import Iterator

from satark.formats.arrow_tables import columns_of, refuse_bomb, rows_of, table_file
from satark.formats.bulk import arrow
from satark.formats.columns import ColumnNames
from satark.formats.reader import Reader
from satark.formats.source import Source
from satark.records.row import MessageRow

# Few: one huge value may stand in every row, some bytes of the file for each.
_AT_ONCE = 64


class Parquet(Reader):
    """One row for each row of the table; only the columns that are read are taken from the disk."""

    extension = ".parquet"
    about = "Parquet"
    columns = True
    packed = False

    def rows(self, source: Source, names: ColumnNames) -> Iterator[MessageRow]:
        """See `Reader.rows`; UserError too where pyarrow is missing."""
        lib = arrow(source.name, "pyarrow.parquet")
        with table_file(source, "Parquet") as file:
            # Threads and reading ahead would hold whole row groups.
            table = lib.ParquetFile(
                file, pre_buffer=False, buffer_size=1 << 20, thrift_string_size_limit=1 << 26
            )
            refuse_bomb(table.metadata.num_rows, source)
            columns = columns_of(table.schema_arrow, names, source.name)
            for batch in table.iter_batches(_AT_ONCE, columns=list(columns), use_threads=False):
                yield from rows_of(batch, columns)
