from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satark.evaluation import Audited, Row, read_row
from satark.evaluation.left_out import (
    LeftOutScores,
    Scored,
    Scorer,
    figures,
    fold_of,
    scores_without,
)
from satark.evaluation.recall import share_over


def row(row_id: str, truth: str, family: str, cluster: str = "", text: str = "hello") -> Row:
    record = {"id": row_id, "text": text, "label": truth, "family": family, "cluster": cluster}
    return read_row(record, where="x:1", corpus=family)


def some_rows() -> list[Row]:
    """Three families of 40 rows; a cluster holds two rows, and one in ten joins two families."""
    return [
        row(
            f"{family}{i}",
            ("legit", "legit", "scam", "spam")[i % 4],
            family,
            f"{'' if i < 4 else family}{i // 2}",
        )
        for family in ("left", "one", "two")
        for i in range(40)
    ]


class Recorder:
    """A fit that keeps what it was given, and whose scorer answers the length of the training set."""

    def __init__(self) -> None:
        self.trained: list[list[Row]] = []
        self.asked: list[tuple[int, Row]] = []

    def __call__(self, rows: Sequence[Row]) -> Scorer:
        number = len(self.trained)
        self.trained.append(list(rows))

        def score(asked: Sequence[Row]) -> list[int]:
            self.asked += [(number, one) for one in asked]
            return [len(rows)] * len(asked)

        return score


def test_no_fit_sees_the_left_out_family_nor_a_cluster_it_is_asked_about() -> None:
    fit = Recorder()
    scores_without(some_rows(), "left", fit)
    assert len(fit.trained) == 4
    assert all(one.family != "left" for rows in fit.trained for one in rows)
    for number, one in fit.asked:
        assert one.cluster not in {trained.cluster for trained in fit.trained[number]}


def test_every_row_of_the_family_and_every_other_legit_row_is_scored_once() -> None:
    rows = some_rows()
    scores = scores_without(rows, "left", Recorder())
    wanted = [one.id for one in rows if one.family == "left" or one.truth == "legit"]
    assert sorted(scores.by_id) == sorted(wanted)
    assert len(scores.held) + len(scores.others) == len(wanted)
    assert {one.row.family for one in scores.held} == {"left"}
    assert {one.row.truth for one in scores.others} == {"legit"}


def test_folds_train_on_all_open_rows_that_they_do_not_judge() -> None:
    rows, fit = some_rows(), Recorder()
    scores_without(rows, "left", fit, folds=2)
    whole, *parts = fit.trained
    # 72 of the 80 other rows: the first four of each family share clusters with the family left out.
    assert len(whole) == 72
    assert sum(map(len, parts)) == 72, "each row in the training set of all folds but its own"
    assert [{fold_of(one, 2) for one in part} for part in parts] == [{1}, {0}]


def test_clusters_of_extra_rows_are_not_trained_on_either() -> None:
    rows, fit = some_rows(), Recorder()
    asked = row("attacked", "scam", "cases", "one10")
    scores = scores_without(rows, "none", fit, extra=[asked])
    assert [one.row.id for one in scores.extra] == ["attacked"]
    assert scores.held == ()
    assert all(one.cluster != "one10" for trained in fit.trained for one in trained)
    assert len(fit.trained[0]) == len(rows) - 2


@pytest.mark.parametrize(("family", "folds"), [("left", 1), ("nobody", 3)])
def test_nothing_to_measure_is_refused(family: str, folds: int) -> None:
    with pytest.raises(ValueError, match=family):
        scores_without(some_rows(), family, Recorder(), folds)


def test_a_scorer_that_forgets_a_row_is_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        scores_without(some_rows(), "left", lambda _: lambda rows: [0] * (len(rows) - 1))


def scored(truth: str, family: str, points: Iterable[int], text: str = "hello") -> list[Scored]:
    return [
        Scored(row(f"{family}-{truth}-{text}-{i}", truth, family, text=text), one)
        for i, one in enumerate(points)
    ]


def test_the_threshold_is_one_for_all_and_ties_are_false_alarms() -> None:
    scores = LeftOutScores(
        "left",
        held=(*scored("scam", "left", [9, 9, 8, 7]), *scored("spam", "left", [9, 0])),
        # Three of 200 are tied at 8 and two may alarm: so only more than 8 is flagged.
        others=tuple(scored("legit", "one", [8, 8, 8, *[0] * 197])),
    )
    found = figures(scores, 0.01)
    assert found.points == 9
    assert (found.recall["left"].value, found.recall["left"].n_scam, found.recall["left"].n_legit) == (
        0.5,
        4,
        200,
    )
    assert (found.false_alarms["one"].count, found.false_alarms["one"].n) == (0, 200)
    assert (found.spam["left"].count, found.spam["left"].n) == (1, 2)
    assert found.in_advance.real.n == 0
    assert found.in_advance.holds is None


