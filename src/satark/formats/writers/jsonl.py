"""JSON lines: one object a row, every column there, UTF-8."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

from satark.formats.plain_values import plain_row
from satark.formats.writer import Writer
from satark.records.row import VerdictRow


class JsonLines(Writer):
    """Lists are lists; what is missing is null."""

    extension = ".jsonl"
    about = "JSON lines"

    def __init__(self, path: Path, explain: bool) -> None:
        """See `Writer`."""
        super().__init__(path, explain)
        self._explain = explain
        self._encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
        self._file = open(path, "w", encoding="utf-8", newline="\n")  # noqa: SIM115 - closed by `close`

    def write(self, rows: Sequence[VerdictRow]) -> None:
        """See `Writer`."""
        self._file.writelines(f"{self._encode(plain_row(row, self._explain))}\n" for row in rows)

    def close(self) -> None:
        """See `Writer`."""
        if not self._file.closed:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
