"""Whose name a message uses: the organisation named, hinted or writing, and the kind of service spoken of."""

from __future__ import annotations

from satark.records.entity import Entity
from satark.records.facts import Organisation
from satark.scan.sender import Sender
from satark.scan.view import View
from satark.scan.walk import Hits

# A sender that tells of these speaks for itself, though it names others: a bank names the shop that was paid.
_TOLD = (
    "honest.debit", "honest.receipt", "honest.otp", "notice.transfer", "notice.mandate", "notice.code",
    "notice.moved", "notice.booked",
)  # fmt: skip
_PRESSED = (
    "threat.cut", "threat.block", "pretext.not_updated", "ask.update_bill", "ask.install", "ask.prepay",
)  # fmt: skip
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
        chosen = owner if owner in own or owner is not None and _of_its_own(hits) else own[0]
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


def _of_its_own(hits: Hits) -> bool:
    """True where a known sender tells of its own business and does not press in another's name."""
    met = hits.places.keys()
    return not met.isdisjoint(_TOLD) and met.isdisjoint(_PRESSED)
