"""A text that is only one link, number, header, handle, address or app name is looked up, not judged."""

from __future__ import annotations

from typing import NamedTuple

from satark.records.entity import Entity
from satark.records.facts import Fact, Facts
from satark.records.message import Message
from satark.records.verdict import Label
from satark.scan.view import View

LOOKED_UP = frozenset(("url", "phone", "header", "upi", "email", "app"))


class Lone(NamedTuple):
    """One entity alone; `outcome` is `official`, `known`, `lookalike`, `remote`, `apk` or `unknown`."""

    entity: Entity
    outcome: str
    code: str
    label: Label
    points: int
    organisation: str | None

    def fact(self, facts: Facts) -> Fact | None:
        """The fact that says whose it is."""
        return facts.facts[self.entity.facts[0]] if self.entity.facts else None

    def owner_name(self, facts: Facts, language: str) -> str:
        """Whose it is, or looks like, in words."""
        key = self.organisation or ""
        if (organisation := facts.organisations.get(key)) is not None:
            return organisation.names.get(language, organisation.names["en"])
        if self.outcome == "remote":
            return self.entity.value
        if self.outcome == "lookalike":
            return (_like(self.entity) or "").title()
        return (self.entity.owner or "").removeprefix("register:").replace("_", " ")


def looked_up(view: View, entities: tuple[Entity, ...], message: Message) -> Lone | None:
    """The lone entity of a text that holds nothing else, or None when there is a message to judge."""
    lone = [entity for entity in entities if entity.kind in LOOKED_UP and not _inside(entity, entities)]
    if len(lone) != 1:
        return None
    entity = lone[0]
    text = message.text
    start, end = entity.span
    if any(character.isalnum() for character in text[:start] + text[end:]):
        return None
    like = _like(entity)
    if "lookalike" in entity.traits or like:
        return Lone(
            entity, "lookalike", "LOOKS_LIKE_OFFICIAL", "suspicious", 60,
            like if like in view.facts.organisations else None,
        )  # fmt: skip
    if entity.official:
        owner = entity.owner or ""
        known = owner.startswith("register:")
        return Lone(
            entity, "known" if known else "official", "KNOWN" if known else "OFFICIAL", "nothing_found", 0,
            None if known else owner,
        )  # fmt: skip
    if "apk" in entity.traits:
        return Lone(entity, "apk", "APK_FILE", "suspicious", 60, None)
    if entity.kind == "app" and "remote_access" in entity.traits:
        return Lone(entity, "remote", "KNOWN", "unclear", 0, None)
    return Lone(entity, "unknown", "UNKNOWN", "unclear", 0, None)


def _like(entity: Entity) -> str | None:
    """The organisation, or the brand without a profile, that the value is made to look like."""
    return next((trait[5:] for trait in entity.traits if trait.startswith("like:")), None)


def _inside(entity: Entity, entities: tuple[Entity, ...]) -> bool:
    """True for the number of a chat link or the payee of a payment link: the link is what was asked about."""
    start, end = entity.span
    return any(
        other.kind == "url" and other is not entity and other.span[0] <= start and end <= other.span[1]
        for other in entities
    )
