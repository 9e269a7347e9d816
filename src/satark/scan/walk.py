"""One walk over the tokens: words to concepts, concepts near each other to pairs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from satark.records.facts import Facts, Lexicon
from satark.scan.spelling import LEAST_LETTERS, respelt
from satark.text.folds import fold
from satark.text.tokens import Tokens

# More hits of one concept than this cannot change a verdict; the cap keeps pairs linear on hostile text.
LIMIT_HITS = 24


class Place(NamedTuple):
    """Half-open range of tokens."""

    start: int
    end: int


@dataclass(slots=True)
class Hits:
    """Concepts found and where, small words by language, known tokens counted, and the denials met."""

    places: dict[str, list[Place]] = field(default_factory=dict)
    languages: dict[str, int] = field(default_factory=dict)
    known: int = 0
    denials: list[tuple[Place, str]] = field(default_factory=list)

    def add(self, name: str, place: Place) -> None:
        found = self.places.setdefault(name, [])
        if len(found) < LIMIT_HITS:
            found.append(place)

    def set_aside(
        self, prefix: str, ranges: list[tuple[int, int]], reach: tuple[str, ...] = ("",)
    ) -> set[str]:
        """Take out the hits that begin in one of the half-open `ranges`; they stay as `prefix.<name>`.

        `reach` are the beginnings of the names this may happen to.
        """
        aside: set[str] = set()
        for name, places in list(self.places.items()):
            if not name.startswith(reach):
                continue
            kept = [
                place for place in places if not any(first <= place.start < last for first, last in ranges)
            ]
            if len(kept) < len(places):
                aside.add(f"{prefix}.{name}")
                if kept:
                    self.places[name] = kept
                else:
                    del self.places[name]
        return aside


def concepts(tokens: Tokens, facts: Facts) -> Hits:
    """Every concept of the lexicons in the tokens, as written, disguised, and folded for romanised Hindi."""
    hits = Hits()
    swallow = frozenset(_setting(facts, "walk", "swallow"))
    words = tokens.words
    plain = facts.lexicons[""]
    _find(words, plain, swallow, hits, count=True)
    for index, word in enumerate(words):
        if len(word) >= LEAST_LETTERS and word not in plain.heads and (names := respelt(word, facts)):
            _record(names, Place(index, index + 1), hits)
    for spelling, first, count in tokens.disguised:
        if names := plain.phrases.get(spelling):
            _record(names, Place(first, first + count), hits)
            hits.places.setdefault("disguised.word", [Place(first, first + count)])
    if hits.languages.get("hi-Latn"):
        seen = set(words)
        # Folded, "bhai" is spelt like "be": a small English word stays one when it stands alone.
        small = {word for word in seen if "function@en" in plain.phrases.get(word, ())}
        for code, lexicon in facts.lexicons.items():
            if code:
                spelt = {word: fold(word, lexicon.folds) if word.isascii() else word for word in seen}
                alone = frozenset(index for index, word in enumerate(words) if word in small)
                folded = tuple([spelt[word] for word in words])
                _find(folded, lexicon, swallow, hits, count=False, never_alone=alone)
    return hits


def _find(
    words: tuple[str, ...],
    lexicon: Lexicon,
    swallow: frozenset[str],
    hits: Hits,
    *,
    count: bool,
    never_alone: frozenset[int] = frozenset(),
) -> None:
    heads, phrases, size = lexicon.heads, lexicon.phrases, len(words)
    start, covered = 0, 0
    while start < size:
        lengths = heads.get(words[start])
        if lengths is None:
            start += 1
            continue
        step = 1
        longest = 0
        for length in lengths:
            end = start + length
            if end > size or length == 1 and start in never_alone:
                continue
            key = words[start] if length == 1 else " ".join(words[start:end])
            names = phrases.get(key)
            if names is None:
                continue
            nested = end <= covered or longest > 0
            taken = _record(names, Place(start, end), hits, swallow, nested=nested)
            if count and not nested:
                hits.known += length
            longest = longest or end
            if taken:
                step = length
                break
        covered = max(covered, longest)
        start += step


@lru_cache(maxsize=4096)
def _parted(names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((concept, language) for concept, _, language in (name.partition("@") for name in names))


def _record(
    names: tuple[str, ...],
    place: Place,
    hits: Hits,
    swallow: frozenset[str] = frozenset(),
    *,
    nested: bool = False,
) -> bool:
    taken = False
    for concept, language in _parted(names):
        if concept == "function":
            hits.languages[language] = hits.languages.get(language, 0) + 1
        elif not (nested and concept == "negation"):
            hits.add(concept, place)
            if concept.startswith("fraud.deny"):
                hits.denials.append((place, language))
            taken = taken or concept in swallow
    return taken


def deny(hits: Hits, tokens: Tokens, facts: Facts) -> set[str]:
    """Move what a denial reaches over to `denied.<name>` marks: "never install AnyDesk" asks for nothing."""
    if not hits.denials:
        return set()
    back = frozenset(_setting(facts, "walk", "deny_back"))
    reach = _setting(facts, "walk", "denied")
    stops = [
        place.start for name in _setting(facts, "walk", "deny_stop") for place in hits.places.get(name, ())
    ]
    scopes = [
        _scope(place, language in back, tokens.sentences, stops)
        for place, language in hits.denials[:LIMIT_HITS]
    ]
    return hits.set_aside("denied", scopes, reach)


def _scope(denial: Place, back: bool, sentences: tuple[int, ...], stops: list[int]) -> tuple[int, int]:
    sentence, size = sentences[denial.start], len(sentences)
    first, last = denial.start, denial.end
    if back:
        while first > 0 and sentences[first - 1] == sentence and first - 1 not in stops:
            first -= 1
    else:
        while last < size and sentences[last] == sentence and last not in stops:
            last += 1
    return first, last


def pairs(hits: Hits, tokens: Tokens, facts: Facts) -> Iterator[tuple[str, Place]]:
    """Names of the pairs that hold, each once, with the range of tokens that carries it."""
    places, sentences = hits.places, tokens.sentences
    denials = places.get("negation", [])
    found: Mapping[str, Mapping[str, Any]] = facts.scoring.get("pairs", {})
    met = places.keys()
    for name, rule in found.items():
        if met.isdisjoint(rule["a"]) or met.isdisjoint(rule["b"]):
            continue
        first = [place for concept in rule["a"] for place in places.get(concept, ())]
        second = [place for concept in rule["b"] for place in places.get(concept, ())]
        if place := _near(first, second, rule, denials, sentences):
            yield name, place


def _near(
    first: list[Place],
    second: list[Place],
    rule: Mapping[str, Any],
    denials: list[Place],
    sentences: tuple[int, ...],
) -> Place | None:
    within, guard = int(rule["within"]), int(rule.get("guard", 0))
    for a in first:
        for b in second:
            gap = max(b.start - a.end, a.start - b.end)
            if gap <= within and not (guard and _denied(a, denials, guard, sentences)):
                return Place(min(a.start, b.start), max(a.end, b.end))
    return None


def _denied(place: Place, denials: list[Place], guard: int, sentences: tuple[int, ...]) -> bool:
    sentence = sentences[place.start]
    return any(
        max(no.start - place.end, place.start - no.end) <= guard and sentences[no.start] == sentence
        for no in denials
    )


def _setting(facts: Facts, table: str, key: str) -> tuple[str, ...]:
    values: Mapping[str, Any] = facts.scoring.get(table, {})
    return tuple(values.get(key, ()))
