"""Known words in disguise or in pieces become one token in their plain spelling: `b1ll`, `bi-ll`."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from satark.records.facts import Facts
from satark.scan.lexis import lexicon_for
from satark.text.tokens import Tokens

# Letters of a piece, pieces of a word, and letters of a word in pieces.
_PIECE, _MOST_PIECES, _LEAST_LETTERS = 2, 8, 3


def plain_tokens(tokens: Tokens, facts: Facts) -> Tokens:
    """The tokens, each run that spells a word the rules know made one; `disguised` keeps that spelling."""
    words = tokens.words
    pieces = [at for at, word in enumerate(words) if len(word) <= _PIECE and word.isalpha()]
    pieced = any(one + 1 == other for one, other in zip(pieces, pieces[1:], strict=False))
    if not pieced and not tokens.disguised:
        return tokens
    known = lexicon_for(words, facts).heads
    found: dict[int, tuple[str, int]] = {}
    in_disguise: set[int] = set()
    for word, first, count in tokens.disguised:
        in_disguise.update(range(first, first + count))
        if word in known:
            found.setdefault(first, (word, first + count))
    if pieced:
        free = [at for at in pieces if at not in in_disguise]
        found.update({first: (word, end) for word, first, end in _joined(words, free, known)})
    return _merged(tokens, found) if found else tokens


def _joined(
    words: Sequence[str], pieces: Sequence[int], known: Container[str]
) -> Iterator[tuple[str, int, int]]:
    """Known words in pieces of one or two letters with the tokens they take, the longest first.

    Where each piece is a word by itself ("so on") it stays one.
    """
    small, until = frozenset(pieces), 0
    for first in pieces:
        if first < until:
            continue
        last = first + 1
        while last in small and last < first + _MOST_PIECES:
            last += 1
        for end in range(last, first + 1, -1):
            word = "".join(words[first:end])
            if len(word) >= _LEAST_LETTERS and word in known and not all(
                piece in known for piece in words[first:end]
            ):  # fmt: skip
                yield word, first, end
                until = end
                break


def _merged(tokens: Tokens, found: dict[int, tuple[str, int]]) -> Tokens:
    """The tokens with those of each found word, by its first: (word, token after), made one."""
    kept: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    until = 0
    for at, word in enumerate(tokens.words):
        if at < until:
            continue
        plain, until = found.get(at, (word, at + 1))
        kept.append(at)
        words.append(plain)
        ends.append(tokens.ends[until - 1])
    places = {at: place for place, at in enumerate(kept)}
    return Tokens(
        tuple(words),
        tuple([tokens.starts[at] for at in kept]),
        tuple(ends),
        tuple([tokens.sentences[at] for at in kept]),
        tuple(_moved(tokens, found, places)),
    )


def _moved(
    tokens: Tokens, found: dict[int, tuple[str, int]], places: dict[int, int]
) -> Iterator[tuple[str, int, int]]:
    """The disguised spellings at their new places; of a found word only the one that was found."""
    for spelling, first, count in tokens.disguised:
        if first in found:
            if spelling == found[first][0]:
                yield spelling, places[first], 1
        elif all(at in places and at not in found for at in range(first, first + count)):
            yield spelling, places[first], count
