"""What a writer of files is, and the folder of writers as their registry."""

from __future__ import annotations

import importlib
import pkgutil
from abc import abstractmethod
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import ClassVar

from satark.errors import UserError
from satark.formats.fields import output_fields
from satark.records.row import VerdictRow


class Writer:
    """Writes verdict rows of one format into a new file, in order and in constant memory."""

    extension: ClassVar[str]
    about: ClassVar[str]

    def __init__(self, path: Path, explain: bool) -> None:
        """Begin the file. Raises OSError, and UserError where a package is missing."""
        self.path, self.fields = path, output_fields(explain)

    @abstractmethod
    def write(self, rows: Sequence[VerdictRow]) -> None:
        """Write rows after those already written."""
        raise NotImplementedError

    @abstractmethod
    def close(self) -> None:
        """End the file, and hand it to the disk; may be called twice."""
        raise NotImplementedError


@cache
def writers() -> dict[str, type[Writer]]:
    """Extension -> the writer of the folder `writers`."""
    from satark.formats import writers as folder

    found: dict[str, type[Writer]] = {}
    for module in pkgutil.iter_modules(folder.__path__):
        loaded = importlib.import_module(f"{folder.__name__}.{module.name}")
        for value in vars(loaded).values():
            if isinstance(value, type) and issubclass(value, Writer) and value.__module__ == loaded.__name__:
                found[value.extension] = value
    return found


def writer_for(path: Path) -> type[Writer]:
    """The writer of a file, by its extension. Raises UserError naming the extensions there are."""
    writer = writers().get(path.suffix.lower())
    if writer is None:
        raise UserError(
            "The name of the output does not say a format that is written.",
            where=path.name.encode("utf-8", "replace").decode("utf-8"),
            now=f"End it in one of {', '.join(writers())}.",
        )
    return writer
