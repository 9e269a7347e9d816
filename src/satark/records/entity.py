"""Things named in a message that can be looked up: links, numbers, handles, amounts, names."""

from __future__ import annotations

from typing import Literal, NamedTuple

EntityKind = Literal[
    "url", "phone", "upi", "header", "email", "amount", "deadline", "app", "account", "organisation"
]
ENTITY_KINDS: tuple[EntityKind, ...] = (
    "url", "phone", "upi", "header", "email", "amount", "deadline", "app", "account", "organisation",
)  # fmt: skip

Span = tuple[int, int]
"""Half-open, in Unicode code points of the original text."""


class Entity(NamedTuple):
    """One entity of a message, held against the facts.

    `raw` is the slice of the original text, `value` its canonical form (see each extractor).
    `official` is True when a fact says it belongs to `owner` (an organisation id or `register:<name>`),
    False when a fact says it is not official, None when nothing is known. `facts` are the ids of the
    facts that say so. `traits` are sorted words a detector may ask for, such as `mobile`,
    `shortener`, `lookalike`, `tonight`.
    """

    kind: EntityKind
    raw: str
    value: str
    span: Span
    official: bool | None = None
    owner: str | None = None
    facts: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """The JSON shape of the public contract."""
        return {
            "kind": self.kind,
            "raw": self.raw,
            "value": self.value,
            "span": list(self.span),
            "official": self.official,
            "owner": self.owner,
        }
