"""One walk over the tokens: words to concepts, concepts near each other to pairs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from satark.records.facts import Facts, Lexicon
from satark.scan.kept import once_per_facts
from satark.scan.lexis import forms, indian_scripts_of, lexicon_for
from satark.scan.spelling import LEAST_LETTERS, respelt
from satark.text.folds import fold
from satark.text.tokens import Tokens

# More hits of one concept than this cannot change a verdict; the cap keeps pairs linear on hostile text.
LIMIT_HITS = 24
# Folded spellings a process remembers, some 2 MB: few words make most of what people write.
LIMIT_REMEMBERED, LONGEST_REMEMBERED = 16_384, 24


class Place(NamedTuple):
    """Half-open range of tokens."""

    start: int
    end: int


# Most places are those of one word, near the beginning: they are made once.
LIMIT_READY = 256
_OF_ONE = tuple([Place(start, start + 1) for start in range(LIMIT_READY)])


class Hits:
    """Concepts found and where, small words by language, known tokens counted, and the denials met."""

    __slots__ = ("denials", "known", "languages", "places")

    def __init__(self) -> None:
        self.places: dict[str, list[Place]] = {}
        self.languages: dict[str, int] = {}
        self.known = 0
        self.denials: list[tuple[Place, str]] = []

    def add(self, name: str, place: Place) -> None:
        found = self.places.get(name)
        if found is None:
            self.places[name] = [place]
        elif len(found) < LIMIT_HITS:
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
    """Every concept of the lexicons in plain tokens, as written, respelt, and folded for romanised Hindi."""
    hits = Hits()
    swallow = frozenset(_setting(facts, "walk", "swallow"))
    words = tokens.words
    plain = lexicon_for(words, facts)
    _find(forms(words, plain), plain, swallow, hits, count=True)
    for index, word in enumerate(words):
        unknown = len(word) >= LEAST_LETTERS and word not in plain.heads and not "0" <= word[0] <= "9"
        if unknown and (names := respelt(word, facts)):
            _record(names, index, index + 1, hits)
    for spelling, first, count in tokens.disguised:
        if words[first] == spelling and spelling in plain.phrases:
            hits.places.setdefault("disguised.word", [Place(first, first + count)])
    if hits.languages.get("hi-Latn"):
        # Folded, "bhai" is spelt like "be": a small English word stays one when it stands alone.
        small = {word for word in words if "function@en" in plain.phrases.get(word, ())}
        alone = frozenset(index for index, word in enumerate(words) if word in small)
        for code, spelt in _folded(facts).items():
            folded = tuple([spelt[word] for word in words])
            _find(folded, facts.lexicons[code], swallow, hits, count=False, never_alone=alone)
    return hits


class _Folded(dict[str, str]):
    """Words and their folded spelling; usual ones are remembered, within limits that hold for any text."""

    def __init__(self, folds: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._folds = folds

    def __missing__(self, word: str) -> str:
        spelt = fold(word, self._folds) if word.isascii() else word
        if len(word) <= LONGEST_REMEMBERED and len(self) < LIMIT_REMEMBERED:
            self[word] = spelt
        return spelt


@once_per_facts
def _folded(facts: Facts) -> Mapping[str, _Folded]:
    scripts = {"", *indian_scripts_of(facts.lexicons)}
    return {code: _Folded(facts.lexicons[code].folds) for code in facts.lexicons if code not in scripts}


def _find(
    words: tuple[str, ...],
    lexicon: Lexicon,
    swallow: frozenset[str],
    hits: Hits,
    *,
    count: bool,
    never_alone: frozenset[int] = frozenset(),
) -> None:
    heads, twos, phrases, size = lexicon.heads, lexicon.begun, lexicon.phrases, len(words)
    covered, swallowed = 0, 0
    for start in [index for index, word in enumerate(words) if word in heads]:
        if start < swallowed:
            continue
        word, longest = words[start], 0
        begun = twos.get(f"{word} {words[start + 1]}") if start + 1 < size else None
        if begun is None:
            # Most words begin phrases and few are followed by the second word of one.
            if heads[word] and start not in never_alone:
                nested = start < covered
                if _record(phrases[word], start, start + 1, hits, swallow, nested):
                    swallowed = start + 1
                if not nested:
                    covered = start + 1
                    hits.known += count
            continue
        for length in begun + heads[word]:
            end = start + length
            if end > size or length == 1 and start in never_alone:
                continue
            names = phrases.get(word if length == 1 else " ".join(words[start:end]))
            if names is None:
                continue
            nested = end <= covered or longest > 0
            taken = _record(names, start, end, hits, swallow, nested)
            if count and not nested:
                hits.known += length
            longest = longest or end
            if taken:
                swallowed = end
                break
        covered = max(covered, longest)


class _Sense(NamedTuple):
    """What a phrase says: languages that have it as a small word, concepts, languages it denies in."""

    small: tuple[str, ...]
    concepts: tuple[str, ...]
    denies: tuple[str, ...]


@lru_cache(maxsize=4096)
def _sense(names: tuple[str, ...]) -> _Sense:
    parted = [(concept, language) for concept, _, language in (name.partition("@") for name in names)]
    return _Sense(
        tuple(language for concept, language in parted if concept == "function"),
        tuple(concept for concept, _ in parted if concept != "function"),
        tuple(language for concept, language in parted if concept.startswith("fraud.deny")),
    )


def _record(
    names: tuple[str, ...],
    start: int,
    end: int,
    hits: Hits,
    swallow: frozenset[str] = frozenset(),
    nested: bool = False,
) -> bool:
    small, concepts_said, denies = _sense(names)
    for language in small:
        hits.languages[language] = hits.languages.get(language, 0) + 1
    if not concepts_said:
        return False
    place = _OF_ONE[start] if end == start + 1 <= LIMIT_READY else Place(start, end)
    places = hits.places
    for concept in concepts_said:
        if nested and concept == "negation":
            continue
        found = places.get(concept)  # as `hits.add`, without a call for each word of each message
        if found is None:
            places[concept] = [place]
        elif len(found) < LIMIT_HITS:
            found.append(place)
    for language in denies:
        hits.denials.append((place, language))
    return not swallow.isdisjoint(concepts_said)


def deny(hits: Hits, tokens: Tokens, facts: Facts) -> set[str]:
    """Move what a denial reaches over to `denied.<name>` marks: "never install AnyDesk" asks for nothing."""
    if not hits.denials:
        return set()
    return hits.set_aside("denied", denied_scopes(hits, tokens, facts), _setting(facts, "walk", "denied"))


def denied_scopes(hits: Hits, tokens: Tokens, facts: Facts) -> list[tuple[int, int]]:
    """The half-open ranges of tokens that the denials reach over."""
    stops = [
        place.start for name in _setting(facts, "walk", "deny_stop") for place in hits.places.get(name, ())
    ]
    return [
        _scope(place, bool(facts.languages[language].get("verb_last")), tokens.sentences, stops)
        for place, language in hits.denials[:LIMIT_HITS]
    ]


def meant(hits: Hits, tokens: Tokens, facts: Facts) -> set[str]:
    """`fraud.beside` where something is asked or threatened outside what an "if someone" goes on to say."""
    thought = hits.places.get("fraud.if")
    if not thought:
        return set()
    ranges = [_scope(place, False, tokens.sentences, []) for place in thought]
    reach = _setting(facts, "walk", "meant")
    for name, places in hits.places.items():
        if name.startswith(reach):
            for place in places:
                if not any(first <= place.start < last for first, last in ranges):
                    return {"fraud.beside"}
    return set()


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


class _Pair(NamedTuple):
    """Two sets of concepts at most `within` tokens apart; no denial within `guard` tokens of the first."""

    name: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    within: int
    guard: int


@once_per_facts
def _pairs_by_concept(facts: Facts) -> Mapping[str, tuple[_Pair, ...]]:
    found: dict[str, list[_Pair]] = {}
    rules: Mapping[str, Mapping[str, Any]] = facts.scoring.get("pairs", {})
    for name, rule in rules.items():
        first, second = tuple(rule["a"]), tuple(rule["b"])
        pair = _Pair(name, first, second, int(rule["within"]), int(rule.get("guard", 0)))
        for concept in first:
            found.setdefault(concept, []).append(pair)
    return {concept: tuple(known) for concept, known in found.items()}


def pairs(hits: Hits, tokens: Tokens, facts: Facts) -> Iterator[tuple[str, Place]]:
    """Names of the pairs that hold, each once, with the range of tokens that carries it."""
    places, by_concept = hits.places, _pairs_by_concept(facts)
    met, looked = places.keys(), set()
    for concept in list(places):
        for pair in by_concept.get(concept, ()):
            if pair.name in looked or met.isdisjoint(pair.second):
                continue
            looked.add(pair.name)
            if place := _near(pair, places, tokens.sentences):
                yield pair.name, place


def _near(pair: _Pair, places: Mapping[str, list[Place]], sentences: tuple[int, ...]) -> Place | None:
    denials = places.get("negation", []) if pair.guard else []
    second = [place for concept in pair.second for place in places.get(concept, ())]
    for concept in pair.first:
        for a in places.get(concept, ()):
            for b in second:
                gap = max(b.start - a.end, a.start - b.end)
                if gap <= pair.within and not (denials and _denied(a, denials, pair.guard, sentences)):
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
