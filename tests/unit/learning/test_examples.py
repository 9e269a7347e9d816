"""Labelled messages as the model reads them, and what each counts for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from satark.api import shipped
from satark.evaluation import Row
from satark.learning.examples import SPAM_WEIGHT, TEXTS_A_TEMPLATE, WRITTEN, examples, weight_of
from tests.unit.learning.tiny import row, tiny_rows


def test_a_model_in_use_changes_no_example() -> None:
    bare = list(examples(tiny_rows(), replace(shipped(), model=None)))
    assert list(examples(tiny_rows(), shipped())) == bare
    assert not any("learned" in one.names for one in bare)


def test_what_cannot_be_judged_is_left_out() -> None:
    rows: list[Row] = [
        row(1, "", "scam", "x"),
        row(2, "...", "scam", "x"),
        row(3, "word " * 9000, "legit", "x"),
    ]
    assert [one.row.id for one in examples([*rows, row(4, "hello", "legit", "x")], shipped())] == ["4"]


def test_labels_are_weighed_by_what_they_are_worth() -> None:
    scam, legit = weight_of(row(1, "a", "scam", "mine")), weight_of(row(1, "a", "legit", "mine"))
    assert scam == 1.0 <= legit
    # Labels of the one were made by a model; the other mixes adverts with fraud.
    assert weight_of(row(1, "a", "scam", "spamhunter_world_en")) < scam
    assert (
        scam > weight_of(row(1, "a", "spam", "mine")) == SPAM_WEIGHT > weight_of(row(1, "a", "spam", "uci"))
    )
    assert weight_of(row(1, "a", "spam", "uci")) == 0.0


@pytest.mark.parametrize("truth", ["scam", "legit", "spam"])
def test_all_texts_of_a_template_count_as_one(truth: str) -> None:
    assert weight_of(row(1, "a", truth, WRITTEN)) * TEXTS_A_TEMPLATE == pytest.approx(1.0)
