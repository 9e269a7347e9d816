"""Rows said otherwise: made by the tuning attacks alone, and trained on beside what they were made of."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from satark.api import shipped
from satark.evaluation import Row
from satark.evaluation.attacks import attacks
from satark.learning.training import prepare
from satark.learning.variants import MAKINGS, variants
from tests.unit.learning.tiny import few_rounds, row, tiny_rows

LURE = "Dear customer, your account is blocked. Verify your details immediately or call our officer."


def made(truth: str = "scam", family: str = "alpha", text: str = LURE) -> list[str]:
    return [one.row.text for one in variants([row(1, text, truth, family)])]


def test_a_row_is_said_otherwise_by_each_tuning_attack() -> None:
    tuning = attacks("tuning")
    wanted = {tuning[name](LURE, seed) for name, seed, _ in MAKINGS}
    assert set(made()) == wanted and LURE not in wanted and len(wanted) == len(MAKINGS)


def test_none_is_made_by_the_reporting_attacks() -> None:
    reporting = {attacks("reporting")[name](LURE, seed) for name, seed, _ in MAKINGS}
    assert not reporting & set(made())


def test_a_variant_keeps_all_but_text_and_id() -> None:
    one = row(1, LURE, "scam", "alpha")
    found = list(variants([one]))
    assert {replace(variant.row, id=one.id, text=one.text) for variant in found} == {one}
    assert len({variant.row.id for variant in found}) == len(found)


def test_a_variant_tells_the_place_of_its_row_and_no_id() -> None:
    """Two data sets may number their rows alike; the advert between them has no variants, but a place."""
    rows = [row(1, LURE, "scam", "alpha"), row(1, LURE, "spam", "alpha"), row(1, LURE, "legit", "beta")]
    found = list(variants(rows))
    assert [one.of for one in found] == [0] * len(MAKINGS) + [2] * len(MAKINGS)
    assert all(one.row.truth == rows[one.of].truth for one in found)


def test_a_text_nothing_is_found_in_has_none() -> None:
    assert made(text="12345 !!") == []


def test_adverts_have_none() -> None:
    assert made("spam") == []


def test_of_chat_a_part_is_said_otherwise() -> None:
    def chat(family: str) -> set[str]:
        rows: list[Row] = [replace(row(at, LURE, "legit", family), id=f"x{at}") for at in range(200)]
        return {rows[variant.of].id for variant in variants(rows)}

    assert 0 < len(chat("nus")) < 100 and len(chat("pennywise")) == 200


def test_variants_are_trained_on_with_what_they_were_made_of() -> None:
    training = prepare([*tiny_rows(), row(900, LURE, "scam", "alpha")], shipped())
    place = len(training.examples) - 1
    assert training.variants.made_of.count(place) == len(MAKINGS)
    without, all_places = list(range(place)), list(range(place + 1))
    spelt = training.variants.windows[training.variants.owners == len(training.variants.made_of) - 1]
    with few_rounds():
        one, other = training.fitted(without), training.fitted(all_places)
    met = spelt.indices
    assert np.abs(other.weights[met]).sum() > np.abs(one.weights[met]).sum()


def test_a_variant_counts_for_less_than_its_row() -> None:
    assert all(0 < one.share < 1 for one in MAKINGS)
