"""CSV for programs: RFC 4180, UTF-8, every value as it is.

It guards no spreadsheet: a cell may begin with `=`, `+`, `-` or `@`, since a changed value would be wrong.
"""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Sequence
from pathlib import Path

from satark.formats.plain_values import plain_row
from satark.formats.writer import Writer
from satark.records.row import VerdictRow


class Csv(Writer):
    """Codes are joined by a blank, entities and reasons are JSON text; what is missing is empty."""

    extension = ".csv"
    about = "CSV for programs"

    def __init__(self, path: Path, explain: bool) -> None:
        """See `Writer`."""
        super().__init__(path, explain)
        self._explain = explain
        self._file = open(path, "w", encoding="utf-8", newline="")  # noqa: SIM115 - closed by `close`
        self._csv = csv.writer(self._file)
        self._csv.writerow([field.name for field in self.fields])

    def write(self, rows: Sequence[VerdictRow]) -> None:
        """See `Writer`."""
        for row in rows:
            plain = plain_row(row, self._explain)
            plain["codes"] = " ".join(row.codes)
            for name in ("entities", "reasons"):
                if name in plain:
                    plain[name] = json.dumps(plain[name], ensure_ascii=False, separators=(",", ":"))
            self._csv.writerow(plain.values())

    def close(self) -> None:
        """See `Writer`."""
        if not self._file.closed:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
