"""What was met in a message and is the organisation's own, as a fact of its site file."""

from __future__ import annotations

from datetime import date

from satark.desk.refusal import RefusedError
from satark.desk.site_files import a_year_later, new_id, quoted, with_fact
from satark.facts.canonical import canonical, host
from satark.facts.shapes import value_fits
from satark.records.facts import Facts

# The kind of fact for each kind of entity that may be somebody's own.
_FACT_KINDS = {"header": "header", "phone": "phone", "url": "domain", "upi": "upi", "email": "email"}
# Registers of hosts where anybody may have an address.
_OF_ANYBODY = ("shorteners", "shared_hosts")


def is_known(facts: Facts, organisation_id: str, kind: str, value: str) -> bool:
    """True where the facts give a value to the organisation already."""
    fact_kind, said = as_fact(kind, value)
    return any(facts.facts[id].organisation == organisation_id for id in _held(facts, fact_kind, said))


def with_own(
    text: str, facts: Facts, organisation_id: str, kind: str, value: str, source: str, day: date
) -> str:
    """A site file with the fact that a value is the organisation's own, confirmed by it on a day.

    Raises RefusedError for what cannot be one organisation's own: what is another's, and addresses at hosts
    where anybody may have one.
    """
    fact_kind, said = as_fact(kind, value)
    if fact_kind == "domain" and _anybodys(facts, said):
        raise RefusedError("own_answers.of_anybody", field="source")
    if _held(facts, fact_kind, said):
        raise RefusedError("own_answers.of_another", field="source")
    try:
        quoted(source)
    except ValueError as error:
        raise RefusedError("own_answers.no_source", field="source") from error
    return with_fact(
        text,
        {
            "id": new_id(facts, organisation_id, fact_kind, said),
            "kind": fact_kind,
            "value": said,
            "strength": "hard",
            "source": source,
            "checked_on": day.isoformat(),
            "review_by": a_year_later(day),
            "confirmed": True,
        },
    )


def as_fact(kind: str, value: str) -> tuple[str, str]:
    """The kind and value of the fact about something met in a message; RefusedError where there is none."""
    fact_kind = _FACT_KINDS.get(kind, "")
    said = host(value.partition("?")[0].partition("#")[0]) if fact_kind == "domain" else value
    said = canonical(fact_kind, said) if fact_kind else ""
    if not fact_kind or not value_fits(fact_kind, said) or not said.isprintable():
        raise RefusedError("own_answers.no_fact", field="source")
    return fact_kind, said


def _held(facts: Facts, kind: str, value: str) -> tuple[str, ...]:
    return tuple(facts.index.get(kind, {}).get(canonical(kind, value), ()))


def _anybodys(facts: Facts, said: str) -> bool:
    labels = said.split(".")
    above = {".".join(labels[at:]) for at in range(len(labels))}
    for name in _OF_ANYBODY:
        for listed in facts.registers[name].values():
            if isinstance(listed, list | tuple | dict) and above & set(map(str, listed)):
                return True
    suffixes = facts.registers["public_suffix"]
    rules = str(suffixes["rules"]) + str(suffixes["private_rules"])
    return f"\n{said}\n" in rules
