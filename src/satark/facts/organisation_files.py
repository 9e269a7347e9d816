"""Organisation files: `<id>.toml` with head and facts, and beside it `<id>.csv` with the areas."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from satark.errors import DataError
from satark.facts.shapes import slug_of
from satark.facts.sources import DataFile, read_toml, toml_files

AREA_COLUMNS = ("level", "name", "strength", "source", "checked_on", "review_by", "valid_from", "note")


def organisation_files(folder: Path, prefix: str = "organisations/") -> list[DataFile]:
    """The organisation files of a folder in name order, each with its areas behind its own facts."""
    return [organisation_file(path, prefix) for path in toml_files(folder)]


def organisation_file(path: Path, prefix: str = "") -> DataFile:
    """One organisation file; the rows of the CSV file of the same name become facts of kind `area`."""
    file = read_toml(path, prefix + path.name)
    areas = path.with_suffix(".csv")
    if areas.is_file() and isinstance(file.data.get("facts", []), list):
        rows = area_facts(areas, prefix + areas.name, str(file.data.get("id", "")))
        file.data["facts"] = [*file.data.get("facts", []), *rows]
    return file


def area_facts(path: Path, name: str, organisation: str) -> list[dict[str, Any]]:
    """Facts made from a CSV file of areas; DataError when its columns are not `AREA_COLUMNS`."""
    try:
        rows = list(csv.DictReader(path.read_text("utf-8").splitlines()))
    except (OSError, UnicodeDecodeError) as error:
        raise DataError("The file of areas cannot be read.", file=name, expected="UTF-8 text") from error
    for line, row in enumerate(rows, start=2):
        if tuple(row) != AREA_COLUMNS or None in row.values():
            raise DataError(
                "The file of areas has other columns.", file=name, line=line, expected=",".join(AREA_COLUMNS)
            )
    return [area_fact(row, organisation) for row in rows]


def area_fact(row: dict[str, str], organisation: str) -> dict[str, Any]:
    """The fact of one row: `circle,Jaipur City` becomes `<organisation>.area.circle_jaipur_city`."""
    slug = slug_of(f"{row['level']} {row['name']}")
    fact = {"id": f"{organisation}.area.{slug}", "kind": "area", "value": row["name"], "use": row["level"]}
    return fact | {key: row[key] for key in AREA_COLUMNS[2:] if row[key] or key in AREA_COLUMNS[2:6]}
