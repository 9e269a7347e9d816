"""E-mail addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.scan.extractor import Extractor
from satark.scan.view import View

_EMAIL = re.compile(
    "(?<![a-z0-9._%+@-])[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9][a-z0-9-]{0,62}(?:[.][a-z0-9-]{1,62}){1,4}(?![a-z0-9@])"
)


class Email(Extractor):
    """E-mail addresses; value lower case; trait `free_mail` for the free services of the register."""

    kind: ClassVar[EntityKind] = "email"

    def find(self, view: View) -> Iterator[Entity]:
        text = view.normal.text
        if "@" not in text:
            return
        facts = view.facts
        for match in _EMAIL.finditer(text):
            value = match.group()
            host = value.partition("@")[2]
            keys = facts.index.get("email", {}).get(value, ()) or _domain_keys(
                host, facts.index.get("domain", {})
            )
            span = view.normal.span(match.start(), match.end())
            free = host in facts.registers["free_mail"]["domains"]
            yield Entity(
                "email", view.message.text[span[0] : span[1]], value, span, True if keys else None,
                facts.facts[keys[0]].organisation if keys else None, keys, ("free_mail",) if free else (),
            )  # fmt: skip


def _domain_keys(host: str, domains: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    labels = host.split(".")
    for start in range(len(labels) - 1):
        if keys := domains.get(".".join(labels[start:])):
            return keys
    return ()
