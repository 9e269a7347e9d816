"""The models of the bench see nothing of what they score, and read only what they say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import pytest

from satark.api import shipped
from satark.evaluation import Row
from satark.learning.examples import WRITTEN
from satark.learning.fitting import Fitted
from satark.learning.training import Training
from satark.records.model import BUCKETS
from tests.bench import learned_fits
from tests.bench.learned_fits import CLAIMED, MODELS_KEPT, UNREAD, WAYS, Laboratory, Way, called_scam
from tests.unit.learning.tiny import row, tiny_rows

LEARNED, WHOLE = Way("learned"), Way("whole verdict", whole=True)
SHIPPABLE = Way("shippable", families=frozenset(("uci", "banglabarta")))
UNREADABLE = row(990, "...", "legit", "nus")


def written(lang: str) -> Row:
    template = replace(row(900, f"honest text in {lang}", "legit", WRITTEN), lang=lang)
    return replace(template, id=f"{WRITTEN} {lang}", cluster=f"{WRITTEN} {lang}")


@pytest.fixture
def rows() -> list[Row]:
    made = tiny_rows(("uci", "banglabarta", "nus"), each=4)
    # A cluster that spans two families.
    first = {family: next(one.id for one in made if one.family == family) for family in ("uci", "nus")}
    return [replace(one, cluster="both") if one.id == first.get(one.family) else one for one in made]


@pytest.fixture
def trained(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[list[Row]]]:
    """The training rows of each fit made."""
    kept: list[list[Row]] = []

    def fitted(self: Training, places: Sequence[int]) -> Fitted:
        kept.append([self.examples[at].row for at in places])
        return Fitted(np.zeros(BUCKETS), 0.0)

    monkeypatch.setattr(Training, "fitted", fitted)
    monkeypatch.setattr(learned_fits, "written_rows", lambda: [written("bn"), written("hi")])
    yield kept


def test_a_model_without_a_family_saw_none_of_it_nor_of_its_clusters(
    rows: list[Row], trained: list[list[Row]]
) -> None:
    Laboratory(rows, shipped()).without(LEARNED, rows, "uci")
    (read,) = trained
    assert {one.family for one in read} == {"banglabarta", "nus", WRITTEN}
    assert not any(one.cluster == "both" for one in read)
    assert len(read) == 2 * 9 - 1 + 2, "one row of nus stands in a cluster of uci"


def test_shippable_rows_are_of_the_families_named_and_our_own_texts(
    rows: list[Row], trained: list[list[Row]]
) -> None:
    Laboratory(rows, shipped()).model(SHIPPABLE, rows)
    assert {one.family for one in trained[0]} == {"uci", "banglabarta", WRITTEN}


def test_without_all_rows_of_a_language_our_texts_in_it_are_left_out_too(
    rows: list[Row], trained: list[list[Row]]
) -> None:
    lab = Laboratory(rows, shipped())
    for way in (LEARNED, Way("none", written=False)):
        lab.without(way, rows, "banglabarta")
        lab.model(way, rows)
    langs = [{one.lang for one in read if one.family == WRITTEN} for read in trained]
    assert langs == [{"hi"}, {"bn", "hi"}, set(), set()]


def test_ways_that_train_alike_are_fitted_once_while_the_last_models_are_kept(
    rows: list[Row], trained: list[list[Row]]
) -> None:
    lab = Laboratory(rows, shipped())
    lab.model(LEARNED, rows)
    for left in range(MODELS_KEPT):
        lab.model(LEARNED, rows[left:])
        lab.model(WHOLE, rows[left:])
    assert len(trained) == MODELS_KEPT
    lab.model(LEARNED, rows[MODELS_KEPT:])
    lab.model(LEARNED, rows[1:])
    assert len(trained) == MODELS_KEPT + 1, "only the oldest is forgotten"


def test_what_nobody_can_read_is_under_every_threshold(rows: list[Row], trained: list[list[Row]]) -> None:
    lab = Laboratory([*rows, UNREADABLE], shipped())
    assert lab.fit(LEARNED)(rows)([UNREADABLE]) == [UNREAD]
    assert lab.fit(WHOLE)(rows)([UNREADABLE]) == [0]
    assert all(points > UNREAD for points in lab.fit(LEARNED)(rows)(rows))


def test_a_model_tells_its_score_on_the_scale_of_the_shipped_one(
    rows: list[Row], trained: list[list[Row]]
) -> None:
    made, used = Laboratory(rows, shipped()).model(LEARNED, rows), shipped().model
    assert used is not None and (made.zero, made.slope) == (used.zero, used.slope)


def test_spam_called_scam_is_counted_by_the_label_of_a_whole_verdict(trained: list[list[Row]]) -> None:
    lure = "Your electricity will be cut tonight. Update the bill: call 9000000012 or install quick.apk"
    rows = [*tiny_rows(("exais",), each=6), row(800, lure, "spam", "exais"), *tiny_rows(("nus",), each=3)]
    found = called_scam(Laboratory(rows, shipped()), rows, "exais")
    assert list(found) == ["exais"], "data sets of the family alone"
    assert list(found["exais"]) == [way.name for way in WAYS if way.whole]
    assert {(share.count, share.n) for share in found["exais"].values()} == {(1, 3)}
    assert called_scam(Laboratory(rows, shipped()), rows, "uci") == {}
    assert all("exais" not in {one.family for one in read} for read in trained)


def test_goals_are_held_against_ways_with_our_texts() -> None:
    assert [way.name for way in CLAIMED] == [
        "learned", "whole verdict", "learned, shippable rows", "whole verdict, shippable rows",
    ]  # fmt: skip
