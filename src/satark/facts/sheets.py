"""Facts as people read them: the list of all, and the sheet of one organisation or one fact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from satark.errors import UserError
from satark.facts.kinds import FACT_KINDS
from satark.records.facts import Fact, Facts

NOT_CONFIRMED = "not confirmed by the organisation"

_TITLES = {
    "name": "Names", "header": "SMS senders", "header_not_theirs": "SMS senders that are not theirs",
    "phone": "Phone numbers", "email": "E-mail", "domain": "Sites", "app": "Apps", "upi": "UPI ids",
    "account": "Consumer number", "never": "Never in its messages", "always": "Always in its messages",
    "sends": "What it sends", "clock": "When it may cut supply", "biller": "Who bills",
    "prepaid": "Prepaid meters", "area": "Areas", "contact": "Where to turn", "law": "Law",
    "helpline": "Helplines", "note": "Notes",
}  # fmt: skip
_WIDTH = 78


@dataclass(frozen=True, slots=True)
class FactRow:
    """One row of `satark facts list`."""

    id: str
    organisation: str
    kind: str
    value: str
    strength: str
    confirmed: bool
    checked_on: str
    review_by: str
    source: str


def listing(facts: Facts) -> list[FactRow]:
    """All facts as rows, by organisation, then by kind in the order of a sheet, then by id."""
    order = {kind: place for place, kind in enumerate(FACT_KINDS)}
    every = sorted(
        facts.facts.values(), key=lambda fact: (fact.organisation, order.get(fact.kind, 99), fact.id)
    )
    return [
        FactRow(
            fact.id, fact.organisation, fact.kind, fact.value, fact.strength, fact.confirmed,
            fact.checked_on, fact.review_by, fact.source,
        )
        for fact in every
    ]  # fmt: skip


def sheet(facts: Facts, id: str, language: str = "en") -> str:
    """A readable sheet of one organisation or one fact, by its id; UserError when there is none.

    Sentences come in `language` where they exist, else in English; each fact shows its strength, source and
    date, and whether the organisation itself confirms it.
    """
    if (fact := facts.facts.get(id)) is not None:
        return "\n".join([*_fact_lines(facts, fact, language), ""])
    organisation = facts.organisations.get(id)
    if organisation is None:
        raise UserError(
            f"There is no organisation or fact with the id {id}.", now="See the ids with `satark facts list`."
        )
    names = organisation.names
    name = names.get(language) or names.get("en", organisation.short)
    lines = [
        f"{name} ({organisation.short})",
        f"{organisation.id} · {organisation.sector} · {organisation.region}",
    ]
    said = [facts.facts[key] for key in organisation.facts]
    for kind in FACT_KINDS:
        if group := [fact for fact in said if fact.kind == kind]:
            lines += ["", _TITLES[kind]]
            for fact in group:
                lines += [f"  {line}" for line in _fact_lines(facts, fact, language)]
    return "\n".join([*lines, ""])


def spellings(facts: Facts, fact: Fact) -> list[str]:
    """All values under which a fact is found, in the form they are looked up."""
    values = facts.index.get(fact.kind, {})
    return [value for value, keys in values.items() if fact.id in keys]


def _fact_lines(facts: Facts, fact: Fact, language: str) -> Iterator[str]:
    text = fact.text or {}
    yield f"{text.get(language) or text.get('en') or fact.value}{f' ({fact.use})' if fact.use else ''}"
    if fact.kind == "name":
        yield from _wrapped("also found as: ", spellings(facts, fact))
    elif text:
        yield f"  value: {fact.value}"
    confirmed = "confirmed by the organisation" if fact.confirmed else NOT_CONFIRMED
    yield f"  {fact.strength} · {confirmed} · checked {fact.checked_on}, review by {fact.review_by}"
    if fact.valid_from or fact.valid_until:
        yield f"  holds from {fact.valid_from or '...'} until {fact.valid_until or '...'}"
    yield f"  source: {fact.source}"
    if fact.note:
        yield f"  note: {fact.note}"
    yield f"  id: {fact.id}"


def _wrapped(start: str, values: list[str]) -> Iterator[str]:
    line = "  " + start
    for place, value in enumerate(values):
        word = value + (", " if place < len(values) - 1 else "")
        if len(line) + len(word) > _WIDTH:
            yield line.rstrip()
            line = "    "
        line += word
    yield line
