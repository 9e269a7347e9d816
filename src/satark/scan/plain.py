"""Known words in disguise or in pieces become one token in their plain spelling: `b1ll`, `elec-tricity`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence

from satark.records.facts import Facts
from satark.scan.lexis import lexicon_for
from satark.text.tokens import Tokens

# Pieces of one or two letters, of the Indian scripts with their signs, may stand apart in any way.
_PIECE, _INDIAN_PIECE = 2, 3
# Longer ones are pieces where nothing but one sign of these parts them.
_SIGNS = "-_*./~,:"
_SIGNED = re.compile(f"[{_SIGNS}](?<=[^ -@\n].)(?=[^ -@\n])")
_MOST_PIECES, _LEAST_LETTERS = 8, 3
# Places of one text where a word in pieces may begin: honest ones have few, and hostile text must stay cheap.
_LIMIT_BEGUN = 64


def plain_tokens(tokens: Tokens, text: str, facts: Facts) -> Tokens:
    """The tokens of a normal `text`, each run that spells a word the rules know made one.

    Of its disguised spellings `disguised` keeps the one that was found, at its one token.
    """
    words = tokens.words
    links = _links(tokens, text)
    if not links and not tokens.disguised:
        return tokens
    known = (facts.lexicons[""] if text.isascii() else lexicon_for(words, facts)).heads
    found: dict[int, tuple[str, int]] = {}
    for word, first, count in tokens.disguised:
        links.difference_update(range(first - 1, first + count))
        if word in known:
            found.setdefault(first, (word, first + count))
    found.update({first: (word, end) for word, first, end in _in_pieces(words, links, known)})
    return _merged(tokens, found) if found else tokens


def _links(tokens: Tokens, text: str) -> set[int]:
    """The tokens that may be pieces of one word with the next."""
    small = [
        at for at, word in enumerate(tokens.words)
        if len(word) <= _PIECE and word[0] > "9" or len(word) == _INDIAN_PIECE and word[0] > "z"
    ]  # fmt: skip
    links = {one for one, other in zip(small, small[1:], strict=False) if one + 1 == other}
    if _SIGNED.search(text) is None:
        return links
    for match in _SIGNED.finditer(text):
        at = bisect_left(tokens.ends, match.start())
        # Beside other characters that are no token's (a multiplication sign, an emoji) it parts no word.
        if (
            tokens.ends[at : at + 1] == match.span()[:1]
            and tokens.starts[at + 1 : at + 2] == match.span()[1:]
        ):
            links.add(at)
    return links


def _in_pieces(
    words: Sequence[str], links: set[int], known: Container[str]
) -> Iterator[tuple[str, int, int]]:
    """Known words in pieces with the tokens they take, the longest first.

    Where each piece is a word by itself ("so on", "e-mail") it stays one.
    """
    until = 0
    for first in sorted(links)[:_LIMIT_BEGUN]:
        if first < until:
            continue
        last = first + 2
        while last - 1 in links and last < first + _MOST_PIECES:
            last += 1
        for end in range(last, first + 1, -1):
            pieces = words[first:end]
            whole = "".join(pieces)
            if len(whole) >= _LEAST_LETTERS and whole in known and not all(one in known for one in pieces):
                yield whole, first, end
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
        else:
            yield spelling, places[first], count
