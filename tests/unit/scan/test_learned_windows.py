"""Windows: all words are in one, harmless words around a lure lower nothing, and long text stays cheap."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import CodeType, FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satark.api import shipped
from satark.records.message import Message
from satark.scan.extract import entities_of
from satark.scan.learned import score
from satark.scan.learned.features import LONGEST_WORD, WINDOW, gram_buckets, word_buckets
from satark.scan.learned.reading import Reading, reading
from satark.scan.learned.score import LIMIT_SPELT, STEP, Scorer, windows
from satark.scan.view import view_of
from satark.text.limits import LIMIT_CHARACTERS
from tests.unit.scan.hand_models import different, hand_model, words_read

LURE = tuple(f"lure{letter}" for letter in "abcdefghijklmnopqr")
MODEL = hand_model({f"w<{word}>": 20 + at for at, word in enumerate(LURE)}, intercept=-5)
LURE_WORTH = 8 * sum(20 + at for at in range(WINDOW))
PADS = st.lists(st.sampled_from(different(40)), max_size=120)
WEIGHTS = st.lists(st.integers(-127, 127), min_size=40, max_size=40)


def scored(words: Sequence[str]) -> int:
    return Scorer(MODEL).score(words_read(*words)).score


@pytest.mark.parametrize("count", [*range(130), 599, 600])
def test_windows_hold_all_words(count: int) -> None:
    found = windows(count)
    assert {at for start, end in found for at in range(start, end)} == set(range(count))
    assert all(start >= 0 and end <= count and end - start == min(count, WINDOW) for start, end in found)
    assert all(0 < other - one <= STEP for (one, _), (other, _) in zip(found, found[1:], strict=False))


def test_a_lure_is_as_long_as_a_window() -> None:
    assert len(LURE) == WINDOW
    assert scored(LURE) == -5 + (LURE_WORTH * score.ROOTS[WINDOW] >> 16)


@pytest.mark.parametrize("pad", [different(100), different(7), ("hello",) * 100, different(500)])
def test_harmless_words_before_or_after_lower_nothing(pad: tuple[str, ...]) -> None:
    assert scored((*pad, *LURE)) == scored((*LURE, *pad)) == scored(LURE)


@given(st.integers(0, 150), st.integers(0, 150))
def test_wherever_it_stands_a_window_holds_most_of_a_lure(before: int, after: int) -> None:
    """The nearest windows begin half a step off at most, so three words of it can be missed."""
    missed = STEP // 2
    least = 8 * sum(sorted(20 + at for at in range(WINDOW))[: WINDOW - missed])
    got = scored((*different(before), *LURE, *different(after, "z")))
    assert got >= -5 + (least * score.ROOTS[WINDOW] >> 16)


@given(WEIGHTS, PADS, st.integers(0, 3))
def test_whatever_the_words_after_it_weigh_a_lure_scores_no_less(
    weights: list[int], pad: list[str], steps: int
) -> None:
    """A text of whole steps has all its windows in the longer one too."""
    words = different(40)
    model = hand_model({f"w<{word}>": weight for word, weight in zip(words, weights, strict=True)})
    lure = words[: WINDOW + steps * STEP]
    alone = Scorer(model).score(words_read(*lure)).score
    assert Scorer(model).score(words_read(*lure, *pad)).score >= alone


def located(words: Sequence[str], spots: Sequence[int]) -> int:
    """The score of words with one mark, worth 4 x 10 the more, that stands at some of them."""
    model = hand_model({"mask.pay": 10})
    read = words_read(*words)._replace(marks=("ask.pay",), spots=(tuple(spots),))
    return Scorer(model).score(read).score


@pytest.mark.parametrize("count", [1, 17, 18, 19, 24, 37, 40, 130])
def test_a_mark_counts_once_wherever_it_stands(count: int) -> None:
    words = different(count)
    assert {located(words, [at]) for at in range(count)} == {40}
    assert located(words, [0, count - 1]) == located(words, range(count)) == 40


def test_an_honest_mark_far_from_a_lure_takes_nothing_off_it() -> None:
    model = hand_model({**{f"w<{word}>": 9 for word in LURE}, "mhonest.receipt": -100})
    pad = different(40)
    alone = words_read(*LURE, *pad)

    def score(*spots: int) -> int:
        marked = alone._replace(marks=("honest.receipt",), spots=(spots,))
        return Scorer(model).score(marked).score

    assert score(50) == Scorer(model).score(alone).score
    assert score(3) < score(50) and score() == score(50) - 400


@given(PADS, PADS)
def test_the_words_shown_are_those_of_the_best_window(before: list[str], after: list[str]) -> None:
    words = (*before, *LURE, *after)
    tokens = Scorer(MODEL).score(words_read(*words)).tokens
    assert tokens and {words[at] for at in tokens} <= set(LURE)
    assert max(tokens) - min(tokens) < WINDOW


def test_names_count_once_however_many_windows_there_are() -> None:
    model = hand_model({"mask.pay": 9})
    for words in ((), ("hello",), different(200)):
        read = words_read(*words)._replace(marks=("ask.pay",), spots=((),))
        assert Scorer(model).score(read).score == 4 * 9


def test_of_a_long_text_few_words_are_spelt(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def counted(word: str) -> tuple[int, ...]:
        looked.append(word)
        return gram_buckets(word)

    monkeypatch.setattr(score, "gram_buckets", counted)
    used = Scorer(MODEL)
    used.score(words_read(*different(600)))
    assert looked == list(different(LIMIT_SPELT))
    used.score(words_read(*different(600)))
    assert looked == list(different(LIMIT_SPELT))


def test_of_a_long_word_few_letters_are_looked_at() -> None:
    long = "ab" * LIMIT_CHARACTERS
    assert gram_buckets(long) == gram_buckets(long[:LONGEST_WORD])
    assert word_buckets(long, "k") == word_buckets(long[:LONGEST_WORD], "k")


def steps_of(work: Callable[[], object]) -> int:
    """Lines that Python runs in the learned part: growth by counting, not by the clock."""
    told: dict[CodeType, bool] = {}
    count = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        code = frame.f_code
        if not told.setdefault(code, "learned" in code.co_filename or "sounds" in code.co_filename):
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "piece", ["a", "a ", "9 ", "9:9 ", "rs 9 ", "x 7 xx ", "b1ll ", "9000000012 ", "! ", "ज "]
)
def test_hostile_text_is_read_in_one_pass(piece: str) -> None:
    def work(size: int) -> Callable[[], Reading]:
        view = view_of(Message((piece * size)[:size]), replace(shipped(), model=None))
        entities = entities_of(view)
        return lambda: reading(view, entities, frozenset(), {})

    small, large = (steps_of(work(size)) for size in (LIMIT_CHARACTERS // 2, LIMIT_CHARACTERS))
    assert large <= 2.2 * small + 100
