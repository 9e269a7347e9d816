"""Reading the shipped and a site's data files, with the line of every key for later complaints."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from satark.errors import DataError

DATA = Path(__file__).resolve().parent.parent / "data"

_SYNTAX_PLACE = re.compile(r"\(at line ([0-9]{1,9}), column")
_TABLE = re.compile(
    r"^[ \t]{0,40}\[{1,2}[ \t]{0,9}([A-Za-z0-9_.\"'-]{1,200}?)[ \t]{0,9}\]{1,2}[ \t]{0,99}(?:#|$)"
)


@dataclass(frozen=True, slots=True)
class DataFile:
    """One TOML file: `name` for messages, its text, and the tables read from it."""

    name: str
    text: str
    data: dict[str, Any] = field(hash=False)

    def line(self, key: str, *, table: str = "", number: int = 0) -> int | None:
        """Line (from 1) of `key` in the `number`-th table of that name, or of the table's own heading.

        `table` is empty for the head of the file. None when neither is found.
        """
        heading: int | None = None if table else 1
        inside, seen = not table, -1
        pattern = re.compile(r"^[ \t]{0,40}[\"']?" + re.escape(key) + r"[\"']?[ \t]{0,40}[=.]")
        for at, row in enumerate(self.text.split("\n"), start=1):
            if found := _TABLE.match(row):
                name = found[1]
                if name == table:
                    seen += 1
                if name == table and seen == number:
                    inside, heading = True, at
                elif inside and key and name.removeprefix(f"{table}.") == key:
                    return at
                elif not (inside and table and name.startswith(f"{table}.")):
                    inside = False
            elif inside and key and pattern.match(row):
                return at
        return heading


def read_toml(path: Path, name: str = "") -> DataFile:
    """Read one TOML file; DataError with the line when it is not UTF-8 or not TOML."""
    shown = name or path.name
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise DataError(
            "The data file cannot be read.", file=shown, expected="a file you may read"
        ) from error
    except UnicodeDecodeError as error:
        raise DataError("The data file is not UTF-8 text.", file=shown, expected="UTF-8") from error
    try:
        return DataFile(shown, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        place = _SYNTAX_PLACE.search(str(error))
        line = int(place[1]) if place else None
        raise DataError(
            f"The data file is not TOML: {str(error).partition(' (at')[0]}.",
            file=shown,
            line=line,
            expected="TOML 1.0",
        ) from error


def toml_files(folder: Path) -> Iterator[Path]:
    """The TOML files of a folder in name order; none when the folder is missing."""
    if folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if path.suffix == ".toml")
