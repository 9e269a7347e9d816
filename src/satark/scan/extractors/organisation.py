"""Organisations named, by any name, alias or known misspelling in the facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.scan.extractor import Extractor
from satark.scan.names import name_heads
from satark.scan.view import View


class OrganisationNamed(Extractor):
    """Names of organisations; value the organisation id, trait `own`, `sector` or `authority` as the fact says."""

    kind: ClassVar[EntityKind] = "organisation"

    def find(self, view: View) -> Iterator[Entity]:
        facts, words = view.facts, view.tokens.words
        names, heads = facts.index["name"], name_heads(facts)
        index, size = 0, len(words)
        while index < size:
            step = 1
            for length in heads.get(words[index], ()):
                keys = names.get(" ".join(words[index : index + length])) if index + length <= size else None
                if keys:
                    yield _named(view, index, index + length, keys)
                    step = length
                    break
            index += step


def _named(view: View, first: int, last: int, keys: tuple[str, ...]) -> Entity:
    fact = view.facts.facts[keys[0]]
    span = view.normal.span(view.tokens.starts[first], view.tokens.ends[last - 1])
    trait = fact.topic if fact.topic == "authority" else fact.use or "own"
    raw = view.message.text[span[0] : span[1]]
    return Entity("organisation", raw, fact.organisation, span, None, fact.organisation, keys, (trait,))
