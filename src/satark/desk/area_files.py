"""Files of areas: CSV text <-> areas with their keys (`docs/how-to/bring-in-areas.md`)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from satark.desk.area_cells import SINCE_EVER, Cells, WrongCellError, bare, safe

COLUMNS = (
    "level", "code", "parent", "name_en", "name_hi", "consumer_prefixes", "pin_codes", "valid_from",
    "valid_until", "post", "email", "phone",
)  # fmt: skip
REQUIRED_COLUMNS = ("level", "code", "name_en")
LEVELS = ("circle", "division", "sub_division")
LIMIT_BYTES = 200_000
LIMIT_PROBLEMS = 100
"""So many problems are told of one file at most."""


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What leads to an area between two days, both included; no `until` is without an end."""

    kind: str
    value: str
    start: date
    until: date | None

    def meets(self, other: Key) -> bool:
        """True where both say the same at some day."""
        same = (self.kind, self.value) == (other.kind, other.value)
        ends = self.until or date.max, other.until or date.max
        return same and self.start <= ends[1] and other.start <= ends[0]


@dataclass(frozen=True, slots=True)
class AreaRow:
    """One area of a file; `line` is where it stands first. `parent` is a code, empty for none."""

    line: int
    level: str
    code: str
    parent: str
    name_en: str
    name_hi: str
    post: str
    email: str
    phone: str
    keys: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a line (0: the file); `key` leads to words in `areas_wrong`."""

    line: int
    key: str
    given: dict[str, str] = field(default_factory=dict, hash=False)


@dataclass(slots=True)
class AreaFile:
    """The areas of a file, or what is wrong with it."""

    rows: list[AreaRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def decoded(data: bytes) -> str | None:
    """The text of an uploaded file; None where it is not UTF-8 (with or without a mark of byte order)."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def read(text: str) -> AreaFile:
    """The areas of a file. Any text at all gives areas or problems, never an error."""
    if len(text.encode("utf-8", "surrogatepass")) > LIMIT_BYTES:
        return AreaFile(problems=[Problem(0, "too_large")])
    found = AreaFile()
    try:
        numbered = list(_rows(text))
    except csv.Error:
        return AreaFile(problems=[Problem(0, "no_csv")])
    if not numbered:
        return AreaFile(problems=[Problem(0, "empty")])
    (line, head), body = numbered[0], numbered[1:]
    columns = [_column(cell) for cell in head]
    found.problems += _head_problems(line, columns)
    if found.problems:
        return found
    reading = _Reading()
    for line, cells in body:
        try:
            reading.take(line, columns, cells)
        except WrongCellError as wrong:
            found.problems.append(Problem(line, wrong.key, wrong.given))
    if not reading.rows and not found.problems:
        found.problems.append(Problem(0, "empty"))
    found.problems += [*reading.parent_problems(), *reading.key_problems()]
    found.problems = sorted(found.problems, key=lambda problem: problem.line)[:LIMIT_PROBLEMS]
    found.rows = [replace(row, keys=tuple(reading.keys[code])) for code, row in reading.rows.items()]
    return found


def written(rows: Iterable[AreaRow]) -> str:
    """The file of areas, to be read again and by a spreadsheet: no cell begins a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        spans: dict[tuple[date, date | None], list[Key]] = {}
        for key in sorted(row.keys, key=lambda key: (key.start, key.until or date.max, key.kind, key.value)):
            spans.setdefault((key.start, key.until), []).append(key)
        for (start, until), keys in (spans or {(SINCE_EVER, None): []}).items():
            values = {
                kind: " ".join(key.value for key in keys if key.kind == kind)
                for kind in ("consumer_prefix", "pin_code")
            }
            cells = (
                row.level, row.code, row.parent, row.name_en, row.name_hi,
                values["consumer_prefix"], values["pin_code"],
                "" if start == SINCE_EVER else start.isoformat(), until.isoformat() if until else "",
                row.post, row.email, row.phone,
            )  # fmt: skip
            writer.writerow([safe(cell) for cell in cells])
    return out.getvalue()


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that holds something, with the line it ends on."""
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield reader.line_num, cells


def _column(cell: str) -> str:
    return bare(cell).lower().replace(" ", "_").replace("-", "_")


def _head_problems(line: int, columns: list[str]) -> Iterator[Problem]:
    for column in columns:
        if column not in COLUMNS:
            yield Problem(line, "unknown_column", {"column": column[:40]})
        elif columns.count(column) > 1:
            yield Problem(line, "column_twice", {"column": column})
    for column in REQUIRED_COLUMNS:
        if column not in columns:
            yield Problem(line, "missing_column", {"column": column})


@dataclass(slots=True)
class _Reading:
    """The areas met so far by code, their keys, and each key with its line."""

    rows: dict[str, AreaRow] = field(default_factory=dict)
    keys: dict[str, list[Key]] = field(default_factory=dict)
    held: dict[tuple[str, str], list[tuple[Key, int, str]]] = field(default_factory=dict)

    def take(self, line: int, columns: list[str], cells: list[str]) -> None:
        """Take in a line: an area, or more keys of one that stands already. Raises WrongCellError."""
        row, keys = _row(line, columns, cells)
        before = self.rows.setdefault(row.code, row)
        for name in _SAID_ONCE:
            if getattr(before, name) != getattr(row, name):
                raise WrongCellError("says_otherwise", column=name, line=str(before.line))
        self.keys.setdefault(row.code, []).extend(keys)
        for key in keys:
            self.held.setdefault((key.kind, key.value), []).append((key, line, row.code))

    def parent_problems(self) -> Iterator[Problem]:
        """Areas that belong to none of this file, or to one that is no higher."""
        for row in self.rows.values():
            if not row.parent:
                continue
            parent = self.rows.get(row.parent)
            if parent is None:
                yield Problem(row.line, "no_parent", {"code": row.parent})
            elif LEVELS.index(parent.level) >= LEVELS.index(row.level):
                yield Problem(row.line, "parent_too_low", {"code": row.parent})

    def key_problems(self) -> Iterator[Problem]:
        """The same key twice at the same time; longer and shorter prefixes do not disturb each other."""
        for (_, value), keys in self.held.items():
            keys.sort(key=lambda held: (held[0].start, held[1]))
            last, _, owner = keys[0]
            for key, line, code in keys[1:]:
                if key.meets(last):
                    twice = "key_twice_here" if code == owner else "key_of_two"
                    yield Problem(line, twice, {"value": value, "code": owner})
                if (key.until or date.max) > (last.until or date.max):
                    last, owner = key, code


_SAID_ONCE = ("level", "parent", "name_en", "name_hi", "post", "email", "phone")


def _row(line: int, columns: list[str], cells: list[str]) -> tuple[AreaRow, list[Key]]:
    if any(cell.strip() for cell in cells[len(columns) :]):
        raise WrongCellError("too_many_cells")
    given = Cells(dict(zip(columns, cells, strict=False)))
    name_en = given.text("name_en", needed=True)
    row = AreaRow(
        line, given.level(LEVELS), given.code("code"), given.code("parent", needed=False), name_en,
        given.text("name_hi") or name_en, given.text("post"), given.email(), given.phone(),
    )  # fmt: skip
    return row, list(_keys(given))


def _keys(given: Cells) -> Iterator[Key]:
    start, until = given.day("valid_from") or SINCE_EVER, given.day("valid_until")
    if until is not None and until < start:
        raise WrongCellError("ends_before")
    for value in given.prefixes():
        yield Key("consumer_prefix", value, start, until)
    for value in given.pin_codes():
        yield Key("pin_code", value, start, until)
