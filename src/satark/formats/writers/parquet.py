"""Parquet with lists as lists (extra `bulk`)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from satark.formats.arrow_tables import output_schema
from satark.formats.bulk import arrow
from satark.formats.plain_values import plain_row
from satark.formats.writer import Writer
from satark.records.row import VerdictRow

GROUP_ROWS = 4_096
"""Rows of one row group: they are held in memory, as Arrow, until it is full."""


class Parquet(Writer):
    """The schema is made of `records/fields.toml`; row groups are packed by zstd."""

    extension = ".parquet"
    about = "Parquet"

    def __init__(self, path: Path, explain: bool) -> None:
        """See `Writer`."""
        super().__init__(path, explain)
        lib = arrow(path.name, "pyarrow.parquet")
        self._explain = explain
        self._schema = output_schema(self.fields, path.name)
        self._lib, self._waiting, self._rows = arrow(path.name), list[Any](), 0
        self._file: Any = open(path, "wb")  # noqa: SIM115 - closed by `close`
        self._table: Any = lib.ParquetWriter(self._file, self._schema, compression="zstd")

    def write(self, rows: Sequence[VerdictRow]) -> None:
        """See `Writer`."""
        while rows:
            taken, rows = rows[: GROUP_ROWS - self._rows], rows[GROUP_ROWS - self._rows :]
            plain = [plain_row(row, self._explain) for row in taken]
            self._waiting.append(self._lib.RecordBatch.from_pylist(plain, schema=self._schema))
            self._rows += len(taken)
            if self._rows == GROUP_ROWS:
                self._group()

    def _group(self) -> None:
        if self._waiting:
            table = self._lib.Table.from_batches(self._waiting, schema=self._schema)
            self._table.write_table(table, row_group_size=GROUP_ROWS)
            self._waiting, self._rows = [], 0

    def close(self) -> None:
        """See `Writer`."""
        if not self._file.closed:
            self._group()
            self._table.close()
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
