"""What an organisation really sends and never does, as a page tells it: facts by kind, sources by number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from satark.desk.answering import Told, sourced
from satark.desk.words import say
from satark.facts.sheet_words import title, use_words, word
from satark.facts.sheets import said_in
from satark.records.facts import Fact, Facts
from satark.records.verdict import Source

# In the order in which a reader asks: what it never does first. Names, areas and notes are for the desk.
_KINDS = (
    "never", "clock", "always", "sends", "biller", "prepaid", "contact", "phone", "domain", "app", "email",
    "header", "header_not_theirs", "upi", "account", "law", "helpline",
)  # fmt: skip

_FIRST = 2


class OfficialFact(NamedTuple):
    """One fact: its words, what it is for, how firm it is, notes in English, the number of its source."""

    words: str
    use: str
    use_language: str
    firmness: str
    confirmed: str
    note: str
    source: int


class OfficialSource(NamedTuple):
    """A source by its number, and when it was last checked (ISO)."""

    number: int
    told: Told
    checked_on: str


@dataclass(frozen=True, slots=True)
class OfficialSheet:
    """All of one organisation: parts with a heading each, and the sources they name."""

    name: str
    legend: str
    parts: list[tuple[str, list[OfficialFact]]]
    sources: list[OfficialSource]

    @property
    def first_parts(self) -> list[tuple[str, list[OfficialFact]]]:
        """What everybody should read: what it never does, and when it may cut."""
        return self.parts[:_FIRST]

    @property
    def further_parts(self) -> list[tuple[str, list[OfficialFact]]]:
        """What is looked up when it is needed."""
        return self.parts[_FIRST:]


def official_sheet(facts: Facts, organisation_id: str, language: str) -> OfficialSheet | None:
    """The sheet of an organisation in a language of the pages; None where no fact is known of it."""
    organisation = facts.organisations.get(organisation_id)
    if organisation is None:
        return None
    known = [facts.facts[key] for key in organisation.facts]
    numbers: dict[tuple[str, str], int] = {}
    parts = []
    for kind in _KINDS:
        told = [_told(fact, numbers, language) for fact in known if fact.kind == kind]
        if told:
            parts.append((title(kind, language), told))
    name = organisation.names.get(language) or organisation.names.get("en", organisation.short)
    return OfficialSheet(name, word("legend", language), parts, list(_sources(numbers)))


def _told(fact: Fact, numbers: dict[tuple[str, str], int], language: str) -> OfficialFact:
    number = numbers.setdefault((fact.source, fact.checked_on), len(numbers) + 1)
    use = use_words(fact.use, language)
    said = said_in(fact, language)
    return OfficialFact(
        words=say(language, "about.digits", digits=said) if fact.kind == "account" else said,
        use=use,
        # A use without words in the page's language stands in English, and says so to those who hear it.
        use_language="en" if language != "en" and use == fact.use else "",
        firmness=word(fact.strength, language),
        confirmed=word("confirmed" if fact.confirmed else "unconfirmed", language),
        note=fact.note,
        source=number,
    )


def _sources(numbers: dict[tuple[str, str], int]) -> Iterator[OfficialSource]:
    for (source, checked_on), number in numbers.items():
        start = source.find("https://")
        url = source[start:].split()[0].rstrip(".,;)") if start >= 0 else None
        yield OfficialSource(number, sourced(Source(url, checked_on, source)), checked_on)
