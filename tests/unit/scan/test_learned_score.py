"""The score of a reading: a worked example, words shown, and nothing that was scored before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satark.api import shipped
from satark.records.model import LearnedModel
from satark.scan.learned import score
from satark.scan.learned.features import pair_begun, pair_bucket, pair_places
from satark.scan.learned.reading import Reading
from satark.scan.learned.score import LIMIT_KEPT, LIMIT_SPELT, MOST_SHOWN, ROOTS, Scorer, scorer, spelt
from tests.unit.scan.hand_models import different, hand_model, words_read

# `pay` as a word, as heard, by one of its n-grams, as the first and the last word, and before `now` as heard.
PAY = {"w<pay>": 10, "spay": 5, "gpay": 3, "b< pay": 2, "bpay >": 1, "bpay nob": 4}


def test_a_score_worked_out_by_hand() -> None:
    model = hand_model(
        {**PAY, "mask.pay": 7, "mSlink": -6, "mR2-": 11}, intercept=-400, unit=10 << 16, zero=280, slope=50
    )
    read = Reading(("pay",), (4,), ("ask.pay",), ((),), ("Slink",), ("R2-",))
    words = 8 * (10 + 5) + 2 * 3 + 8 * (2 + 1)  # over the root of one word
    names = 4 * 7 - 3 * 6 + 2 * 11
    assert (words, names) == (150, 32)
    assert Scorer(model).score(read) == (-400 + 10 * (150 + 32), 50 * (1420 - 280) // 1000, (4,))


def test_two_words_count_over_the_root_of_two() -> None:
    words = 8 * (10 + 5) + 2 * 3 + 8 * (2 + 4)
    assert ROOTS[2] == 46341 == round(65536 / 2**0.5)
    assert Scorer(hand_model(PAY)).score(words_read("pay", "now")).score == words * 46341 >> 16


def test_nothing_read_is_the_intercept() -> None:
    model = hand_model(PAY, intercept=-123)
    assert Scorer(model).score(words_read()).score == -123
    assert Scorer(model).score(words_read("hello")).score == -123


def test_a_class_of_entities_is_a_word_without_letters() -> None:
    weights = {"w{url}": 9, "g{ur": 50, "g<{u": 50, "gurl": 50, "w<{url}>": 50, "s{url}": 50}
    assert Scorer(hand_model(weights)).score(words_read("{url}")).score == 8 * 9


def test_the_extremes_of_a_byte_are_signed() -> None:
    assert Scorer(hand_model({"w<pay>": 127})).score(words_read("pay")).score == 8 * 127
    assert Scorer(hand_model({"w<pay>": -128})).score(words_read("pay")).score == -8 * 128


def test_points_begin_at_zero_and_are_never_below() -> None:
    at = hand_model(PAY, zero=150, slope=1000)
    assert Scorer(at).score(words_read("pay")) == (150, 0, ())
    assert Scorer(hand_model(PAY, zero=149)).score(words_read("pay")) == (150, 1, (0,))
    assert Scorer(hand_model(PAY, zero=9000)).score(words_read("pay")).points == 0


def test_the_strongest_words_are_shown_in_their_order() -> None:
    weights = {f"w<{word}>": 10 + at for at, word in enumerate(different(8))}
    read = words_read("hello", *reversed(different(8)), "there")
    tokens = Scorer(hand_model(weights)).score(read).tokens
    assert tokens == (1, 2, 3, 4, 5) and len(tokens) == MOST_SHOWN


def test_words_that_carried_little_or_spoke_against_it_are_not_shown() -> None:
    model = hand_model({"w<pay>": 100, "w<soon>": 25, "w<verify>": 26, "w<thanks>": -90, "w{url}": 120})
    read = words_read("soon", "pay", "thanks", "{url}", "verify")
    assert Scorer(model).score(read).tokens == (1, 4)


def test_where_only_names_carried_it_no_word_is_shown() -> None:
    model = hand_model({"mask.pay": 9, "w<pay>": -1})
    read = words_read("pay")._replace(marks=("ask.pay",), spots=((),))
    assert Scorer(model).score(read) == (4 * 9 - 8, 28, ())


def long_texts() -> list[Reading]:
    """One has more different words than are looked into, its telling word the last."""
    many = different(LIMIT_SPELT + 40)
    return [words_read(*many, "pay"), words_read("pay", *many), words_read("pay", "now"), words_read(*many)]


def test_a_score_does_not_depend_on_what_was_scored_before() -> None:
    model = hand_model({**PAY, "gay>": 40})
    alone = [Scorer(model).score(read) for read in long_texts()]
    used = Scorer(model)
    for order in (long_texts(), long_texts()[::-1], [words_read(word) for word in ("pay", *different(300))]):
        for read in order:
            used.score(read)
    assert [used.score(read) for read in long_texts()] == alone


def test_a_full_memory_changes_no_score(monkeypatch: pytest.MonkeyPatch) -> None:
    model = hand_model({**PAY, "mask.pay": 5})
    alone = [Scorer(model).score(read._replace(marks=("ask.pay",), spots=((),))) for read in long_texts()]
    monkeypatch.setattr(score, "LIMIT_REMEMBERED", 3)
    small = Scorer(model)
    for _ in range(3):
        assert [small.score(read._replace(marks=("ask.pay",), spots=((),))) for read in long_texts()] == alone


def test_the_letters_of_the_first_different_words_are_looked_into() -> None:
    words = different(LIMIT_SPELT + 5)
    assert spelt(words) == frozenset(words[:LIMIT_SPELT])
    assert spelt(words[:9] * 90) == frozenset(words[:9])
    gram = hand_model({"gpay": 3})
    assert Scorer(gram).score(words_read("pay", *words)).score > 0
    assert Scorer(gram).score(words_read(*words, "pay")).score == 0


def test_a_scorer_is_made_once_for_a_model_and_a_few_are_kept() -> None:
    models: list[LearnedModel] = [hand_model(PAY, intercept=at) for at in range(2 * LIMIT_KEPT)]
    for at, model in enumerate(models):
        assert scorer(model) is scorer(model)
        assert scorer(model).score(words_read()).score == at
    assert len(score._KEPT) <= LIMIT_KEPT


@given(st.lists(st.text(st.characters(), min_size=1, max_size=30), max_size=60))
def test_any_words_have_a_whole_score(words: list[str]) -> None:
    model = shipped().model
    assert model is not None
    scored = Scorer(model).score(words_read(*words))
    assert isinstance(scored.score, int) and scored.points >= 0
    assert set(scored.tokens) <= set(range(len(words))) and list(scored.tokens) == sorted(scored.tokens)


@given(st.lists(st.text(), min_size=2, max_size=6))
def test_pairs_made_many_at_a_time_have_the_places_of_pairs_made_one_by_one(keys: list[str]) -> None:
    as_bytes = [key.encode("utf-8", "surrogatepass") for key in keys]
    places = pair_places([pair_begun(key) for key in as_bytes[:-1]], as_bytes[1:])
    assert places == [pair_bucket(one, other) for one, other in zip(keys, keys[1:], strict=False)]
