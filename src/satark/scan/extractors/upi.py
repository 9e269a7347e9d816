"""UPI IDs: `name@handle`, the handle without a dot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.scan.extractor import Extractor
from satark.scan.view import View

_UPI = re.compile("(?<![a-z0-9._@-])[a-z0-9][a-z0-9._-]{1,63}@[a-z][a-z0-9]{1,31}(?![a-z0-9@]|[.-][a-z0-9])")


class Upi(Extractor):
    """UPI IDs; value lower case; trait `known_handle` when the register names the handle."""

    kind: ClassVar[EntityKind] = "upi"

    def find(self, view: View) -> Iterator[Entity]:
        text = view.normal.text
        if "@" not in text:
            return
        handles = view.facts.registers["upi_handles"]["handles"]
        for match in _UPI.finditer(text):
            value = match.group()
            keys = view.facts.index.get("upi", {}).get(value, ())
            span = view.normal.span(match.start(), match.end())
            known = value.partition("@")[2] in handles
            yield Entity(
                "upi", view.message.text[span[0] : span[1]], value, span, True if keys else None,
                view.facts.facts[keys[0]].organisation if keys else None, keys,
                ("known_handle",) if known else (),
            )  # fmt: skip
