"""Account and consumer numbers, whole or masked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.records.facts import Facts
from satark.scan.extractor import Extractor
from satark.scan.view import View

_BANK = re.compile(
    "(?<![a-z])(?:a/?c|acct|account|acc|card|खाता|खाते|खाता संख्या)[ .:#-]{0,3}(?:no|number|ending|नंबर)?[ .:#-]{0,3}(?:with |in |is )?([x*0-9]{0,14}[0-9]{3,18})(?![0-9a-z])"
)
_CONSUMER = re.compile(
    "(?<![a-z])(?:consumer|customer|cons|con|k|kno|ca|c a|rr|usc|ivrs|bp|service|connection|sc|can|crn|contract|उपभोक्ता|ग्राहक|के|कनेक्शन|खाता|upbhokta|grahak)"
    "[ .:#-]{0,3}(?:account |a/c |connection )?(?:id|no|num|number|खाता संख्या|संख्या|नंबर|नं|क्रमांक|sankhya)?[ .:#-]{0,4}(?:is |- ?)?([0-9x*]{0,16}[0-9][0-9x*]{2,16})(?![0-9a-z])"
)

_LIMIT_KEPT = 8
_kept: dict[str, tuple[tuple[str, int, int], ...]] = {}


class Account(Extractor):
    """Account numbers; value as digits with x for hidden ones.

    Traits: `bank`, `consumer`, `masked`, `fits:<organisation>` when the digits are as that organisation's are.
    """

    kind: ClassVar[EntityKind] = "account"

    def find(self, view: View) -> Iterator[Entity]:
        text = view.normal.text
        taken: set[int] = set()
        for pattern, sort in ((_CONSUMER, "consumer"), (_BANK, "bank")):
            for match in pattern.finditer(text):
                value = match[1].replace("*", "x")
                if match.start(1) in taken or len(value) < 4:
                    continue
                taken.add(match.start(1))
                traits = {sort, *_fits(value, view.facts)}
                if "x" in value:
                    traits.add("masked")
                span = view.normal.span(match.start(1), match.end(1))
                yield Entity(
                    "account", view.message.text[span[0] : span[1]], value, span, traits=tuple(sorted(traits))
                )


def _fits(value: str, facts: Facts) -> Iterator[str]:
    for organisation, least, most in _lengths(facts):
        if least <= len(value) <= most:
            yield f"fits:{organisation}"


def _lengths(facts: Facts) -> tuple[tuple[str, int, int], ...]:
    known = _kept.get(facts.digest)
    if known is None:
        known = tuple(
            (organisation.id, int(value.partition("-")[0]), int(value.rpartition("-")[2]))
            for organisation in facts.organisations.values()
            for key in organisation.facts
            if ".account." in key and (value := facts.facts[key].value).replace("-", "").isdigit()
        )
        if len(_kept) >= _LIMIT_KEPT:
            _kept.clear()
        _kept[facts.digest] = known
    return known
