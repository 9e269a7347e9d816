"""The official doors of an organisation: the site to open and the number to ring."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from satark.records.facts import Fact, Facts
from satark.records.verdict import Contact
from satark.scan.kept import once_per_facts

_LONGEST_SHORT_CODE = 5


class Doors(NamedTuple):
    """Where an organisation can be asked; None for what no hard fact gives."""

    site: Contact | None = None
    line: Contact | None = None


_NONE = Doors()


def doors_of(organisation: str | None, facts: Facts) -> Doors:
    """The doors of the organisation with this id, looked for once; none where there is no such one."""
    if organisation is None or organisation not in facts.organisations:
        return _NONE
    known = _known(facts)
    found = known.get(organisation)
    if found is None:
        held = [facts.facts[key] for key in facts.organisations[organisation].facts]
        site = next((fact.value for fact in held if fact.kind == "domain" and fact.strength == "hard"), None)
        line = next(_lines(held), None)
        found = known[organisation] = Doors(
            Contact("url", site) if site else None, Contact("phone", line) if line else None
        )
    return found


@once_per_facts
def _known(facts: Facts) -> dict[str, Doors]:
    """What has been looked for so far, by organisation."""
    return {}


def _lines(held: list[Fact]) -> Iterator[str]:
    """Numbers to ring, the best first: those given as contacts, then its own that are no mobile's."""
    for fact in held:
        if fact.kind == "contact" and fact.strength != "disputed" and fact.value.isdigit():
            yield fact.value
    # Those of ten digits are mostly for texting a card's last digits to.
    for fact in held:
        if fact.kind == "phone" and fact.strength == "hard" and _is_to_ring(fact.value):
            yield fact.value


def _is_to_ring(number: str) -> bool:
    return number.startswith(("1800", "1860")) or len(number) <= _LONGEST_SHORT_CODE
