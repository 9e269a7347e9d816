"""What a reader of files is, and the folder of readers as their registry."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from satark.errors import UserError
from satark.formats.columns import ColumnNames
from satark.formats.packed import PACKINGS
from satark.formats.source import Source
from satark.records.row import MessageRow


class Reader:
    """Reads the rows of one format, in order and in constant memory.

    `columns` is True where a file has named columns, `packed` where it may come as `.gz` or `.zst`.
    """

    extension: ClassVar[str]
    about: ClassVar[str]
    columns: ClassVar[bool] = False
    packed: ClassVar[bool] = True

    def rows(self, source: Source, names: ColumnNames) -> Iterator[MessageRow]:
        """The rows of a file, a row for each message and each bad row.

        Raises UserError, with the file and what to do, where the file as a whole cannot be read.
        """
        raise NotImplementedError


@cache
def readers() -> dict[str, Reader]:
    """Extension -> the reader of the folder `readers`."""
    from satark.formats import readers as folder

    found: dict[str, Reader] = {}
    for module in pkgutil.iter_modules(folder.__path__):
        loaded = importlib.import_module(f"{folder.__name__}.{module.name}")
        for value in vars(loaded).values():
            if isinstance(value, type) and issubclass(value, Reader) and value.__module__ == loaded.__name__:
                found[value.extension] = value()
    return found


def reader_for(source: Source) -> Reader:
    """The reader of a file, by its extension. Raises UserError naming the extensions there are."""
    reader = readers().get(source.extension)
    if reader is not None and (reader.packed or not source.packing):
        return reader
    if reader is not None:
        what = f"A {source.extension} file is packed within itself and is not read as {source.packing}."
        raise UserError(what, where=source.name, now="Unpack it first.")
    what, now = _OTHERWISE.get(source.extension, ("", ""))
    if not what:
        kinds = ", ".join(readers())
        what = "The name of the file does not say a format that is read."
        now = f"End it in one of {kinds}; text may be packed: {', '.join(PACKINGS)} after it."
    raise UserError(what, where=source.name, now=now)


_ARCHIVE = ("An archive is not read.", "Unpack it, and give the file of messages inside.")
_SHEET = ("A workbook is not read.", "Save the sheet with the messages as CSV UTF-8, and give that file.")
_OTHERWISE = {
    **dict.fromkeys((".zip", ".7z", ".rar", ".tar", ".tgz"), _ARCHIVE),
    **dict.fromkeys((".xlsx", ".xls", ".xlsm", ".ods"), _SHEET),
    ".tsv": ("The name does not say a format that is read.", "End it in .csv: tabs are read there too."),
    ".tab": ("The name does not say a format that is read.", "End it in .csv: tabs are read there too."),
    ".ndjson": ("The name does not say a format that is read.", "End it in .jsonl: it is the same."),
    ".json": (
        "A single JSON document is not read.",
        "Write each object on a line of its own and end the name in .jsonl: jq -c '.[]' does it.",
    ),
}
"""Extension of a file that often holds messages -> what to say of it, and what to do."""
