"""Checking the shipped data and a site's files before anything rests on them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from satark.errors import DataError
from satark.facts.canonical import canonical
from satark.facts.conflicts import Claim, claim_of, conflict_problems
from satark.facts.fact_rules import FactPlace, fact_problems
from satark.facts.kinds import HEAD_FIELDS, INDEXED, REQUIRED_HEAD, SECTORS
from satark.facts.language_rules import language_problems
from satark.facts.loading import load
from satark.facts.merging import site_organisations
from satark.facts.organisation_files import organisation_file
from satark.facts.problems import Problem, from_error
from satark.facts.register_rules import register_problems, scoring_problems
from satark.facts.shapes import is_organisation_id
from satark.facts.sources import DATA, DataFile, toml_files
from satark.records.facts import Facts


def check(directory: Path | None = None, *, today: date | None = None) -> list[Problem]:
    """All problems of the shipped data (no directory) or of a site's folder, in file and line order.

    A site's files are held against the shipped facts they go over. `today` (default: this day) decides
    which facts are past their review; those are warnings. A folder that does not exist
    is one problem of its own.
    """
    day = today or date.today()
    if directory is None:
        problems = [*shipped_problems(DATA, day)]
    elif not directory.is_dir():
        problems = [Problem(str(directory), None, "folder", "There is no such folder.", expected="a folder")]
    else:
        shipped = load()
        problems = [
            *organisation_problems(site_organisations(directory), day, shipped),
            *language_problems(directory / "languages", frozenset(shipped.languages)),
        ]
    return sorted(problems, key=lambda problem: (problem.file, problem.line or 0, problem.key, problem.what))


def shipped_problems(data: Path, today: date) -> Iterator[Problem]:
    """Problems of a whole data folder."""
    yield from organisation_problems(data / "organisations", today, None, "organisations/")
    yield from language_problems(data / "languages")
    yield from register_problems(data / "registers", today)
    yield from scoring_problems(data / "scoring")


def organisation_problems(
    folder: Path, today: date, shipped: Facts | None, prefix: str = ""
) -> Iterator[Problem]:
    """Problems of a folder of organisation files, by themselves and with one another.

    `shipped` are the facts they go over, None for the shipped files themselves.
    """
    said: dict[str, str] = {}
    claims: list[Claim] = []
    for path in toml_files(folder):
        try:
            file = organisation_file(path, prefix)
        except DataError as error:
            yield from_error(error)
            continue
        yield from _head_problems(file, shipped, named=path.stem if shipped is None else "")
        organisation = file.data.get("id")
        facts = file.data.get("facts", [])
        if not isinstance(organisation, str) or not isinstance(facts, list):
            continue
        values: dict[tuple[str, str], str] = {}
        for number, fact in enumerate(facts):
            if not isinstance(fact, dict):
                yield Problem(
                    file.name, file.line("facts"), "facts", "This is no table.", expected="[[facts]]"
                )
                continue
            place = FactPlace(file, number, fact)
            yield from fact_problems(place, organisation, today)
            yield from _twice_problems(place, said, values)
            if (claim := claim_of(place, organisation)) is not None:
                claims.append(claim)
            known = shipped is not None and str(fact.get("id")) in shipped.facts
            if fact.get("retired") is True and not known:
                yield place.problem("id", "There is no such fact to retire.", "the id of a shipped fact")
    yield from conflict_problems(claims, shipped)


def _head_problems(file: DataFile, shipped: Facts | None, named: str) -> Iterator[Problem]:
    def problem(key: str, what: str, expected: str = "") -> Problem:
        value = file.data.get(key, "")
        return Problem(
            file.name, file.line(key), key, what, value if isinstance(value, str) else "", expected
        )

    key = file.data.get("id")
    if not isinstance(key, str) or not key:
        yield problem("id", "The id of the organisation is missing.", "an id such as in-rj-jvvnl")
        return
    if not is_organisation_id(key):
        yield problem("id", "This is no id of an organisation.", "small letters, digits and hyphens")
    if named and named != key:
        yield problem("id", "The id is not the name of the file.", named)
    for field in file.data:
        if field not in HEAD_FIELDS:
            yield problem(field, "This field is not known.", "one of " + ", ".join(HEAD_FIELDS))
    known = shipped is not None and key in shipped.organisations
    if known and not any(field in file.data for field in REQUIRED_HEAD):
        return
    for field in REQUIRED_HEAD:
        value = file.data.get(field)
        if not isinstance(value, dict if field == "names" else str) or not value:
            yield problem(
                field, "This field is missing.", "a table of names" if field == "names" else "a value"
            )
    sector = file.data.get("sector")
    if isinstance(sector, str) and sector and sector not in SECTORS:
        yield problem("sector", "This sector is not known.", "one of " + ", ".join(SECTORS))
    short_names = file.data.get("short_names", {})
    if not isinstance(short_names, dict) or not all(
        isinstance(said, str) and said for said in short_names.values()
    ):
        yield problem("short_names", "This is no table of short names.", 'hi = "..."')
    names = file.data.get("names")
    if isinstance(names, dict) and not (
        names.get("en") and all(isinstance(said, str) for said in names.values())
    ):
        yield problem("names", "The English name is missing, or a name is no text.", 'en = "..."')


def _twice_problems(
    place: FactPlace, said: dict[str, str], values: dict[tuple[str, str], str]
) -> Iterator[Problem]:
    key, kind, value = (place.fact.get(field) for field in ("id", "kind", "value"))
    if not isinstance(key, str) or not key:
        return
    if key in said:
        yield place.problem("id", f"This id stands already in {said[key]}.", "an id of its own")
    said.setdefault(key, place.line("id")[0])
    if kind in INDEXED and isinstance(kind, str) and isinstance(value, str):
        meant = (kind, canonical(kind, value))
        if meant in values:
            yield place.problem("value", f"The fact {values[meant]} says the same.", "each value once")
        values.setdefault(meant, key)
