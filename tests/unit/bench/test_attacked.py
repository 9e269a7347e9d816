"""What an attack costs: row by row before and after, at a threshold that stays."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.bench.attacked import Attacked, Loss, Pair, attack_tables, losses


def attacked(pairs: Sequence[Pair], kind: str = "reporting", attack: str = "spaced") -> Attacked:
    assert kind in ("reporting", "tuning")
    return Attacked(
        "uci", "mishra_soni_smishing", "tuning" if kind == "tuning" else "reporting", attack, "learned",
        tuple(pairs),
    )  # fmt: skip


def pairs(lost: int, won: int, kept: int, missed: int, size: int = 1) -> list[Pair]:
    """Rows by what an attack did to them at a threshold of 10, so many to a cluster."""
    made = [(10, 9)] * lost + [(9, 10)] * won + [(10, 10)] * kept + [(9, 9)] * missed
    return [Pair(str(at // size), was, now) for at, (was, now) in enumerate(made)]


def loss(found: Sequence[Pair]) -> Loss:
    strict, usual = losses([attacked(found)], lambda *_: 10)
    assert (strict.rate, usual.rate) == (0.01, 0.001) and strict.lost == usual.lost
    return strict


def test_a_loss_is_what_was_found_before_less_what_is_found_after() -> None:
    found = loss(pairs(lost=20, won=5, kept=60, missed=15))
    assert (found.was, found.now, found.n) == (0.8, 0.65, 100)
    assert found.lost == pytest.approx(0.15)
    # The normal interval of +20 and -5 in 100 pairs is 5.6 to 24.4 points.
    assert 0.03 < found.low < 0.08 and 0.22 < found.high < 0.27
    assert found.told().startswith("+15.0 (+")


def test_a_text_made_unreadable_is_lost() -> None:
    assert loss([Pair("a", 10, None), Pair("b", 10, 10)]).now == 0.5


def test_rows_of_one_cluster_are_drawn_together() -> None:
    apart, together = loss(pairs(20, 0, 80, 0)), loss(pairs(20, 0, 80, 0, size=10))
    assert apart.lost == together.lost
    assert together.high - together.low > 2 * (apart.high - apart.low)


def test_the_interval_is_paired() -> None:
    """Rows that are found or missed both before and after carry no spread of the loss."""
    few, many = loss(pairs(10, 0, 90, 0)), loss(pairs(10, 0, 45, 45))
    assert (few.low, few.high) == (many.low, many.high)


def test_where_no_row_changes_sides_the_bound_is_exact() -> None:
    found = loss(pairs(0, 0, 50, 50))
    assert (found.lost, found.high) == (0.0, -found.low)
    assert found.high == pytest.approx(0.0362, abs=1e-4)
    assert found.told() == "+0.0 (-3.6 to +3.6)"


def test_without_a_threshold_there_is_no_loss() -> None:
    assert losses([attacked(pairs(1, 0, 0, 0))], lambda *_: None) == ()


def test_the_threshold_is_that_of_family_scorer_and_rate() -> None:
    asked: list[tuple[str, str, float]] = []

    def threshold(family: str, scorer: str, rate: float) -> int:
        asked.append((family, scorer, rate))
        return 10 if rate == 0.01 else 11

    usual, strict = losses([attacked(pairs(1, 0, 1, 0))], threshold)
    assert asked == [("uci", "learned", 0.01), ("uci", "learned", 0.001)]
    assert (usual.was, strict.was) == (1.0, 0.0)


def test_a_table_has_both_sets_of_an_attack_together_and_marks_the_one_trained_on() -> None:
    found = losses(
        [
            attacked(pairs(1, 0, 3, 0), kind, attack)
            for kind in ("reporting", "tuning")
            for attack in ("spaced", "digits")
        ],
        lambda *_: 10,
    )
    (made,) = attack_tables(found, ["learned", "whole verdict"])
    lines = [line.split(" | ")[:4] for line in made.splitlines() if line.startswith("| ")][2:]
    assert [(line[0].strip("| "), line[1], line[2]) for line in lines] == [
        (attack, told, rate)
        for attack in ("spaced", "digits")
        for told in ("reporting", "tuning (beside)")
        for rate in ("1 %", "0.1 %")
    ]
    assert "from 100.0% | - |" in made and "mishra_soni_smishing" in made.splitlines()[0]
