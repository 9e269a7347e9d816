"""Facts against each other: one value with two owners, and hard facts that cannot both be true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from satark.facts.canonical import canonical, indexed_kind
from satark.facts.fact_rules import FactPlace
from satark.facts.kinds import full_topic
from satark.facts.problems import Problem
from satark.records.facts import Fact, Facts

# Names are shared by nature (BSES), and a national helpline is everybody's.
_OWNED = frozenset(("header", "phone", "domain", "email", "upi", "app"))


class Claim(NamedTuple):
    """What one fact says, of a file (with its place) or of the shipped facts the file goes over (without)."""

    organisation: str
    id: str
    kind: str
    value: str
    topic: str
    strength: str
    shared: bool
    place: FactPlace | None


def claim_of(place: FactPlace, organisation: str) -> Claim | None:
    """The claim of a fact table; None for one that is retired or not well formed."""
    said = [place.fact.get(field, "") for field in ("id", "kind", "value", "topic", "strength")]
    if place.fact.get("retired") is True or not all(isinstance(part, str) for part in said):
        return None
    key, kind, value, topic, strength = map(str, said)
    if not (key and kind and value):
        return None
    meant = indexed_kind(kind, value)
    return Claim(
        organisation, key, kind, canonical(meant, value), full_topic(kind, topic), strength,
        place.fact.get("shared") is True, place,
    )  # fmt: skip


def conflict_problems(claims: list[Claim], shipped: Facts | None) -> Iterator[Problem]:
    """Warnings about claims of some files, held against one another and the shipped facts beneath them."""
    own = {claim.id for claim in claims}
    beneath = list(_beneath(claims, own, shipped)) if shipped is not None else []
    yield from _two_owners([*claims, *beneath], own, shipped)
    organisations = dict.fromkeys(claim.organisation for claim in claims)
    for organisation in organisations:
        yield from _contradictions([one for one in (*claims, *beneath) if one.organisation == organisation])


def _beneath(claims: Iterable[Claim], own: set[str], shipped: Facts) -> Iterator[Claim]:
    """The shipped facts of the organisations spoken of that the files do not replace."""
    for organisation in dict.fromkeys(claim.organisation for claim in claims):
        known = shipped.organisations.get(organisation)
        for key in known.facts if known is not None else ():
            if key not in own:
                yield _shipped_claim(shipped.facts[key])


def _shipped_claim(fact: Fact) -> Claim:
    # Whether a shipped fact is shared was checked with the shipped files.
    return Claim(fact.organisation, fact.id, fact.kind, fact.value, fact.topic, fact.strength, True, None)


def _two_owners(claims: list[Claim], own: set[str], shipped: Facts | None) -> Iterator[Problem]:
    owners: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if claim.kind in _OWNED:
            owners.setdefault((claim.kind, claim.value), []).append(claim)
    for (kind, value), found in owners.items():
        for claim in found:
            if claim.shared or claim.place is None:
                continue
            others = [one.id for one in found if one.organisation != claim.organisation]
            if shipped is not None:
                held = shipped.index.get(kind, {}).get(value, ())
                others += [
                    key
                    for key in held
                    if key not in own
                    and not key.startswith(f"{claim.organisation}.")
                    and shipped.facts[key].kind != "helpline"
                ]
            if others:
                yield claim.place.problem(
                    "value",
                    f"Another organisation has the same {kind}: {others[0]}.",
                    "one owner, or `shared = true` where both are right",
                    "warning",
                )


def _contradictions(claims: list[Claim]) -> Iterator[Problem]:
    """Hard facts of one organisation that cannot both hold; each pair is told once, at the later one."""
    hard = [claim for claim in claims if claim.strength == "hard"]
    for at, later in enumerate(claims):
        for earlier in claims[:at]:
            if {later.kind, earlier.kind} == {"header", "header_not_theirs"} and later.value == earlier.value:
                yield from _told(earlier, later, "calls the same header theirs and not theirs")
    for at, later in enumerate(hard):
        for earlier in hard[:at]:
            if said := _against(earlier, later):
                yield from _told(earlier, later, said)


def _against(one: Claim, other: Claim) -> str:
    kinds = {one.kind, other.kind}
    if kinds == {"clock"}:
        rules, others = _rules(one.value), _rules(other.value)
        same = rules.pop("applies", "") == others.pop("applies", "")
        if same and (key := next((key for key in rules if others.get(key, rules[key]) != rules[key]), "")):
            return f"gives another {key}"
    elif kinds == {"account"} and one.value != other.value:
        return "gives another count of digits"
    elif kinds == {"prepaid"} and one.value != other.value:
        return "says the contrary of prepaid meters"
    elif kinds == {"never", "sends"} and "never.message_at_all" in (one.topic, other.topic):
        return "says that it sends no messages at all, or that it sends this one"
    elif kinds == {"always", "header"}:
        always, header = (one, other) if one.kind == "always" else (other, one)
        named = [word for word in always.value.split() if word.isupper()]
        if always.topic == "always.own_header" and named and header.value not in named:
            return "names the only headers, and this is none of them"
    return ""


def _rules(value: str) -> dict[str, str]:
    return dict(part.partition("=")[::2] for part in value.split(";"))


def _told(one: Claim, other: Claim, said: str) -> Iterator[Problem]:
    place, against = (other.place, one) if other.place is not None else (one.place, other)
    if place is not None:
        yield place.problem(
            "value",
            f"The fact {against.id} {said}.",
            "one of them, or `disputed` for both",
            "warning",
        )
