"""What somebody typed to search, as pieces of a key (`satark.desk.search_key`) that a message must hold."""

from __future__ import annotations

import re
from typing import NamedTuple

from satark.desk.search_key import digits_of, heard, keyed, spelt
from satark.records.entity import Span
from satark.scan.refang import refang
from satark.text.normal_form import normalise
from satark.text.tokens import tokenise

LIMIT_TYPED = 200
LIMIT_TERMS = 8
Needles = tuple[str, ...]
# Shorter words and numbers are found whole alone; of longer ones the beginning is enough.
_LEAST_BEGINNING = 3
_SCHEME = re.compile("^[a-z]+://(?:www\\.)?")
_NUMBER = re.compile(r"(?<![0-9a-z.@/])[+]?[0-9](?:[ ().-]{0,2}[0-9]){6,12}(?![0-9a-z@/])")
_INDIAN_DIGITS, _TRUNK = 10, ("91", "091", "0091", "0")
_OUTER = ".,;:!?()[]{}<>\"'|*_~=+-/\\`"


class Term(NamedTuple):
    """One thing typed: it is met where all needles of any of `near` stand in a key, best one of `exact`.

    Every needle has three characters or more, spaces among them, so that trigrams can find it.
    """

    exact: tuple[Needles, ...]
    near: tuple[Needles, ...]

    @property
    def needles(self) -> set[str]:
        """All of them."""
        return {needle for needles in (*self.exact, *self.near) for needle in needles}


def terms_of(typed: str) -> list[Term]:
    """The terms of what was typed, at most `LIMIT_TERMS`; none where it holds no letter or digit."""
    text = refang(normalise(typed[:LIMIT_TYPED]).text).text
    terms: list[Term] = []
    for match in _NUMBER.finditer(text):
        terms.append(_number(digits_of(match.group())))
    for chunk in _NUMBER.sub(" ", text).split():
        term = _term(_SCHEME.sub("", chunk).strip(_OUTER))
        if term is not None and term not in terms:
            terms.append(term)
    return terms[:LIMIT_TERMS]


def places(text: str, terms: list[Term]) -> list[Span]:
    """Where the terms stand in a text, in order; spans are half-open, in code points of `text`."""
    parts = [(f" {' '.join(part.keys)} ", part.span) for part in keyed(text)]
    found: set[Span] = set()
    for term in terms:
        found |= _standing(term.exact, parts) or _standing(term.near, parts)
    return sorted(span for span in found if span[0] < span[1])


def _standing(alternatives: tuple[Needles, ...], parts: list[tuple[str, Span]]) -> set[Span]:
    needles = [needle for needles in alternatives for needle in needles]
    return {span for keys, span in parts if any(needle in keys for needle in needles)}


def _term(chunk: str) -> Term | None:
    words = tokenise(chunk).words
    if not words:
        return None
    if len(words) == 1:
        return _number(words[0]) if words[0].isdigit() else _word(words[0])
    parts = [_number(word) if word.isdigit() else _word(word) for word in words]
    apart = tuple(part.exact[0][0] for part in parts)
    as_heard = tuple((part.near or part.exact)[-1][0] for part in parts)
    whole = (chunk if len(chunk) > _LEAST_BEGINNING else f" {chunk}",)
    # A host is not heard: its words in another script are no address.
    return Term((whole,), (apart,)) if chunk.isascii() else Term((apart,), (as_heard,))


def _word(word: str) -> Term:
    exact = tuple((_begins(spelling, len(word)),) for spelling in spelt(word))
    return Term(exact, tuple((f" ~{sound} ",) for sound in heard(word)))


def _begins(spelling: str, letters: int) -> str:
    return f" {spelling}" if letters >= _LEAST_BEGINNING else f" {spelling} "


def _number(digits: str) -> Term:
    """Any part of a number finds it; the code of the country before an Indian one is left out."""
    own = digits[-_INDIAN_DIGITS:]
    if len(digits) > _INDIAN_DIGITS and digits.removesuffix(own) in _TRUNK:
        digits = own
    return Term(((digits if len(digits) >= _LEAST_BEGINNING else f" {digits} ",),), ())
