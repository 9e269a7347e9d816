"""Typed descriptions of fields: each reads a value strictly, and says itself as JSON Schema."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, NamedTuple

from satark.desk.contract.strict_json import storable


class Wrong(NamedTuple):
    """One thing wrong with what was sent: the field, and what is expected of it; nothing of its value."""

    field: str
    expected: str


class Field(ABC):
    """One field of a body."""

    @abstractmethod
    def read(self, value: object, at: str, wrong: list[Wrong]) -> Any:
        """The value as the desk uses it; what is wrong is added to `wrong`, and then there is no value."""

    @abstractmethod
    def schema(self) -> dict[str, Any]:
        """The field as JSON Schema 2020-12."""

    def of_form(self, values: Sequence[str]) -> object:
        """The value of a form's fields of this name, as JSON would have it."""
        return values[-1]


@dataclass(frozen=True)
class Text(Field):
    """Text of a length in characters; with a pattern, all of it must match."""

    about: str
    most: int
    least: int = 1
    pattern: str = ""
    expected: str = ""

    def read(self, value: object, at: str, wrong: list[Wrong]) -> Any:
        """The text, fit to be stored."""
        if isinstance(value, str) and self.least <= len(value) <= self.most:
            if not self.pattern:
                return storable(value)
            if self._matches(value):
                return value
        wrong.append(Wrong(at, self.expected or f"text of {self.least} to {self.most} characters"))
        return None

    def schema(self) -> dict[str, Any]:
        """A string with its lengths."""
        shape = {"type": "string", "description": self.about, "minLength": self.least, "maxLength": self.most}
        return {**shape, "pattern": f"^{self.pattern}$"} if self.pattern else shape

    def _matches(self, value: str) -> bool:
        return self._compiled.fullmatch(value) is not None

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)


@dataclass(frozen=True, slots=True)
class OneOf(Field):
    """One of a few words."""

    about: str
    words: tuple[str, ...]

    def read(self, value: object, at: str, wrong: list[Wrong]) -> Any:
        """The word."""
        if isinstance(value, str) and value in self.words:
            return value
        wrong.append(Wrong(at, f"one of: {', '.join(self.words)}"))
        return None

    def schema(self) -> dict[str, Any]:
        """An enumeration."""
        return {"type": "string", "description": self.about, "enum": list(self.words)}


@dataclass(frozen=True, slots=True)
class SomeOf(Field):
    """A list of words, each at most once; in a form the field is given once for each."""

    about: str
    words: tuple[str, ...]

    def read(self, value: object, at: str, wrong: list[Wrong]) -> Any:
        """The words as a tuple."""
        if isinstance(value, list) and len(value) <= len(self.words):
            words = tuple(word for word in value if isinstance(word, str) and word in self.words)
            if len(words) == len(value) == len(set(words)):
                return words
        wrong.append(Wrong(at, f"a list, each at most once, of: {', '.join(self.words)}"))
        return None

    def schema(self) -> dict[str, Any]:
        """An array of unique items."""
        return {
            "type": "array",
            "description": self.about,
            "items": {"type": "string", "enum": list(self.words)},
            "uniqueItems": True,
            "maxItems": len(self.words),
        }

    def of_form(self, values: Sequence[str]) -> object:
        """All of them."""
        return list(values)


@dataclass(frozen=True, slots=True)
class YesNo(Field):
    """True or false; `must` where only true will do."""

    about: str
    must: bool = False

    def read(self, value: object, at: str, wrong: list[Wrong]) -> Any:
        """The truth."""
        if isinstance(value, bool) and (value or not self.must):
            return value
        wrong.append(Wrong(at, "true" if self.must else "true or false"))
        return None

    def schema(self) -> dict[str, Any]:
        """A boolean."""
        shape: dict[str, Any] = {"type": "boolean", "description": self.about}
        return {**shape, "const": True} if self.must else shape

    def of_form(self, values: Sequence[str]) -> object:
        """`true` and `false` as words."""
        return {"true": True, "false": False}.get(values[-1], values[-1])


_INSTANT = re.compile(
    r"20[0-9]{2}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})"
)
_LONGEST_INSTANT = 35


def read_instant(written: object) -> datetime | None:
    """The moment of RFC 3339 with its offset, of this century; None for anything else."""
    if isinstance(written, str) and len(written) <= _LONGEST_INSTANT and _INSTANT.fullmatch(written):
        try:
            return datetime.fromisoformat(written.upper())
        except ValueError:
            return None
    return None


@dataclass(frozen=True, slots=True)
class Instant(Field):
    """A moment of this century with its offset from UTC."""

    about: str

    def read(self, value: object, at: str, wrong: list[Wrong]) -> Any:
        """An aware datetime."""
        moment = read_instant(value)
        if moment is None:
            wrong.append(Wrong(at, "a moment with its offset, such as 2026-12-01T10:30:00+05:30"))
        return moment

    def schema(self) -> dict[str, Any]:
        """A date-time of RFC 3339."""
        return {
            "type": "string",
            "description": self.about,
            "format": "date-time",
            "pattern": f"^{_INSTANT.pattern}$",
        }


@dataclass(frozen=True)
class Body(Field):
    """An object of named fields, others refused."""

    name: str
    about: str
    fields: Mapping[str, Field]
    required: tuple[str, ...] = ()

    def read(self, value: object, at: str, wrong: list[Wrong]) -> Any:
        """The fields that were given, by name."""
        if not isinstance(value, dict):
            wrong.append(Wrong(at, "an object"))
            return None
        before = f"{at}." if at else ""
        read: dict[str, Any] = {}
        for name, given in value.items():
            field = self.fields.get(name)
            if field is None:
                wrong.append(Wrong(at, f"no other fields than: {', '.join(self.fields)}"))
            else:
                read[name] = field.read(given, f"{before}{name}", wrong)
        for name in self.required:
            if name not in value:
                wrong.append(Wrong(f"{before}{name}", "this field; it is missing"))
        return read

    def schema(self) -> dict[str, Any]:
        """A closed object."""
        shape: dict[str, Any] = {
            "type": "object",
            "description": self.about,
            "properties": {name: field.schema() for name, field in self.fields.items()},
            "additionalProperties": False,
        }
        return {**shape, "required": list(self.required)} if self.required else shape

    def nested(self, form: Mapping[str, Sequence[str]]) -> dict[str, object]:
        """A form as JSON would have it: the fields of an object in it are named `object.field`."""
        read: dict[str, object] = {}
        for name, values in form.items():
            outer, _, inner = name.partition(".")
            field = self.fields.get(outer)
            if inner and isinstance(field, Body):
                known = field.fields.get(inner)
                inside = read.setdefault(outer, {})
                if isinstance(inside, dict):
                    inside[inner] = known.of_form(values) if known is not None else values[-1]
            else:
                read[name] = field.of_form(values) if field is not None else values[-1]
        return read
