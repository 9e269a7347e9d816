"""What the model reads of a message: its words, and the names of its marks, roles and shape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from satark.records.entity import Entity
from satark.scan.learned.roles import role_names
from satark.scan.learned.shape import shape_flags
from satark.scan.view import View

# Entities that stand as one word of their kind: which number, link or sum it was tells nothing.
_ONE_WORD = frozenset(("url", "phone", "upi", "email", "amount", "account"))
# Marks of the sender himself and of facts alone are the rules' business; those that only follow from them
# (whose link it is, whose name is used) are read.
_NOT_READ = ("sender", "facts.", "language.")
_LONG_NUMBER = 7
NUMBER, LONG_NUMBER = "{0}", "{00}"
# Of a longer text the model reads as many words from its beginning and its end; the rules read all of it.
READ_AT_AN_END = 300


class Reading(NamedTuple):
    """`words` with the token each begins at, and the names of what else the message has, by their weight."""

    words: tuple[str, ...]
    tokens: tuple[int, ...]
    marks: tuple[str, ...]
    shapes: tuple[str, ...]
    roles: tuple[str, ...]


def reading(view: View, entities: Sequence[Entity], names: frozenset[str] | set[str]) -> Reading:
    """What the model reads of a viewed message with these entities and marks."""
    words, tokens = _words(view, entities)
    marks = tuple([name for name in names if not name.startswith(_NOT_READ)])
    return Reading(words, tokens, marks, shape_flags(view, names), role_names(names))


def _words(view: View, entities: Sequence[Entity]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    classed: dict[int, str] = {}
    for entity in entities:
        if entity.kind in _ONE_WORD and (place := view.place(entity.span)) is not None:
            kind = "{" + entity.kind + "}"
            for at in range(*place):
                classed.setdefault(at, kind)
    words: list[str] = []
    tokens: list[int] = []
    last = ""
    for at, word in enumerate(view.tokens.words):
        kind = classed.get(at, "")
        if not kind:
            if "0" <= word[0] <= "9":
                kind = NUMBER if len(word) < _LONG_NUMBER else LONG_NUMBER
            elif word[0] == "x" and not word.strip("x") and len(word) > 1:
                kind = NUMBER  # masked
        if kind and kind == last:
            continue
        last = kind
        words.append(kind or word)
        tokens.append(at)
    if len(words) > 2 * READ_AT_AN_END:
        words[READ_AT_AN_END:-READ_AT_AN_END] = []
        tokens[READ_AT_AN_END:-READ_AT_AN_END] = []
    return tuple(words), tuple(tokens)
