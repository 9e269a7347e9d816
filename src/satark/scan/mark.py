"""Marks of a message: concepts, pairs, entities, sender, claims, clock and shape, each with its places."""

from __future__ import annotations

from typing import NamedTuple

from satark.records.entity import Entity, Span
from satark.records.facts import Facts, Organisation
from satark.records.marks import Marks
from satark.scan.apart import WARNING, apart
from satark.scan.claim import claimed
from satark.scan.clock_rules import clock_marks
from satark.scan.compose import composed
from satark.scan.language import LanguageGuess, guess, judged_languages
from satark.scan.learned.reading import reading
from satark.scan.learned.score import scorer
from satark.scan.pattern import pattern
from satark.scan.quotes import quoted
from satark.scan.sender import Sender
from satark.scan.view import View
from satark.scan.walk import Hits, Place, concepts, deny, meant, pairs

_LINK_TRAITS = (
    "shortener",
    "shared_host",
    "ip",
    "idn",
    "wa_me",
    "upi_link",
    "apk",
    "placeholder",
    "lookalike",
    "cheap_top",
)
# A sum without its currency: 20,000 or 5000, no year, phone number or date.
_BARE_SUM = pattern(
    "[0-9](?<![0-9.,/:-].)(?:"
    "(?<=[1-9])[0-9]{0,2}(?:(?:,[0-9]{2,3}){1,3}|00|50)(?![0-9]|[.,/:-][0-9])"
    "|[0-9]{0,2} ?(?:k|thousand|hazar|hazaar|hajar|lakh|हजार|लाख)(?![a-z])"
    ")"
)
# So many advertising words in one text make an advert.
MANY = 3
_NONE: frozenset[str] = frozenset()
# Whoever owns one of these has chosen its words.
_NAMED_BY_THEIR_OWNERS = ("url", "email", "upi")
_DEADLINE_TRAITS = ("tonight", "today", "tomorrow", "within_hours", "hour", "evening", "date")


class Found(NamedTuple):
    """What the marks were read from: for explaining, never for judging."""

    marks: Marks
    language: LanguageGuess
    organisation: Organisation | None
    sender: Sender | None
    view: View
    entities: tuple[Entity, ...]
    entity_names: tuple[tuple[str, ...], ...]
    places: dict[str, list[Place]]

    def spans(self, names: tuple[str, ...]) -> tuple[Span, ...]:
        """Where any of the marks `names` stands in the original text, in order."""
        tokens, normal = self.view.tokens, self.view.normal
        found = {
            normal.span(tokens.starts[place.start], tokens.ends[place.end - 1])
            for name in names
            for place in self.places.get(name, ())
        }
        wanted = frozenset(names)
        for entity, borne in zip(self.entities, self.entity_names, strict=True):
            if not wanted.isdisjoint(borne):
                found.add(entity.span)
        return tuple(sorted(found))


def find(view: View, entities: tuple[Entity, ...], sender: Sender | None) -> Found:
    """The marks of a viewed message with its entities and sender."""
    hits = concepts(view.tokens, view.facts)
    # Asking for it reads every language file; Latin letters alone never need it.
    judged = _NONE if view.normal.text.isascii() else judged_languages(view.facts)
    language = guess(view.normal.text, len(view.tokens.words), hits.languages, hits.known, judged)
    organisation, claims = claimed(view, entities, sender, hits)
    borne = tuple([entity_names(entity, organisation, view.facts) for entity in entities])
    _entity_hits(view, entities, borne, hits)
    _unsay_names(view, entities, hits)
    aside = quoted(view, hits) | deny(hits, view.tokens, view.facts)
    aside |= meant(hits, view.tokens, view.facts)
    names: dict[str, list[Place]] = hits.places
    for name, place in list(pairs(hits, view.tokens, view.facts)):
        names.setdefault(name, []).append(place)
    fixed = claims | _sender_marks(sender, organisation, view.facts) | _shape_marks(view, language, hits)
    fixed |= clock_marks(view, entities, organisation)
    if organisation is not None and f"{organisation.id}.always.account_number" in view.facts.facts:
        fixed.add("facts.account_always")
    marks = {*names, *aside, *fixed}
    more = composed(marks)
    if "warning.frame" in more or not marks.isdisjoint(WARNING):
        marks |= apart(view, hits, aside, fixed, organisation.id if organisation else None)
        more = composed(marks)
    marks |= more
    learned = _learned(view, entities, marks, names)
    found = Marks(frozenset(marks), organisation.id if organisation else None, learned)
    return Found(found, language, organisation, sender, view, entities, borne, names)


def _learned(
    view: View, entities: tuple[Entity, ...], marks: set[str], places: dict[str, list[Place]]
) -> int:
    """The points of the model, none without one; `learned` then marks the words that carried them."""
    model = view.facts.model
    if model is None:
        return 0
    scored = scorer(model).score(reading(view, entities, marks, places))
    if scored.points:
        marks.add("learned")
        places["learned"] = [Place(token, token + 1) for token in scored.tokens]
    return scored.points


