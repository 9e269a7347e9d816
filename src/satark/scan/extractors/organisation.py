"""Organisations named, by any name, alias or known misspelling in the facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.records.facts import Fact
from satark.scan.extractor import Extractor
from satark.scan.names import organisation_names
from satark.scan.standing import Standing
from satark.scan.view import View
from satark.text.tokens import Tokens

# Short names that are words too: meant only when written in capitals in a text that is not all in capitals.
_WORDS = frozenset(("best", "eb", "nic", "bob", "boi", "pm", "post", "rail", "cesc"))
_SHORT = 2
# Within so many tokens a name that is a common word too needs a word of its trade (the fact's `beside`).
NEAR = 8


class OrganisationNamed(Extractor):
    """Names of organisations; value the organisation id.

    Traits: `own` (the name of one), `sector` (a kind of office, such as "electricity department"),
    `authority` (a ministry or department that bills nobody), `shared` (several have this name), `disguised`,
    `inside` (part of a link, an address or a header). A name whose fact has `beside` counts near those
    words only.
    """

    kind: ClassVar[EntityKind] = "organisation"

    def find(self, view: View) -> Iterator[Entity]:
        tokens = view.tokens
        for named in organisation_names(view.facts).find(tokens):
            start, end = tokens.starts[named.start], tokens.ends[named.end - 1]
            word = tokens.words[named.start] if named.end - named.start == 1 else ""
            if word and (word in _WORDS or len(word) <= _SHORT) and not _in_capitals(view, start, end):
                continue
            found = [
                fact
                for key in named.meaning
                if _beside(fact := view.facts.facts[key], tokens, named.start, named.end)
            ]
            if not found:
                continue
            fact = found[0]
            traits = {fact.topic if fact.topic == "authority" else fact.use or "own"}
            if len({each.organisation for each in found}) > 1:
                traits.add("shared")
            if named.disguised:
                traits.add("disguised")
            standing = Standing(None, fact.organisation, tuple(each.id for each in found))
            yield view.entity("organisation", start, end, fact.organisation, standing, traits)


def _beside(fact: Fact, tokens: Tokens, start: int, end: int) -> bool:
    """True unless the name asks for a word of its trade and none stands near it."""
    if not fact.beside:
        return True
    near = {*tokens.words[max(0, start - NEAR) : start], *tokens.words[end : end + NEAR]}
    return not near.isdisjoint(fact.beside.split("|"))


def _in_capitals(view: View, start: int, end: int) -> bool:
    raw = view.original(start, end)
    if not raw.isascii() or raw != raw.upper():
        return False
    around = view.original(max(0, start - 40), start) + view.original(
        end, min(len(view.normal.text), end + 40)
    )
    return not around.strip() or any("a" <= letter <= "z" for letter in around)
