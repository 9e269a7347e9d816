"""Whose name a message uses: the organisation named, hinted or writing, and the kind of service spoken of."""

from __future__ import annotations

from satark.records.entity import Entity
from satark.records.facts import Organisation
from satark.scan.sender import Sender
from satark.scan.view import View
from satark.scan.walk import Hits

_ELECTRICITY = ("office.electricity", "thing.electricity")


def claimed(
    view: View, entities: tuple[Entity, ...], sender: Sender | None, hits: Hits
) -> tuple[Organisation | None, set[str]]:
    """The organisation whose name is used, if one can be said, and the `claim.*` marks."""
    organisations = view.facts.organisations
    named = [entity for entity in entities if entity.kind == "organisation"]
    own = [entity.value for entity in named if "own" in entity.traits and entity.value in organisations]
    claims: set[str] = set()
    owner = sender.owner if sender is not None else None
    chosen: str | None = None
    if own:
        chosen = owner if owner in own else own[0]
        claims.add("claim.named")
    elif owner is not None:
        chosen = owner
    hint = view.message.organisation
    speaks_of_power = any(name in hits.places for name in _ELECTRICITY) or any(
        "sector" in entity.traits or "authority" in entity.traits for entity in named
    )
    if chosen is None and hint in organisations and speaks_of_power:
        chosen = hint
    if any("authority" in entity.traits for entity in named):
        claims.add("claim.authority")
    organisation = organisations.get(chosen) if chosen else None
    if organisation is not None:
        claims.add(f"claim.{organisation.sector}")
    if speaks_of_power:
        claims.add("claim.electricity")
    return organisation, claims
