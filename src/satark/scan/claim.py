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
# What a message in the name of a wallet speaks of; else the wallet is only the means to pay: "gpay karo".
_WALLET = frozenset(("thing.kyc", "thing.wallet", "thing.secret", "thing.login", "block.account"))
_SUPPLIERS = ("telecom", "gas", "water")
_ELECTRICITY = ("office.electricity", "thing.electricity")


def claimed(
    view: View, entities: tuple[Entity, ...], sender: Sender | None, hits: Hits
) -> tuple[Organisation | None, set[str]]:
    """The organisation whose name is used, if one can be said, and the `claim.*` marks."""
    organisations = view.facts.organisations
    named = [entity for entity in entities if entity.kind == "organisation" and not _in_own(entity, entities)]
    own = [
        entity.value
        for entity in named
        if "own" in entity.traits
        and entity.value in organisations
        and (organisations[entity.value].sector != "wallet" or not _WALLET.isdisjoint(hits.places))
    ]
    claims: set[str] = set()
    owner = sender.owner if sender is not None else None
    chosen: str | None = None
    speaks_of_power = any(name in hits.places for name in _ELECTRICITY) or any(
        "sector" in entity.traits or "authority" in entity.traits for entity in named
    )
    if own:
        chosen = _spoken_for(own, owner, view, hits, speaks_of_power)
        claims.add("claim.named")
    elif owner is not None:
        chosen = owner
    hint = view.message.organisation
    if chosen is None and hint in organisations and speaks_of_power:
        chosen = hint
    if any("authority" in entity.traits for entity in named):
        claims.add("claim.authority")
    organisation = organisations.get(chosen) if chosen else None
    if organisation is not None:
        claims.add(f"claim.{organisation.sector}")
    # "Valid till your current pack": beside another supplier's name a word for power alone says little.
    other = (
        organisation is not None
        and organisation.sector in _SUPPLIERS
        and "office.electricity" not in hits.places
    )
    if speaks_of_power and not other:
        claims.add("claim.electricity")
    return organisation, claims


def _of_its_own(hits: Hits) -> bool:
    """True where a known sender tells of its own business and does not press in another's name."""
    met = hits.places.keys()
    return not met.isdisjoint(_TOLD) and met.isdisjoint(_PRESSED)


def _spoken_for(own: list[str], owner: str | None, view: View, hits: Hits, power: bool) -> str:
    """Which of the organisations named the message speaks for; `owner` is whose its sender is.

    "Pay your JVVNL bill by Paytm" speaks for the one whose trade is spoken of, not for the means to pay; and
    a bank that names a shop speaks for itself, unless it names a rival.
    """
    if owner is not None and (owner in own or _of_its_own(hits)):
        return owner
    organisations = view.facts.organisations
    trade = [key for key in own if organisations[key].sector == "electricity"] if power else []
    if owner is not None and not trade and owner in organisations:
        sector = organisations[owner].sector
        if all(organisations[key].sector != sector for key in own):
            return owner
    return (trade or own)[0]


def _in_own(named: Entity, entities: tuple[Entity, ...]) -> bool:
    """True for a name inside an official link or address: a shop on a card alert, not who speaks."""
    if "inside" not in named.traits:
        return False
    start, end = named.span
    return any(
        entity.official and entity.kind in ("url", "email", "upi")
        for entity in entities
        if entity.span[0] <= start and end <= entity.span[1]
    )
