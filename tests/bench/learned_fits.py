"""The learned score and the whole verdict as fits of the protocol, trained anew without what is left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from satark.api import shipped
from satark.evaluation import Row
from satark.evaluation.left_out import Fit, Scorer
from satark.learning.calibrating import Unseen, whole
from satark.learning.examples import WRITTEN, Example
from satark.learning.freezing import frozen, sealed
from satark.learning.training import Training, prepare, written_rows
from satark.records.facts import Facts
from satark.records.model import LearnedModel
from satark.scan.learned.score import scorer

SHIPPED_FAMILIES = frozenset(("uci", "junioralive", "banglabarta"))
"""Families whose licence lets a model of them be shipped (decision 0018)."""

WHOLE_LANGUAGE: Mapping[str, str] = {"banglabarta": "bn"}
"""A family that is all there is of its language: without it, neither are written texts of that language."""


MODELS_KEPT = 16


class Laboratory:
    """All rows read once; fits of any part of them, kept by what they were trained on."""

    def __init__(self, rows: Sequence[Row], facts: Facts) -> None:
        self.facts = facts
        self.rows = [*rows, *written_rows()]
        self.training: Training = prepare(self.rows, facts)
        self.at = {one.row.id: place for place, one in enumerate(self.training.examples)}
        self.written = [
            place for place, one in enumerate(self.training.examples) if one.row.corpus == WRITTEN
        ]
        self._kept: dict[int, LearnedModel] = {}

    def fits(self) -> Mapping[str, Fit]:
        """Each way to train and score by its name in the tables."""
        return {
            "learned": self.fit(written=True, score=self.learned),
            "learned, no written texts": self.fit(written=False, score=self.learned),
            "whole verdict": self.fit(written=True, score=self.whole),
            "learned, shippable rows": self.fit(written=True, score=self.learned, families=SHIPPED_FAMILIES),
            "whole verdict, shippable rows": self.fit(
                written=True, score=self.whole, families=SHIPPED_FAMILIES
            ),
        }

    def fit(
        self,
        *,
        written: bool,
        score: Callable[[Example, LearnedModel], int],
        families: frozenset[str] | None = None,
    ) -> Fit:
        """A fit of the given rows that belong to `families`, with or without written texts."""

        def fitted(rows: Sequence[Row]) -> Scorer:
            model = self.model([row for row in rows if families is None or row.family in families], written)
            return lambda asked: [
                score(self.training.examples[self.at[row.id]], model) if row.id in self.at else 0
                for row in asked
            ]

        return fitted

    def model(self, rows: Sequence[Row], written: bool) -> LearnedModel:
        """The model trained on `rows`, on the points of the shipped one; the last few are kept."""
        places = [self.at[row.id] for row in rows if row.id in self.at]
        trained = {row.family for row in rows}
        unread = {lang for family, lang in WHOLE_LANGUAGE.items() if family not in trained}
        if written:
            places += [at for at in self.written if self.training.examples[at].row.lang not in unread]
        key = hash(tuple(places))
        if key not in self._kept:
            if len(self._kept) >= MODELS_KEPT:
                self._kept.clear()
            self._kept[key] = on_shipped_points(frozen(self.training.fitted(places), "left out"))
        return self._kept[key]

    def learned(self, one: Example, model: LearnedModel) -> int:
        """The learned score alone, in thousandths of a log-odds."""
        return scorer(model).score(one.read).score

    def whole(self, one: Example, model: LearnedModel) -> int:
        """The points of the whole verdict."""
        return whole(Unseen(one, self.learned(one, model)), model, self.facts).points


def on_shipped_points(model: LearnedModel) -> LearnedModel:
    """The model with its score told in the points of the shipped one."""
    used = shipped().model
    assert used is not None
    return sealed(replace(model, zero=used.zero, slope=used.slope))
