"""What the facts say of one value: whose it is, and how surely."""

from __future__ import annotations

from typing import NamedTuple

from satark.records.facts import Fact, Facts


class Standing(NamedTuple):
    """Official (see `records.entity.Entity`), owner, ids of the facts that say so, and traits.

    `traits` has `soft` where no hard fact says it, `disputed` where the sources are against each other.
    """

    official: bool | None = None
    owner: str | None = None
    facts: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()


UNKNOWN = Standing()


def standing_of(facts: Facts, kind: str, value: str) -> Standing:
    """What the facts say of `value` in the index of `kind`; facts past their last day do not count."""
    keys = facts.index.get(kind, {}).get(value, ()) if value else ()
    if not keys:
        return UNKNOWN
    found = [facts.facts[key] for key in keys]
    found = [fact for fact in found if not fact.valid_until or fact.valid_until >= facts.dated]
    sure = [fact for fact in found if fact.strength != "disputed"]
    if not sure:
        return Standing(None, None, keys, ("disputed",)) if found else UNKNOWN
    hard = any(fact.strength == "hard" for fact in sure)
    return Standing(True, _owner(sure), tuple(fact.id for fact in sure), () if hard else ("soft",))


def owner_of(key: str) -> str:
    """The organisation of a fact by the fact's id, without reading the fact."""
    return key.partition(".")[0]


def _owner(found: list[Fact]) -> str:
    """A national helpline belongs to no single company; else the first that is hard."""
    best = min(found, key=lambda fact: (fact.kind != "helpline", fact.strength != "hard"))
    return best.organisation
