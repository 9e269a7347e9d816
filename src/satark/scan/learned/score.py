"""The score of a reading: the best window of its words and all its names, in whole numbers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from satark.records.model import LearnedModel
from satark.scan.learned.features import (
    BEGIN,
    END,
    GRAM_SHARE,
    LONGEST_WORD,
    MARK_SHARE,
    ROLE_SHARE,
    SHAPE_SHARE,
    WINDOW,
    WORD_SHARE,
    bucket,
    gram_buckets,
    heard,
    pair_begun,
    pair_places,
    word_buckets,
)
from satark.scan.learned.reading import Reading

# Words from one window to the next.
STEP = 6
# Words and pairs a process remembers, some 4 MB.
LIMIT_REMEMBERED = 16_384
# Distinct words of one message whose letters are looked into; hostile text must stay cheap.
LIMIT_SPELT = 128
# 2^16 / sqrt(n): a window's sum is over the root of its number of words.
ROOTS = (1 << 16, *(round((1 << 16) / n**0.5) for n in range(1, WINDOW + 1)))
# Words shown to the reader, and the share of the strongest one that each must have.
MOST_SHOWN, LEAST_SHARE = 5, 4


class Scored(NamedTuple):
    """A score in thousandths of a log-odds, the points of it, and the tokens that carried it most."""

    score: int
    points: int
    tokens: tuple[int, ...]


class _Word(NamedTuple):
    """What a word is worth, and its key in pairs with the CRC of a pair it begins."""

    worth: int
    heard: bytes
    begun: int


_BEGIN = pair_begun(BEGIN.encode())
_END = END.encode()


class Scorer:
    """One model made ready: its weights, and what words and pairs met before are worth."""

    def __init__(self, model: LearnedModel) -> None:
        self.model = model
        self._weights = memoryview(model.weights).cast("b")
        self._words: dict[str, _Word] = {}
        self._names: dict[str, int] = {}

    def score(self, read: Reading) -> Scored:
        """The score of one reading."""
        words = self._known(read.words)
        pairs = self._pairs(words)
        everywhere, located = self._marks(read)
        best, start, end = _best_window([word.worth for word in words], pairs, located)
        names = everywhere * MARK_SHARE
        names += self._worth(read.shapes) * SHAPE_SHARE + self._worth(read.roles) * ROLE_SHARE
        model = self.model
        score = model.intercept + ((best + (names << 16)) * model.unit >> 32)
        points = max(0, (score - model.zero) * model.slope // 1000)
        return Scored(score, points, self._carriers(read, words, pairs, start, end) if points else ())

    def _known(self, words: tuple[str, ...]) -> list[_Word]:
        known, looked_into = self._words, spelt(words)
        if len(known) > LIMIT_REMEMBERED:
            known.clear()
        return [
            known.get(word) or self._remembered(word) if word in looked_into else self._word(word, False)
            for word in words
        ]

    def _remembered(self, word: str) -> _Word:
        one = self._word(word, True)
        if len(word) <= LONGEST_WORD:  # hostile text is not to be remembered
            self._words[word] = one
        return one

    def _word(self, word: str, looked_into: bool) -> _Word:
        weights, key = self._weights, heard(word)
        worth = WORD_SHARE * sum([weights[at] for at in word_buckets(word, key)])
        if looked_into:
            worth += GRAM_SHARE * sum([weights[at] for at in gram_buckets(word)])
        as_bytes = key.encode("utf-8", "surrogatepass")
        return _Word(worth, as_bytes, pair_begun(as_bytes))

    def _pairs(self, words: Sequence[_Word]) -> list[int]:
        """What each two neighbours are worth: the first with the beginning, the last with the end."""
        weights = self._weights
        begun, keys = [_BEGIN, *[word.begun for word in words]], [*[word.heard for word in words], _END]
        return [WORD_SHARE * weights[at] for at in pair_places(begun, keys)]

    def _worth(self, names: tuple[str, ...]) -> int:
        known, total = self._names, 0
        for name in names:
            worth = known.get(name)
            if worth is None:
                if len(known) > LIMIT_REMEMBERED:
                    known.clear()
                worth = known[name] = self._weights[bucket(f"m{name}")]
            total += worth
        return total

    def _marks(self, read: Reading) -> tuple[int, list[int]]:
        """What the marks of the whole text are worth, and for each window those that stand in it."""
        if len(read.words) <= WINDOW:
            return self._worth(read.marks), [0]
        holding, count = _holding(len(read.words))
        known, everywhere, located = self._names, 0, [0] * count
        for name, spots in zip(read.marks, read.spots, strict=True):
            worth = known.get(name)
            if worth is None:
                worth = self._worth((name,))
            if not worth:
                continue
            if not spots:
                everywhere += worth
                continue
            held = 0
            for spot in spots:
                held |= holding[spot]
            for window in _BITS[held] if held < len(_BITS) else _bits(held):
                located[window] += worth
        return everywhere, located

    def _carriers(
        self, read: Reading, words: Sequence[_Word], pairs: Sequence[int], start: int, end: int
    ) -> tuple[int, ...]:
        """The tokens of the words of the best window that raised the score most, in their order."""
        worths = {
            at: words[at].worth + (pairs[at] + pairs[at + 1]) // 2
            for at in range(start, end)
            if read.words[at][0] != "{"
        }
        strongest = max(worths.values(), default=0)
        ranked = sorted(
            (at for at in worths if worths[at] * LEAST_SHARE > strongest > 0), key=lambda at: -worths[at]
        )
        return tuple(sorted(read.tokens[at] for at in ranked[:MOST_SHOWN]))


def spelt(words: Sequence[str]) -> frozenset[str]:
    """The words whose letters are looked into: the first different ones, whatever was scored before."""
    different = frozenset(words)
    if len(different) <= LIMIT_SPELT:
        return different
    return frozenset(list(dict.fromkeys(words))[:LIMIT_SPELT])


def windows(count: int) -> list[tuple[int, int]]:
    """Half-open ranges of words that are scored by themselves, for a text of `count` words."""
    if count <= WINDOW:
        return [(0, count)]
    starts = list(range(0, count - WINDOW, STEP))
    return [(start, start + WINDOW) for start in [*starts, count - WINDOW]]


@lru_cache(maxsize=1024)
def _holding(words: int) -> tuple[tuple[int, ...], int]:
    """For each of so many words the windows that hold it, as bits of a number; and the number of windows."""
    found = [0] * words
    ranges = windows(words)
    for window, (start, end) in enumerate(ranges):
        for at in range(start, end):
            found[at] |= 1 << window
    return tuple(found), len(ranges)


def _bits(number: int) -> tuple[int, ...]:
    return tuple([at for at in range(number.bit_length()) if number >> at & 1])


# Those of texts of few windows, which most are.
_BITS = tuple([_bits(number) for number in range(256)])


def _best_window(worths: Sequence[int], pairs: Sequence[int], located: Sequence[int]) -> tuple[int, int, int]:
    """The highest sum of a window, x 2^16, and where it stands: its words over the root of their number, and
    the marks located in it."""
    count = len(worths)
    of_words = [0, *accumulate(worths)]
    of_pairs = [0, *accumulate(pairs)]
    best: tuple[int, int, int] | None = None
    for (start, end), marks in zip(windows(count), located, strict=True):
        # Pair `i` joins word i-1 and i: those that reach over an edge of the window are left out.
        first, last = start + (start > 0), end + (end == count)
        total = of_words[end] - of_words[start] + of_pairs[last] - of_pairs[first]
        total = total * ROOTS[max(end - start, 1)] + (marks * MARK_SHARE << 16)
        if best is None or total > best[0]:
            best = total, start, end
    return best or (0, 0, 0)


# By the model itself, since a digest is what a model claims. A scorer holds its model: while it is kept, no
# other model can have that id.
_KEPT: dict[int, Scorer] = {}
# A process works with the shipped model, and with a few while models are compared.
LIMIT_KEPT = 4


def scorer(model: LearnedModel) -> Scorer:
    """The scorer of a model, made ready once."""
    found = _KEPT.get(id(model))
    if found is None:
        if len(_KEPT) >= LIMIT_KEPT:
            _KEPT.clear()
        found = _KEPT[id(model)] = Scorer(model)
    return found