def entity_names(entity: Entity, organisation: Organisation | None, facts: Facts) -> tuple[str, ...]:
    """The marks of one entity: its kind, whose it is, and its traits."""
    kind = "link" if entity.kind == "url" else entity.kind
    if kind == "organisation":
        return ("name", "name.authority") if "authority" in entity.traits else ("name",)
    whose = _whose(entity, organisation, facts)
    if kind == "link":
        return (
            "link",
            f"link.{whose}",
            *(f"link.{trait}" for trait in entity.traits if trait in _LINK_TRAITS),
        )
    if kind == "phone":
        traits = entity.traits
        if "subject" in traits:
            return ("phone", "phone.subject")
        if "texted" in traits:
            traits = tuple(trait for trait in traits if trait != "mobile")  # none to ring
        return ("phone", f"phone.{whose}", *(f"phone.{whose}.{trait}" for trait in traits))
    if kind == "deadline":
        if "stamp" in entity.traits:
            return ("deadline.stamp",)
        return ("deadline", *(f"deadline.{trait}" for trait in entity.traits if trait in _DEADLINE_TRAITS))
    # What stands after a colon names one organisation: marks stay few.
    traits = tuple(f"{kind}.{trait.partition(':')[0]}" for trait in entity.traits)
    if kind == "account" and organisation is not None and f"fits:{organisation.id}" in entity.traits:
        traits += ("account.own",)
    return (kind, f"{kind}.{whose}", *traits) if kind in ("upi", "email") else (kind, *traits)


def _whose(entity: Entity, organisation: Organisation | None, facts: Facts) -> str:
    if organisation is not None and f"namesake:{organisation.id}" in entity.traits:
        return "known"
    if not entity.official or not entity.owner:
        return "unknown"
    if entity.owner.startswith("register:"):
        return "known"
    if organisation is None or entity.owner == "in-national":
        return "official"
    own = f"{organisation.id}."
    if any(key.startswith(own) for key in entity.facts):
        return "official"
    # A wallet's or bank's own page or number in a bill is nobody's private one; that of a rival is odd.
    return "other" if facts.organisations[entity.owner].sector == organisation.sector else "known"


def _entity_hits(
    view: View, entities: tuple[Entity, ...], borne: tuple[tuple[str, ...], ...], hits: Hits
) -> None:
    for entity, names in zip(entities, borne, strict=True):
        found = view.place(entity.span)
        if found is not None:
            place = Place(*found)
            for name in names:
                hits.add(name, place)


def _unsay_names(view: View, entities: tuple[Entity, ...], hits: Hits) -> None:
    """Take words of warning out of strangers' links and addresses: "refund-1930.xyz" reports to nobody."""
    if not any(name.startswith("fraud.") for name in hits.places):
        return
    named = [
        place
        for entity in entities
        if entity.kind in _NAMED_BY_THEIR_OWNERS and not entity.official
        if (place := view.place(entity.span)) is not None
    ]
    if named:
        hits.set_aside("named", named, ("fraud.",))
        hits.denials = [
            denial for denial in hits.denials if not any(a <= denial[0].start < b for a, b in named)
        ]


def _sender_marks(sender: Sender | None, organisation: Organisation | None, facts: Facts) -> set[str]:
    if sender is None:
        return {"sender.none"}
    marks = {f"sender.{sender.kind}"}
    if sender.kind == "header":
        if sender.owner is None:
            marks.add("sender.header.unknown")
        elif organisation is None or sender.owner == organisation.id or _shared(sender, organisation, facts):
            marks.add(f"sender.header.own.{'hard' if sender.hard else 'soft'}")
            marks.add("sender.header.own")
        else:
            marks.add("sender.header.other")
    return marks


def _shared(sender: Sender, organisation: Organisation, facts: Facts) -> bool:
    """True for a sister company's header that the organisation names among those its messages come from."""
    named = facts.facts.get(f"{organisation.id}.always.own_header")
    return named is not None and named.strength == "hard" and sender.value in named.value.split()


def _shape_marks(view: View, language: LanguageGuess, hits: Hits) -> set[str]:
    marks = {f"shape.{flag}" for flag in view.normal.flags}
    words = {place.start for place in hits.places.get("marketing", ())}
    offers = {place.start for place in hits.places.get("marketing.offer", ())}
    if len(words) >= MANY:
        marks.add("marketing.many")
    if _BARE_SUM().search(view.normal.text) is not None:
        marks.add("sum.bare")
    if len(offers) >= MANY - 1 or offers and len(words | offers) >= MANY:
        marks.add("marketing.offers")
    if not language.read:
        marks.add("language.not_read")
    if language.language == "hi-Latn":
        marks.add("language.romanised")
    return marks
