"""Which official fact a reason rests on."""

from __future__ import annotations

from satark.records.facts import Fact, Facts
from satark.scan.kept import once_per_facts
from satark.scan.mark import Found

NATION = "in-national"


def cited(topics: tuple[str, ...], found: Found, facts: Facts) -> Fact | None:
    """The first fact for one of `topics` (a kind such as `clock`, or `kind.topic`).

    The organisation's own comes before the nation's, hard before soft; a disputed one is never cited.
    """
    if "header" in topics and found.sender is not None and found.sender.facts:
        return facts.facts[found.sender.facts[0]]
    holder = found.organisation.id if found.organisation else ""
    known = _known(facts)
    if (topics, holder) not in known:
        known[topics, holder] = _first(topics, holder, facts)
    return known[topics, holder]


@once_per_facts
def _known(facts: Facts) -> dict[tuple[tuple[str, ...], str], Fact | None]:
    """What has been cited so far, by topics and organisation: at most detectors times organisations."""
    return {}


def _first(topics: tuple[str, ...], organisation_id: str, facts: Facts) -> Fact | None:
    for holder in (organisation_id, NATION):
        organisation = facts.organisations.get(holder)
        if organisation is None:
            continue
        for topic in topics:
            kind = topic.partition(".")[0]
            best: Fact | None = None
            for key in organisation.facts:
                if key.startswith(f"{holder}.{kind}.") and _fits(fact := facts.facts[key], topic, kind):
                    if fact.strength == "hard":
                        return fact
                    best = best or fact
            if best is not None:
                return best
    return None


def _fits(fact: Fact, topic: str, kind: str) -> bool:
    return (
        fact.strength != "disputed"
        and "applies=prepaid" not in fact.value
        and fact.text is not None
        and (topic in (kind, fact.topic) or fact.id.endswith(topic))
    )
