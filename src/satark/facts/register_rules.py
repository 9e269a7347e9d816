"""Rules for the registers and the scoring files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from satark.errors import DataError
from satark.facts.problems import Problem, from_error
from satark.facts.registers import REGISTERS, RULE_FILES
from satark.facts.shapes import iso_date, last_day
from satark.facts.sources import DataFile, read_toml, toml_files


def register_problems(folder: Path, today: date) -> Iterator[Problem]:
    """Problems of the registers: each known one is there and says source, date and licence."""
    found = {path.stem: path for path in toml_files(folder)}
    for name in REGISTERS:
        if name not in found:
            yield Problem(
                f"registers/{name}.toml", None, "file", "The register is missing.", expected="the file"
            )
    for name, body in RULE_FILES.items():
        if name in found and not (folder / body).is_file():
            yield Problem(
                f"registers/{body}", None, "file", "The body of the register is missing.", expected="the file"
            )
    for name, path in found.items():
        try:
            file = read_toml(path, f"registers/{path.name}")
        except DataError as error:
            yield from_error(error)
            continue
        if name not in REGISTERS:
            yield Problem(
                file.name, 1, "file", "This register is not known.", name, "one of " + ", ".join(REGISTERS)
            )
        yield from _dated_problems(file, today)


def _dated_problems(file: DataFile, today: date) -> Iterator[Problem]:
    for key in ("source", "licence", "checked_on", "review_by"):
        if not file.data.get(key):
            yield Problem(file.name, file.line(key), key, "This field is missing.", expected="a value")
    for key in ("checked_on", "review_by"):
        value = file.data.get(key)
        if value and (not isinstance(value, str) or iso_date(value) is None):
            yield Problem(
                file.name, file.line(key), key, "This is not a date.", str(value), "YYYY-MM or YYYY-MM-DD"
            )
    due = file.data.get("review_by")
    if isinstance(due, str) and (day := last_day(due)) and day < today:
        yield Problem(
            file.name, file.line("review_by"), "review_by", "The register is past its review.", due,
            "a later date, once the source was read again", "warning",
        )  # fmt: skip


def scoring_problems(folder: Path) -> Iterator[Problem]:
    """Problems of the scoring files: each is named by its date and is TOML."""
    for path in toml_files(folder):
        name = f"scoring/{path.name}"
        if len(path.stem) != 10 or iso_date(path.stem) is None:
            yield Problem(
                name, None, "file", "The file is not named by its date.", path.stem, "YYYY-MM-DD.toml"
            )
        try:
            read_toml(path, name)
        except DataError as error:
            yield from_error(error)
