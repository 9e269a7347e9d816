"""Which official fact a reason rests on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from satark.records.facts import Fact, Facts
from satark.scan.kept import once_per_facts
from satark.scan.mark import Found

NATION = "in-national"
MARKED, HELD = "?", ":"
# Detectors have fewer tuples of topics than this.
_LIMIT_TOPICS = 512


def cited(topics: tuple[str, ...], found: Found, facts: Facts) -> Fact | None:
    """The first fact for one of `topics`, written `[mark?][holder:]kind[.topic]`.

    A topic behind a mark counts only where the message bears it. The facts of the organisation named come
    first, then those of holders that a topic names, then the nation's; hard before soft. A disputed fact
    is never cited.
    """
    if "header" in topics and found.sender is not None and found.sender.facts:
        return facts.facts[found.sender.facts[0]]
    asked = tuple([topic for mark, topic in _parted(topics) if not mark or mark in found.marks])
    holder = found.organisation.id if found.organisation else ""
    known = _known(facts)
    if (asked, holder) not in known:
        known[asked, holder] = _first(asked, holder, facts)
    return known[asked, holder]


@lru_cache(maxsize=_LIMIT_TOPICS)
def _parted(topics: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each topic with the mark it is bound to, empty where it always counts."""
    return tuple((mark, topic) for mark, _, topic in (said.rpartition(MARKED) for said in topics))


@once_per_facts
def _known(facts: Facts) -> dict[tuple[tuple[str, ...], str], Fact | None]:
    """What has been cited so far, by topics and organisation: some times detectors times organisations."""
    return {}


def _first(topics: tuple[str, ...], organisation_id: str, facts: Facts) -> Fact | None:
    for holder, topic in _asked(topics, organisation_id):
        if (fact := _best(holder, topic, facts)) is not None:
            return fact
    return None


def _asked(topics: tuple[str, ...], organisation_id: str) -> Iterator[tuple[str, str]]:
    """Whose fact is asked for, and on what, in order."""
    own = [topic for topic in topics if HELD not in topic]
    yield from ((organisation_id, topic) for topic in own)
    for named in topics:
        if HELD in named:
            holder, _, topic = named.partition(HELD)
            yield holder, topic
    yield from ((NATION, topic) for topic in own)


def _best(holder: str, topic: str, facts: Facts) -> Fact | None:
    """The holder's first hard fact on the topic, else its first soft one."""
    organisation = facts.organisations.get(holder)
    kind = topic.partition(".")[0]
    best: Fact | None = None
    for key in organisation.facts if organisation else ():
        if key.startswith(f"{holder}.{kind}.") and _fits(fact := facts.facts[key], topic, kind):
            if fact.strength == "hard":
                return fact
            best = best or fact
    return best


def _fits(fact: Fact, topic: str, kind: str) -> bool:
    return (
        fact.strength != "disputed"
        and "applies=prepaid" not in fact.value
        and fact.text is not None
        and (topic in (kind, fact.topic) or fact.id.endswith(f".{topic}"))
    )
