"""SMS headers written in a text, such as VM-MSEDCL-S."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.scan.extractor import Extractor
from satark.scan.view import View

# Only the full form with operator and circle is told from words; a text that is one bare header is one too.
_HEADER = re.compile("(?<![A-Z0-9-])([A-Z]{2})-([A-Z0-9]{3,11})(?:-([PSTG]))?(?![A-Za-z0-9-])")
_ALONE = re.compile("[A-Z]{3,11}")


class Header(Extractor):
    """SMS headers; value the header's own part in capitals; official when a fact lists it."""

    kind: ClassVar[EntityKind] = "header"

    def find(self, view: View) -> Iterator[Entity]:
        original = view.message.text
        headers = view.facts.index["header"]
        alone = original.strip()
        if _ALONE.fullmatch(alone) and alone in headers:
            start = original.index(alone)
            yield _entity(view, alone, (start, start + len(alone)))
        elif "-" in original:
            operators = view.facts.registers["header_grammar"]["operators"]
            circles = view.facts.registers["header_grammar"]["circles"]
            for match in _HEADER.finditer(original):
                if (
                    match[2] in headers
                    or match[1][0] in operators
                    and match[1][1] in circles
                    and not match[2].isdigit()
                ):
                    yield _entity(view, match[2], match.span())


def _entity(view: View, value: str, span: tuple[int, int]) -> Entity:
    keys = tuple(
        key for key in view.facts.index["header"].get(value, ()) if view.facts.facts[key].kind == "header"
    )
    owner = view.facts.facts[keys[0]].organisation if keys else None
    return Entity(
        "header", view.message.text[span[0] : span[1]], value, span, True if keys else None, owner, keys
    )
