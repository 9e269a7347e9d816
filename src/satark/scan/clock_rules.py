"""Marks of time that need the organisation's own rules: an excluded hour, a notice too short."""

from __future__ import annotations

import re

from satark.records.entity import Entity
from satark.records.facts import Organisation
from satark.scan.view import View

# Electricity Act 2003, s. 56(1): fifteen clear days' written notice before a cut for unpaid charges.
NOTICE_DAYS = 15
# Where no rule of the organisation is known: no Indian discom was found that says it cuts supply for dues at
# night; the latest hour stated by one is 18:00 (Ajmer Discom, Sikar circle, 2022).
LATEST_HOUR_KNOWN = 18 * 60

_AFTER = re.compile("no_cut_after=([0-9]{1,2}):([0-9]{2})")


def clock_marks(view: View, entities: tuple[Entity, ...], organisation: Organisation | None) -> set[str]:
    """`hour.excluded` and `notice.short` where a deadline of the text breaks the rules known."""
    marks: set[str] = set()
    for entity in entities:
        if entity.kind != "deadline" or "stamp" in entity.traits:
            continue
        for trait in entity.traits:
            name, _, number = trait.partition("=")
            if name == "t" and not 6 * 60 <= int(number) <= _latest_hour(view, organisation):
                marks.add("hour.excluded")
            elif name == "days" and 0 <= int(number) < NOTICE_DAYS:
                marks.add("notice.short")
    return marks


def _latest_hour(view: View, organisation: Organisation | None) -> int:
    for key in organisation.facts if organisation else ():
        if ".clock." not in key:
            continue
        fact = view.facts.facts[key]
        match = _AFTER.search(fact.value)
        if match and fact.strength == "hard" and "applies=prepaid" not in fact.value:
            return int(match[1]) * 60 + int(match[2])
    return LATEST_HOUR_KNOWN
