"""UPI IDs: `name@handle`, the handle without a dot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.scan.domains import domains
from satark.scan.extractor import Extractor
from satark.scan.pattern import pattern
from satark.scan.standing import standing_of
from satark.scan.view import View

# Shape as in public code (2 to 256 before the @); the shortest seen handle has two letters.
_UPI = pattern(
    "(?<![a-z0-9._@-])([a-z0-9][a-z0-9._-]{1,63})(?:@| ?[\\[(] ?(?:at|@) ?[\\])] ?)([a-z][a-z0-9]{1,31})"
    "(?![a-z0-9@]|://)([.-][a-z0-9]{1,20})?"
)


class Upi(Extractor):
    """UPI IDs; value lower case; traits `known_handle` (in the register), `upi_link`, `soft`."""

    kind: ClassVar[EntityKind] = "upi"

    def find(self, view: View) -> Iterator[Entity]:
        text = view.normal.text
        if "@" not in text and "at" not in text:
            return
        handles = view.facts.registers["upi_handles"].get("handles", {})
        known = handles if isinstance(handles, Mapping) else {}
        for match in _UPI().finditer(text):
            local, handle, tail = match[1], match[2], match[3]
            sure = handle in known
            if tail and not _sentence(view, match, tail, sure):
                continue
            if not sure and ("@" not in match.group() or not _named(text, match)):
                continue
            value = f"{local}@{handle}"
            traits = ("known_handle",) if sure else ()
            yield view.entity(
                "upi", match.start(), match.end(2), value, standing_of(view.facts, "upi", value), traits
            )


def _sentence(view: View, match: re.Match[str], tail: str, sure: bool) -> bool:
    """True if what follows the handle is the next sentence, not the rest of a mail domain."""
    if tail[0] == "-":
        return sure
    if not domains(view.facts).known_top(tail[1:]):
        return True
    first = view.original(match.start(3) + 1, match.start(3) + 2)
    return sure and "A" <= first <= "Z"


def _named(text: str, match: re.Match[str]) -> bool:
    """An unknown handle is a candidate; a word and a place ("order@gate") are not one."""
    local = match[1]
    if any("0" <= letter <= "9" for letter in local) or "upi" in text or "pay" in text or "भुगतान" in text:
        return True
    return match.start() == 0 and match.end(2) == len(text.rstrip())
