"""A first profile from lists an office has at hand: all of it soft and unconfirmed, to be gone through."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from satark.errors import DataError
from satark.facts.canonical import canonical
from satark.facts.organisation_files import AREA_COLUMNS
from satark.facts.shapes import EXPECTED, slug_of, value_fits
from satark.records.facts import Facts

# A DLT list gives headers bare; a phone shows operator and circle before and the purpose behind.
_SHOWN = re.compile("(?:[A-Z]{2}-)?([A-Z0-9]{3,11})(?:-[PSTG])?", re.IGNORECASE)
_REQUIRED_AREAS = AREA_COLUMNS[:2]
TO_ASK = "Ask the organisation; then name where you read it, make it hard, and add confirmed = true."


@dataclass(frozen=True, slots=True)
class Line:
    """A value of a list with what it is for."""

    kind: str
    value: str
    use: str = ""


@dataclass(frozen=True, slots=True)
class Starter:
    """What a first profile is made of; dates are ISO months.

    An organisation the facts know already (`known`) gets only `id` and the values that are new.
    """

    id: str
    name: str
    short: str
    sector: str
    region: str
    source: str
    checked_on: str
    review_by: str
    known: bool = False
    lines: tuple[Line, ...] = ()
    areas: tuple[tuple[str, str], ...] = field(default=())


def read_headers(text: str, file: str) -> list[Line]:
    """Headers of a list: one in a row or CSV with a column `header`; DataError names the row that is none."""
    found: dict[str, Line] = {}
    for number, row in _rows(text, "header"):
        match = _SHOWN.fullmatch(row[0])
        if match is None:
            raise DataError(
                "This is no SMS header.", file=file, line=number, key="header", value=row[0],
                expected="3 to 11 letters and digits, such as XXPL or VM-XXPL-S",
            )  # fmt: skip
        header = match[1].upper()
        found.setdefault(header, Line("header", header, row[1]))
    return list(found.values())


def read_helplines(text: str, file: str) -> list[Line]:
    """Numbers, addresses and sites: value and, behind a comma, its use; or CSV with a column `value`.

    DataError names the row that is none of them.
    """
    found: dict[tuple[str, str], Line] = {}
    for number, row in _rows(text, "value"):
        value, use = row[0], row[1]
        kind = "email" if "@" in value else "phone" if value[:1] in "+0123456789(" else "domain"
        said = canonical("domain", value) if kind == "domain" else value.strip("()")
        if not value_fits(kind, said):
            raise DataError(
                "This is no number, e-mail address or site.",
                file=file, line=number, key="value", value=value, expected=EXPECTED[kind],
            )  # fmt: skip
        found.setdefault((kind, canonical(kind, said)), Line(kind, said, use))
    return list(found.values())


def read_areas(text: str, file: str) -> list[tuple[str, str]]:
    """Level and name of each area of a CSV file with the columns `level` and `name`; others are ignored."""
    reader = csv.DictReader(io.StringIO(text))
    columns = [name.strip().lower() for name in reader.fieldnames or ()]
    reader.fieldnames = columns
    for needed in _REQUIRED_AREAS:
        if needed not in columns:
            raise DataError(
                "The file of areas lacks a column.", file=file, line=1, key=needed, expected="level,name"
            )
    found: dict[tuple[str, str], None] = {}
    for row in reader:
        level, name = (" ".join((row[column] or "").split()) for column in _REQUIRED_AREAS)
        if not (level and name):
            raise DataError(
                "An area has no level or no name.", file=file, line=reader.line_num, key="name",
                expected="circle,Jaipur City",
            )  # fmt: skip
        found[level.lower(), name] = None
    return list(found)


def unknown_lines(lines: Iterable[Line], organisation: str, facts: Facts) -> list[Line]:
    """The lines whose value the facts do not know yet as this organisation's."""
    return [
        line
        for line in lines
        if not any(
            key.startswith(f"{organisation}.")
            for key in facts.index.get(line.kind, {}).get(canonical(line.kind, line.value), ())
        )
    ]


def profile_text(starter: Starter) -> str:
    """The profile as TOML, in the order of the shipped ones."""
    rows = [
        f"# A first profile of {starter.name or starter.id}: nothing in it is confirmed yet.",
        f"# {TO_ASK}",
        f"id = {_quoted(starter.id)}",
    ]
    if not starter.known:
        rows += [
            f"sector = {_quoted(starter.sector)}", 'country = "IN"', f"region = {_quoted(starter.region)}",
            f"short = {_quoted(starter.short)}", "", "[names]", f"en = {_quoted(starter.name)}",
            "# hi = and hi-Latn = for readers of Hindi",
            "", "# --- names ---", "", *_fact(starter, "name", "said", starter.name, own=True),
        ]  # fmt: skip
    if starter.lines:
        rows += ["", "# --- what it sends from, answers on and owns ---"]
    slugs: set[str] = set()
    for line in starter.lines:
        rows += ["", *_fact(starter, line.kind, _slug(line, slugs), line.value, use=line.use)]
    return "\n".join(rows) + "\n"


def areas_text(starter: Starter) -> str:
    """The areas as CSV, in the columns of `<id>.csv`."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(AREA_COLUMNS)
    for level, name in starter.areas:
        writer.writerow(
            (level, name, "soft", starter.source, starter.checked_on, starter.review_by, "", "Not confirmed.")
        )
    return out.getvalue()


def _rows(text: str, column: str) -> Iterator[tuple[int, tuple[str, str]]]:
    """Number, value and use of each row; blank rows and comments are passed over."""
    at, use_at = 0, 1
    for number, cells in enumerate(csv.reader(io.StringIO(text)), start=1):
        row = [cell.strip() for cell in cells]
        if number == 1 and column in (names := [cell.lower() for cell in row]):
            at, use_at = names.index(column), names.index("use") if "use" in names else -1
            continue
        if not any(row) or row[0].startswith("#"):
            continue
        value = row[at] if at < len(row) else ""
        yield number, (value, row[use_at] if 0 <= use_at < len(row) else "")


def _slug(line: Line, taken: set[str]) -> str:
    base = slug_of(canonical(line.kind, line.value))
    slug, again = base, 2
    while f"{line.kind}.{slug}" in taken:
        slug, again = f"{base}_{again}", again + 1
    taken.add(f"{line.kind}.{slug}")
    return slug


def _fact(
    starter: Starter, kind: str, slug: str, value: str, *, use: str = "", own: bool = False
) -> list[str]:
    also = own and starter.short.casefold() != starter.name.casefold()
    return [
        "[[facts]]",
        f"id = {_quoted(f'{starter.id}.{kind}.{slug}')}",
        f"kind = {_quoted(kind)}",
        f"value = {_quoted(value)}",
        *([f"also = [{_quoted(starter.short)}]"] if also else []),
        *([f"use = {_quoted('own' if own else use)}"] if own or use else []),
        'strength = "soft"',
        f"source = {_quoted(starter.source)}",
        f"checked_on = {_quoted(starter.checked_on)}",
        f"review_by = {_quoted(starter.review_by)}",
        f"note = {_quoted('Not confirmed.')}",
    ]


def _quoted(value: str) -> str:
    # TOML's basic strings escape as JSON does, but for DEL.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
