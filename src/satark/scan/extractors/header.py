"""SMS headers written in a text, such as VM-MSEDCL-S."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.scan.extractor import Extractor
from satark.scan.pattern import pattern
from satark.scan.sender import header_standing
from satark.scan.view import View

# Only the full form with operator and circle is told from words, and only in capitals.
_HEADER = pattern("(?<![A-Za-z0-9-])([A-Z]{2})-([A-Z0-9]{3,11})(?:-([PSTG]))?(?![A-Za-z0-9-])")
_CUED = pattern(
    "(?:[Hh]eader|HEADER|[Ss]ender(?: ?(?:ID|Id|id|name))?|SENDER(?: ID)?|हेडर|प्रेषक)(?: is| as)?[ :='\"-]{1,3}"
    "([A-Z0-9]{3,11})(?:-([PSTG]))?(?![A-Za-z0-9-])"
)
_CUES = ("eader", "HEADER", "ender", "SENDER", "हेडर", "प्रेषक")
_ALONE = pattern("[A-Z0-9]{3,11}(?:-[PSTG])?")
LIMIT_HEADERS = 60
_SMALL = pattern("[a-z]")
# Operator and circle letters that are a word or a prefix too: CO-OPERATE.
_WORDS = frozenset(("CO", "BY", "BE", "MY", "AM", "AN", "AS", "AT", "ME"))
_SUFFIXES = {"P": "promotional", "S": "service", "T": "transactional", "G": "government"}


class Header(Extractor):
    """SMS headers; value the header's own part in capitals.

    Official when a fact lists it, not official when a fact says it is somebody else's (trait `not_theirs`).

    Traits: `service`, `transactional`, `promotional`, `government` by the suffix; `lookalike` with
    `like:<organisation>` for one letter beside an official header; `soft`.
    """

    kind: ClassVar[EntityKind] = "header"

    def find(self, view: View) -> Iterator[Entity]:
        original = view.message.text
        alone = original.strip()
        if len(alone) <= 13 and _ALONE().fullmatch(alone):
            header, _, suffix = alone.partition("-")
            if header in view.facts.index.get("header", {}):
                start = original.index(alone)
                yield _entity(view, header, suffix, (start, start + len(alone)))
            return
        if "-" in original:
            mixed = _SMALL().search(original) is not None
            for match in islice(_HEADER().finditer(original), LIMIT_HEADERS):
                if _plausible(view, match, mixed):
                    yield _entity(view, match[2], match[3] or "", match.span())
        if not any(word in original for word in _CUES):
            return
        for match in islice(_CUED().finditer(original), LIMIT_HEADERS):
            if not match[1].isdigit() or len(match[1]) == 6:
                end = match.end(2) if match[2] else match.end(1)
                yield _entity(view, match[1], match[2] or "", (match.start(1), end))


def _plausible(view: View, match: re.Match[str], mixed: bool) -> bool:
    header = match[2]
    if header in view.facts.index.get("header", {}):
        return True
    grammar = view.facts.registers["header_grammar"]
    operators, circles = grammar.get("operators", {}), grammar.get("circles", {})
    if not (isinstance(operators, dict) and isinstance(circles, dict)):
        return False
    if match[1][0] not in operators or match[1][1] not in circles or header.isdigit() and len(header) != 6:
        return False
    if match[3] or header.isdigit():
        return True
    if match[1] in _WORDS and len(header) != 6:
        return False
    # In a text all in capitals "AM-ENDED" would pass.
    return mixed or match.start() == 0


def _entity(view: View, value: str, suffix: str, span: tuple[int, int]) -> Entity:
    standing = header_standing(value, view.facts)
    traits = {*standing.traits, _SUFFIXES[suffix]} if suffix else set(standing.traits)
    raw = view.message.text[span[0] : span[1]]
    return Entity(
        "header", raw, value, span, standing.official, standing.owner, standing.facts, tuple(sorted(traits))
    )
