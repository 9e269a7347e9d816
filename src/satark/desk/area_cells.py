"""The cells of a file of areas: each read in its shape, or refused with the words that say why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

SINCE_EVER = date(1900, 1, 1)
"""The first day of a key without one."""
# What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]{0,31}")
_PREFIX = re.compile(r"[A-Z0-9]{1,24}")
_PIN = re.compile(r"[1-9][0-9]{5}")
_PHONE = re.compile(r"[0-9+() -]{3,20}")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_INDIAN = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_SEPARATORS = re.compile(r"[ ,;|]{1,9}")
_LIMIT_TEXT = 120
_LIMIT_SHOWN = 40


class WrongCellError(Exception):
    """A cell is wrong; `key` leads to words in `areas_wrong`, `given` is put in."""

    def __init__(self, key: str, **given: str) -> None:
        self.key, self.given = key, given
        super().__init__(key)


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; `bare` takes the mark off again."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def bare(cell: str) -> str:
    """A cell without the mark of `safe` and the white space around it."""
    stripped = cell.strip()
    return stripped[1:].strip() if stripped.startswith(tuple(f"'{sign}" for sign in _FORMULA)) else stripped


class Cells:
    """The cells of one row by column."""

    def __init__(self, given: Mapping[str, str]) -> None:
        self._given = given

    def text(self, column: str, *, needed: bool = False) -> str:
        """Words of one line."""
        said = " ".join(bare(self._given.get(column, "")).split())
        if needed and not said:
            raise WrongCellError("empty_cell", column=column)
        if len(said) > _LIMIT_TEXT:
            raise WrongCellError("too_long", column=column)
        if not said.isprintable():
            raise WrongCellError("not_printable", column=column)
        return said

    def level(self, levels: tuple[str, ...]) -> str:
        """One of the levels, however it is joined."""
        said = self.text("level", needed=True).lower().replace(" ", "_").replace("-", "_")
        said = "sub_division" if said == "subdivision" else said
        if said not in levels:
            raise WrongCellError("no_level", value=said[:_LIMIT_SHOWN])
        return said

    def code(self, column: str, *, needed: bool = True) -> str:
        """The code of an area."""
        return self._shaped(column, _CODE, "no_code", needed=needed)

    def email(self) -> str:
        """An e-mail address, or none."""
        said = self.text("email")
        try:
            if said:
                validate_email(said)
        except ValidationError as error:
            raise WrongCellError("no_email", value=said[:_LIMIT_SHOWN]) from error
        return said

    def phone(self) -> str:
        """A phone number as it is dialled, or none."""
        return self._shaped("phone", _PHONE, "no_phone")

    def prefixes(self) -> list[str]:
        """Beginnings of consumer numbers, in capitals."""
        return list(self._listed("consumer_prefixes", _PREFIX, "no_prefix"))

    def pin_codes(self) -> list[str]:
        """Pin codes."""
        return list(self._listed("pin_codes", _PIN, "no_pin"))

    def day(self, column: str) -> date | None:
        """A day as 2026-04-01 or, as spreadsheets in India write it, 01-04-2026; None for an empty cell."""
        said = self.text(column)
        if not said:
            return None
        iso, indian = _ISO.fullmatch(said), _INDIAN.fullmatch(said)
        parts = iso.groups() if iso else indian.groups()[::-1] if indian else ()
        try:
            year, month, day = (int(part) for part in parts)
            return date(year, month, day)
        except ValueError as error:
            raise WrongCellError("no_day", value=said[:_LIMIT_SHOWN]) from error

    def _shaped(self, column: str, shape: re.Pattern[str], wrong: str, *, needed: bool = False) -> str:
        said = self.text(column, needed=needed)
        if said and not shape.fullmatch(said):
            raise WrongCellError(wrong, value=said[:_LIMIT_SHOWN])
        return said

    def _listed(self, column: str, shape: re.Pattern[str], wrong: str) -> Iterator[str]:
        # A list may be longer than words of one line may.
        said = " ".join(bare(self._given.get(column, "")).split()).upper()
        seen: set[str] = set()
        for value in _SEPARATORS.split(said):
            if value and not shape.fullmatch(value):
                raise WrongCellError(wrong, value=value[:_LIMIT_SHOWN])
            if value and value not in seen:
                seen.add(value)
                yield value
