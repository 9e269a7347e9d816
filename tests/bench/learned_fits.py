"""The learned score and the whole verdict as fits of the protocol, trained anew without what is left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from satark.api import shipped
from satark.evaluation import Row
from satark.evaluation.left_out import Fit, Scored, Scorer
from satark.evaluation.recall import Share, share_over
from satark.learning.calibrating import Unseen, whole
from satark.learning.examples import WRITTEN, Example
from satark.learning.freezing import frozen, sealed
from satark.learning.training import Training, prepare, written_rows
from satark.records.facts import Facts
from satark.records.model import LearnedModel
from satark.records.verdict import Label
from satark.scan.learned.score import scorer

SHIPPED_FAMILIES = frozenset(("uci", "junioralive", "banglabarta"))
"""Families whose licence lets a model of them be shipped (decision 0018)."""

WHOLE_LANGUAGE: Mapping[str, str] = {"banglabarta": "bn"}
"""A family that is all there is of its language: without it, neither are written texts of that language.

Hindi is not one: a model without uci still reads two Hindi scams of spamhunter and some 190 romanised rows of
nus, ritankar and junioralive, and no recall is claimed of Hindi (uci's Hindi rows are machine translations
without a scam row).
"""

MODELS_KEPT = 16
UNREAD = -(10**9)
"""The learned score of a text without a word: nothing judges it, so no threshold lets it through."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way to train and score: on which families, with our texts or not, alone or in the whole verdict."""

    name: str
    whole: bool = False
    written: bool = True
    families: frozenset[str] | None = None


WAYS: tuple[Way, ...] = (
    Way("learned"),
    Way("learned, no written texts", written=False),
    Way("whole verdict", whole=True),
    Way("learned, shippable rows", families=SHIPPED_FAMILIES),
    Way("whole verdict, shippable rows", whole=True, families=SHIPPED_FAMILIES),
)
CLAIMED: tuple[Way, ...] = tuple(way for way in WAYS if way.written)
"""The ways that goals are held against; without our own texts nothing is shipped."""


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
        return {way.name: self.fit(way) for way in WAYS}

    def fit(self, way: Way) -> Fit:
        """The fit of one way."""

        def fitted(rows: Sequence[Row]) -> Scorer:
            model = self.model(way, rows)
            return lambda asked: [self._points(way, row, model) for row in asked]

        return fitted

    def model(self, way: Way, rows: Sequence[Row]) -> LearnedModel:
        """The model trained on those of `rows` that the way reads; the last few are kept.

        It tells its score on the scale of the shipped model (`on_shipped_points`).
        """
        read = [row for row in rows if way.families is None or row.family in way.families]
        places = [self.at[row.id] for row in read if row.id in self.at]
        trained = {row.family for row in read}
        unread = {lang for family, lang in WHOLE_LANGUAGE.items() if family not in trained}
        if way.written:
            places += [at for at in self.written if self.training.examples[at].row.lang not in unread]
        key = hash(tuple(places))
        if key not in self._kept:
            if len(self._kept) >= MODELS_KEPT:
                # The oldest: ways that train alike stand side by side, and would else be fitted twice.
                del self._kept[next(iter(self._kept))]
            self._kept[key] = on_shipped_points(frozen(self.training.fitted(places), "left out"))
        return self._kept[key]

    def without(self, way: Way, rows: Sequence[Row], family: str) -> LearnedModel:
        """The model of all rows that share no cluster with the family: what scores the family's own rows."""
        closed = {row.cluster for row in rows if row.family == family}
        return self.model(way, [row for row in rows if row.cluster not in closed])

    def points(self, way: Way, one: Example, model: LearnedModel) -> int:
        """The points of the whole verdict, or the learned score alone, in thousandths of a log-odds."""
        score = scorer(model).score(one.read).score
        return whole(Unseen(one, score), model, self.facts).points if way.whole else score

    def label(self, one: Example, model: LearnedModel) -> Label:
        """The label a user would see."""
        return whole(Unseen(one, scorer(model).score(one.read).score), model, self.facts).label

    def _points(self, way: Way, row: Row, model: LearnedModel) -> int:
        if row.id not in self.at:
            return 0 if way.whole else UNREAD
        return self.points(way, self.training.examples[self.at[row.id]], model)


def on_shipped_points(model: LearnedModel) -> LearnedModel:
    """The model with its score told in the points of the shipped one.

    A scale of its own would need its score of legit messages of families that it did not see either: a fit
    for every two families left out together. Scores out of fold are no substitute, since messages like those
    trained on set points too high (`satark.learning.training.unseen_scores`); so two numbers, zero and slope,
    rest on legit rows of the shipped families also where one of these is left out.
    """
    used = shipped().model
    assert used is not None
    return sealed(replace(model, zero=used.zero, slope=used.slope))


def called_scam(lab: Laboratory, rows: Sequence[Row], family: str) -> Mapping[str, Mapping[str, Share]]:
    """Spam rows of a family whose label is `scam`, by data set and way, the family left out."""
    spam: dict[str, list[Row]] = {}
    for row in rows:
        if row.family == family and row.truth == "spam":
            spam.setdefault(row.corpus, []).append(row)
    models = {way: lab.without(way, rows, family) for way in WAYS if way.whole} if spam else {}
    return {
        corpus: {
            way.name: share_over([Scored(row, _is_called_scam(lab, row, model)) for row in members], at=1)
            for way, model in models.items()
        }
        for corpus, members in sorted(spam.items())
    }


def _is_called_scam(lab: Laboratory, row: Row, model: LearnedModel) -> bool:
    return row.id in lab.at and lab.label(lab.training.examples[lab.at[row.id]], model) == "scam"
