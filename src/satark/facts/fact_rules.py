"""The rules every fact must keep before it may be loaded: no source, no load."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from satark.facts.canonical import words
from satark.facts.kinds import (
    ALSO_KINDS,
    FACT_FIELDS,
    FACT_KINDS,
    REQUIRED_FIELDS,
    SOURCE_LANGUAGES,
    STRENGTHS,
    TEXT_KINDS,
    TOPICS,
)
from satark.facts.problems import Problem, Severity
from satark.facts.shapes import EXPECTED, is_slug, iso_date, last_day, value_fits
from satark.facts.sources import DataFile

_FLAGS = ("confirmed", "retired", "shared")
_NAME_USES = ("own", "sector")


@dataclass(frozen=True, slots=True)
class FactPlace:
    """One fact table and where it stands: the `number`-th of its file (from 0)."""

    file: DataFile
    number: int
    fact: Mapping[str, Any]

    def problem(self, key: str, what: str, expected: str = "", severity: Severity = "error") -> Problem:
        """A problem with one key of this fact."""
        name, line = self.line(key)
        value = self.fact.get(key, "")
        return Problem(
            name, line, key, what, value if isinstance(value, str) else repr(value), expected, severity
        )

    def line(self, key: str) -> tuple[str, int | None]:
        """File and line of a key; a fact made from the file of areas is found there."""
        tables = self.file.text.count("\n[[facts]]") + self.file.text.startswith("[[facts]]")
        if self.number >= tables:
            return self.file.name.removesuffix(".toml") + ".csv", self.number - tables + 2
        return self.file.name, self.file.line(key, table="facts", number=self.number)


def fact_problems(place: FactPlace, organisation: str, today: date) -> Iterator[Problem]:
    """Everything wrong with one fact by itself."""
    fact = place.fact
    for key in fact:
        if key not in FACT_FIELDS:
            yield place.problem(key, "This field is not known.", "one of " + ", ".join(FACT_FIELDS))
    if wrong := [*_type_problems(place)]:
        yield from wrong
        return
    yield from _id_problems(place, organisation)
    if fact.get("retired") is True:
        return
    for key in REQUIRED_FIELDS:
        if not fact.get(key):
            what = "A fact without a source is not loaded." if key == "source" else "This field is missing."
            yield place.problem(
                key, what, "the address or the words of its source" if key == "source" else "a value"
            )
    yield from _word_problems(place)
    yield from _date_problems(place, today)
    yield from _value_problems(place)
    yield from _text_problems(place)


def _type_problems(place: FactPlace) -> Iterator[Problem]:
    for key, value in place.fact.items():
        if key in _FLAGS:
            fits, expected = isinstance(value, bool), "true or false"
        elif key == "text":
            fits = isinstance(value, dict) and all(isinstance(said, str) for said in value.values())
            expected = "a table of sentences by language"
        elif key == "also":
            fits = isinstance(value, list) and all(isinstance(said, str) for said in value)
            expected = "a list of spellings"
        else:
            fits, expected = isinstance(value, str), "text in quotes"
        if not fits:
            yield place.problem(key, "This field is of the wrong type.", expected)


def _id_problems(place: FactPlace, organisation: str) -> Iterator[Problem]:
    key, kind = place.fact.get("id"), place.fact.get("kind")
    if not isinstance(key, str) or not key:
        return
    middle = f"{kind}." if isinstance(kind, str) else ""
    start = f"{organisation}.{middle}"
    slug = key.removeprefix(start) if middle else key.rpartition(".")[2]
    if not key.startswith(start) or not is_slug(slug):
        yield place.problem(
            "id",
            "The id does not fit its file and kind.",
            f"{organisation}.{kind or '<kind>'}.<letters, digits, _>",
        )


def _word_problems(place: FactPlace) -> Iterator[Problem]:
    fact = place.fact
    kind, topic = fact.get("kind"), fact.get("topic", "")
    if kind and kind not in FACT_KINDS:
        yield place.problem("kind", "This kind of fact is not known.", "one of " + ", ".join(FACT_KINDS))
    if fact.get("strength") and fact["strength"] not in STRENGTHS:
        yield place.problem("strength", "This strength is not known.", "one of " + ", ".join(STRENGTHS))
    if isinstance(kind, str) and kind in TOPICS and topic not in TOPICS[kind]:
        yield place.problem("topic", "This topic is not known.", "one of " + ", ".join(TOPICS[kind]))
    if kind == "account" and not topic:
        yield place.problem("topic", "The words before the number are missing.", "words joined by |")
    if kind == "name" and fact.get("use") not in _NAME_USES:
        yield place.problem("use", "Whose name it is must be said.", "own or sector")
    beside = fact.get("beside", "")
    if beside and (kind != "name" or any(len(words(word).split()) != 1 for word in beside.split("|"))):
        yield place.problem(
            "beside", "Only a name can ask for words beside it.", "single words joined by |, with a name"
        )
    if "also" in fact and kind not in ALSO_KINDS:
        yield place.problem(
            "also", "Only some kinds have further spellings.", "one of " + ", ".join(ALSO_KINDS)
        )


def _date_problems(place: FactPlace, today: date) -> Iterator[Problem]:
    fact = place.fact
    for key in ("checked_on", "review_by", "valid_from", "valid_until"):
        value = fact.get(key)
        if isinstance(value, str) and value and iso_date(value) is None:
            yield place.problem(key, "This is not a date.", "YYYY, YYYY-MM or YYYY-MM-DD")
    for first, second in (("checked_on", "review_by"), ("valid_from", "valid_until")):
        begin, end = _date(fact, first), _date(fact, second)
        if begin and end and end < begin:
            yield place.problem(second, f"It lies before {first}.", f"a date after {fact[first]}")
    due = last_day(fact["review_by"]) if _date(fact, "review_by") else None
    if due and due < today:
        yield place.problem(
            "review_by",
            "The fact is past its review: it still informs, and no longer excuses.",
            "a later date, once the source was read again",
            "warning",
        )


def _date(fact: Mapping[str, Any], key: str) -> date | None:
    value = fact.get(key)
    return iso_date(value) if isinstance(value, str) and value else None


def _value_problems(place: FactPlace) -> Iterator[Problem]:
    kind, value = place.fact.get("kind"), place.fact.get("value")
    if not isinstance(kind, str) or not isinstance(value, str) or not value:
        return
    if not value_fits(kind, value):
        yield place.problem(
            "value", "The value has not the shape of its kind.", EXPECTED.get(kind, "some text")
        )
    for said in place.fact.get("also", ()) if isinstance(place.fact.get("also"), list) else ():
        if isinstance(said, str) and not value_fits(kind, said):
            yield place.problem(
                "also", "A spelling has not the shape of its kind.", EXPECTED.get(kind, "some text")
            )


def _text_problems(place: FactPlace) -> Iterator[Problem]:
    text = place.fact.get("text", {})
    if place.fact.get("kind") not in TEXT_KINDS or not isinstance(text, dict):
        return
    for language in SOURCE_LANGUAGES:
        if not text.get(language):
            yield place.problem(
                "text", "A sentence is missing.", f"the sentence shown to a reader in {language}"
            )
