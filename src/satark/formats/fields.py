"""The columns of files, as `records/fields.toml` describes them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Field(NamedTuple):
    """One column, or one field of what stands in a column.

    `type` is `text`, `integer`, `number`, `flag`, `time`, `span` or the name of another table of fields, with
    `list ` before it where there are several; `null` is True where a value may be missing.
    """

    name: str
    type: str
    null: bool
    meaning: str


@cache
def tables() -> dict[str, tuple[Field, ...]]:
    """Table -> its fields in their order: `input`, `output`, and what the output's columns are made of."""
    described = tomllib.loads((files("satark.records") / "fields.toml").read_text("utf-8"))
    return {
        table: tuple(
            Field(name, str(field["type"]), bool(field["null"]), str(field["meaning"]))
            for name, field in fields.items()
        )
        for table, fields in described.items()
    }


def output_fields(explain: bool) -> tuple[Field, ...]:
    """The output's columns in their order; `reasons` only where they were asked for."""
    return tuple(field for field in tables()["output"] if explain or field.name != "reasons")
