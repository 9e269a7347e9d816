"""What the model reads of a message: its words, and the names of its marks, roles and shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from satark.records.entity import Entity
from satark.scan.learned.features import WINDOW
from satark.scan.learned.roles import role_names
from satark.scan.learned.shape import shape_flags
from satark.scan.view import View
from satark.scan.walk import Place

# Entities that stand as one word of their kind: which number, link or sum it was tells nothing.
_ONE_WORD = frozenset(("url", "phone", "upi", "email", "amount", "account"))
# Marks of the sender himself and of facts alone are the rules' business; those that only follow from them
# (whose link it is, whose name is used) are read.
_NOT_READ = ("sender", "facts.", "language.")
_LONG_NUMBER = 7
NUMBER, LONG_NUMBER = "{0}", "{00}"
# Tokens are digits or letters, and digits come first.
_AFTER_DIGITS = ":"
_SHORTEST_SPELT = 4
# Of a longer text the model reads as many words from its beginning and its end; the rules read all of it.
READ_AT_AN_END = 300


class Reading(NamedTuple):
    """`words` with the token each begins at, and the names of what else the message has, by their weight.

    `spots` has for each of the `marks` the words it stands at; none where it is of the whole text,
    or the text is one window.
    """

    words: tuple[str, ...]
    tokens: tuple[int, ...]
    marks: tuple[str, ...]
    spots: tuple[tuple[int, ...], ...]
    shapes: tuple[str, ...]
    roles: tuple[str, ...]


def reading(
    view: View,
    entities: Sequence[Entity],
    names: frozenset[str] | set[str],
    places: Mapping[str, Sequence[Place]],
) -> Reading:
    """What the model reads of a viewed message with these entities and marks, and where the marks stand."""
    words, tokens = _words(view, entities)
    marks = tuple([name for name in names if not name.startswith(_NOT_READ)])
    if len(words) > WINDOW:
        count = len(view.tokens.words)
        word_at = range(count) if len(tokens) == count else _word_at(tokens, count)
        spots = tuple(
            [tuple([word_at[place[0]] for place in places[name]]) if name in places else () for name in marks]
        )
    else:
        spots = ((),) * len(marks)  # they are all in the only window
    return Reading(words, tokens, marks, spots, shape_flags(view, names), role_names(names))


def _word_at(tokens: tuple[int, ...], count: int) -> list[int]:
    """For each of `count` tokens the word it belongs to: the last one that begins at it or before."""
    found: list[int] = []
    for word, (begin, after) in enumerate(zip(tokens, (*tokens[1:], count), strict=True)):
        found += [word] * (after - (begin if found else 0))
    return found


def _words(view: View, entities: Sequence[Entity]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    classed: dict[int, str] = {}
    for entity in entities:
        if entity.kind in _ONE_WORD and (place := view.place(entity.span)) is not None:
            kind = "{" + entity.kind + "}"
            for at in range(*place):
                classed.setdefault(at, kind)
    plain = _spelt(view, classed) if view.tokens.disguised else {}
    words: list[str] = []
    tokens: list[int] = []
    last, until = "", 0
    for at, word in enumerate(view.tokens.words):
        if plain:
            if at < until:
                continue
            if at in plain:
                word, until = plain[at]
                last = ""
                words.append(word)
                tokens.append(at)
                continue
        if at in classed:
            kind = classed[at]
        elif word < _AFTER_DIGITS:
            kind = NUMBER if len(word) < _LONG_NUMBER else LONG_NUMBER
        elif word[0] == "x" and not word.strip("x") and len(word) > 1:
            kind = NUMBER  # masked
        else:
            last = ""
            words.append(word)
            tokens.append(at)
            continue
        if kind != last:
            last = kind
            words.append(kind)
            tokens.append(at)
    if len(words) > 2 * READ_AT_AN_END:
        words[READ_AT_AN_END:-READ_AT_AN_END] = []
        tokens[READ_AT_AN_END:-READ_AT_AN_END] = []
    return tuple(words), tuple(tokens)


def _spelt(view: View, classed: Mapping[int, str]) -> dict[int, tuple[str, int]]:
    """Words in disguise that no rule knows, by their first token: the first spelling and the token after."""
    words = view.tokens.words
    found: dict[int, tuple[str, int]] = {}
    for spelling, first, count in view.tokens.disguised:
        until = first + count
        in_entity = any(at in classed for at in range(first, until))
        if first not in found and not in_entity and _mostly_letters(spelling, words[first:until]):
            found[first] = spelling, until
    return found


def _mostly_letters(spelling: str, parts: Sequence[str]) -> bool:
    letters = sum([len(part) for part in parts if not "0" <= part[0] <= "9"])
    at_ends = not ("0" <= parts[0][0] <= "9" or "0" <= parts[-1][0] <= "9")
    return at_ends and len(spelling) >= _SHORTEST_SPELT and 2 * letters >= len(spelling)
