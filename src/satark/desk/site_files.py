"""An organisation's site file as its admin writes it: looked at first, and added to by the desk."""

from __future__ import annotations

import json
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from satark.api import shipped
from satark.desk.models import DeskOrganisation
from satark.errors import DataError
from satark.facts import check
from satark.facts.problems import Problem, from_error
from satark.facts.shapes import slug_of
from satark.facts.sources import DataFile
from satark.records.facts import Fact, Facts

LIMIT_CHARACTERS = 200_000
# What a reader of TOML may raise on text that is none, besides what is told as a problem.
_UNREADABLE = (RecursionError, ValueError, TypeError, LookupError, AttributeError, OverflowError)


class FactChange(NamedTuple):
    """One fact that comes, goes or becomes another: `what` is added, changed or gone."""

    what: str
    fact: Fact


def tidy(text: str) -> str:
    """The text as it is kept: lines ended by one character, the last one too."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip()
    return f"{lines}\n" if lines else ""


def problems_of(organisation_id: str, text: str) -> list[Problem]:
    """All that is wrong with a site file, errors first.

    Any text at all gives problems or none, never an error.
    """
    name = f"{organisation_id}.toml"
    if len(text) > LIMIT_CHARACTERS:
        expected = f"{LIMIT_CHARACTERS} characters"
        return [Problem(name, None, "file", "The file is too long.", expected=expected)]
    found: list[Problem] = []
    with tempfile.TemporaryDirectory(prefix="satark-site-") as folder:
        file = Path(folder, name)
        try:
            file.write_text(text, encoding="utf-8")
            found += check(Path(folder))
            found += _foreign_id(organisation_id, name, text)
        except DataError as error:
            return [from_error(error)]
        except tomllib.TOMLDecodeError:
            pass  # told by the check already
        except _UNREADABLE:
            return [Problem(name, None, "file", "The data file is not TOML.", expected="TOML 1.0")]
    return sorted(found, key=lambda problem: (problem.severity != "error", problem.line or 0))


def _foreign_id(organisation_id: str, name: str, text: str) -> Iterator[Problem]:
    """The id of another organisation, in a file that can be read."""
    file = DataFile(name, text, tomllib.loads(text))
    if isinstance(file.data.get("id"), str) and file.data["id"] != organisation_id:
        what = "The id is not that of the organisation."
        yield Problem(name, file.line("id"), "id", what, file.data["id"][:80], organisation_id)


def skeleton(organisation: DeskOrganisation) -> str:
    """A file to begin with: the head alone."""
    lines = [f"id = {quoted(organisation.pk)}"]
    if organisation.pk not in shipped().organisations:
        lines += [
            'sector = "electricity"',
            'country = "IN"',
            f"short = {quoted(organisation.name_en)}",
            "",
            "[names]",
            f"en = {quoted(organisation.name_en)}",
            f"hi = {quoted(organisation.name_hi)}",
        ]
    return "\n".join(lines) + "\n"


def fact_changes(before: Facts, after: Facts, organisation_id: str) -> list[FactChange]:
    """Which facts of an organisation become others."""
    old, new = (_facts(facts, organisation_id) for facts in (before, after))
    return [
        *(FactChange("added", fact) for id, fact in new.items() if id not in old),
        *(FactChange("changed", fact) for id, fact in new.items() if id in old and old[id] != fact),
        *(FactChange("gone", fact) for id, fact in old.items() if id not in new),
    ]


def with_fact(text: str, fact: Mapping[str, str | bool]) -> str:
    """A site file with one more fact at its end."""
    lines = [
        f"{name} = {quoted(value) if isinstance(value, str) else str(value).lower()}"
        for name, value in fact.items()
    ]
    return tidy(text) + "\n[[facts]]\n" + "\n".join(lines) + "\n"


def new_id(facts: Facts, organisation_id: str, kind: str, value: str) -> str:
    """An id for a fact that no other fact has."""
    slug = slug_of(value)
    endings = ("", *(f"_{number}" for number in range(2, 1000)))
    ids = (f"{organisation_id}.{kind}.{slug}{ending}" for ending in endings)
    return next(id for id in ids if id not in facts.facts)


def a_year_later(day: date) -> str:
    """The day by which a source read on a day is to be read again."""
    return f"{day.year + 1}-{day.month:02}"


def quoted(value: str) -> str:
    """A text as TOML has it; raises ValueError for one with characters that no line of a file may hold."""
    if not value.isprintable():
        raise ValueError("a text that cannot be printed")
    return json.dumps(value, ensure_ascii=False)


def _facts(facts: Facts, organisation_id: str) -> dict[str, Fact]:
    organisation = facts.organisations.get(organisation_id)
    return {id: facts.facts[id] for id in organisation.facts} if organisation is not None else {}