def test_legit_rows_of_the_family_count_in_the_pool_but_not_in_the_threshold_chosen_in_advance() -> None:
    scores = LeftOutScores(
        "left",
        held=tuple(scored("legit", "left", [50] * 10 + [0] * 90)),
        others=tuple(scored("legit", "one", range(100))),
    )
    found = figures(scores, 0.02)
    assert found.points == 96, "four of 200 may be flagged"
    assert found.in_advance.points == 98, "two of 100 may be flagged"
    assert found.in_advance.n_others == 100


@pytest.mark.parametrize(
    ("rate", "flagged", "n", "holds"),
    [
        (0.01, 13, 1000, True),
        (0.01, 14, 1000, False),
        (0.01, 8, 1000, True),
        (0.01, 7, 1000, False),
        (0.001, 2, 1000, True),
        (0.001, 0, 1000, True),
        (0.001, 0, 10_000, False),
        (0.001, 9, 1000, False),
    ],
)
def test_a_promise_holds_by_a_factor_or_where_alarms_are_rare_by_the_interval(
    rate: float, flagged: int, n: int, holds: bool
) -> None:
    scores = LeftOutScores(
        "left",
        held=tuple(scored("legit", "left", [5] * flagged + [0] * (n - flagged))),
        others=tuple(scored("legit", "one", [4, *[0] * 99])),
    )
    # The one row with 4 points is over either rate of 100 rows at 0.1 %, and just within it at 1 %.
    found = figures(scores, rate).in_advance
    assert found.points == (1 if rate == 0.01 else 5)
    assert found.real.count == flagged
    assert found.holds is holds


def test_business_like_rows_are_counted_apart_from_chat() -> None:
    scores = LeftOutScores(
        "left",
        held=tuple(scored("scam", "left", [9])),
        others=(
            *scored("legit", "one", [9, 0], text="Dear Customer, pay Rs.500"),
            *scored("legit", "one", [0] * 98, text="see you"),
        ),
    )
    found = figures(scores, 0.01)
    assert (found.business.count, found.business.n) == (1, 2)
    assert (found.chat.count, found.chat.n) == (0, 98)


def test_rows_audited_as_fraud_count_only_when_asked_and_doubtful_ones_never() -> None:
    scores = LeftOutScores(
        "left",
        held=tuple(scored("scam", "left", [5, 5, 99])),
        others=tuple(scored("legit", "one", [9, *[0] * 99])),
    )
    audited = Audited(fraud={"one-legit-hello-0": "a prize"}, doubtful={"left-scam-hello-2": "genuine"})
    without, with_fraud = (figures(scores, 0.001, audited, with_fraud=given) for given in (False, True))
    assert (without.points, without.recall["left"].value, without.recall["left"].n_legit) == (1, 1.0, 99)
    assert (with_fraud.points, with_fraud.recall["left"].value, with_fraud.recall["left"].n_scam) == (
        10,
        0.0,
        2,
    )


def in_clusters(points: Sequence[int], size: int) -> list[Scored]:
    return [Scored(row(f"r{i}", "legit", "one", f"c{i // size}"), one) for i, one in enumerate(points)]


def test_the_interval_of_a_share_is_that_of_its_clusters() -> None:
    points = [9] * 100 + [0] * 900
    apart, together = share_over(in_clusters(points, 1), 9), share_over(in_clusters(points, 10), 9)
    assert apart == share_over(in_clusters(points, 1), 9)
    assert apart.value == together.value == 0.1
    assert apart.low is not None and apart.high is not None
    # The normal interval of 100 in 1000 is 8.1 % to 11.9 %.
    assert 0.076 < apart.low < 0.086 and 0.114 < apart.high < 0.124
    assert (together.high or 0) - (together.low or 0) > 2 * (apart.high - apart.low)


def test_no_alarm_at_all_leaves_the_exact_bound() -> None:
    none, every = share_over(in_clusters([0] * 1000, 1), 1), share_over(in_clusters([1] * 1000, 1), 1)
    assert (none.value, none.low, none.high) == (0.0, 0.0, 0.00368)
    assert (every.value, every.low, every.high) == (1.0, 0.99632, 1.0)
    assert (share_over(in_clusters([0] * 1000, 10), 1).high or 0) > 0.03
    assert share_over([], 1).value is None


@given(st.lists(st.integers(0, 3), min_size=1, max_size=60), st.integers(1, 5), st.integers(0, 4))
def test_a_share_lies_in_its_interval(points: list[int], size: int, at: int) -> None:
    found = share_over(in_clusters(points, size), at)
    assert found.value is not None and found.low is not None and found.high is not None
    assert 0 <= found.low <= found.value <= found.high <= 1
