"""Training from rows to a model: fit, freeze, and calibrate on scores of families left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from satark.errors import UserError
from satark.evaluation import Row
from satark.learning.calibrating import Unseen, with_chances, with_points
from satark.learning.examples import TEXTS_A_TEMPLATE, WRITTEN, Example, examples
from satark.learning.fitting import Fitted, chosen, fit
from satark.learning.freezing import frozen
from satark.learning.matrix import Matrix, matrix
from satark.learning.written import Template, templates
from satark.records.facts import Facts
from satark.records.model import LearnedModel
from satark.scan.learned.score import scorer

SEED = 1


@dataclass(frozen=True, slots=True)
class Training:
    """Examples with their windows, ready to be fitted in any part."""

    examples: Sequence[Example]
    windows: Matrix
    owners: np.ndarray[tuple[int], np.dtype[np.int64]]

    def fitted(self, places: Sequence[int]) -> Fitted:
        """The fit of the examples at `places`; UserError when they are not of both kinds."""
        scam = np.array([self.examples[at].row.truth == "scam" for at in places])
        weight = np.array([self.examples[at].weight for at in places])
        if len(set(scam[weight > 0])) < 2:
            raise UserError(
                "There are no messages to tell apart.", where="DATA_DIR",
                now="Give rows labelled scam and rows labelled legit, in .jsonl files.",
            )  # fmt: skip
        windows, owners = chosen(places, self.windows, self.owners)
        return fit(windows, owners, scam, weight)


def prepare(rows: Sequence[Row], facts: Facts) -> Training:
    """Read all rows once."""
    made = list(examples(rows, facts))
    windows, owners = matrix([one.read for one in made])
    return Training(made, windows, owners)


def written_rows(languages_without: frozenset[str] = frozenset()) -> Iterator[Row]:
    """The rows made of our own templates, marked as written."""
    for template in templates():
        if template.language not in languages_without:
            for number, text in enumerate(template.texts(TEXTS_A_TEMPLATE, SEED)):
                yield _row(template, number, text)


def _row(template: Template, number: int, text: str) -> Row:
    return Row(
        id=f"{WRITTEN} {template.name} {number}", text=text, truth=template.label, lang=template.language,
        source=WRITTEN, cluster=f"{WRITTEN} {template.name}", corpus=WRITTEN, family=WRITTEN,
    )  # fmt: skip


def unseen_scores(training: Training) -> list[Unseen]:
    """Each example's score by a model that saw nothing of its family; written texts are only ever trained on.

    People meet fraud and honest senders that no data set holds: points set on messages like those trained on
    would be too high for them.
    """
    families = [one.row.family for one in training.examples]
    found: list[Unseen] = []
    for family in sorted(set(families) - {WRITTEN}):
        ready = scorer(
            frozen(training.fitted([at for at, of in enumerate(families) if of != family]), "left out")
        )
        found += [
            Unseen(one, ready.score(one.read).score)
            for one, of in zip(training.examples, families, strict=True)
            if of == family
        ]
    return found


def train(training: Training, name: str, facts: Facts) -> tuple[LearnedModel, list[Unseen]]:
    """The model of all examples, with points and chances, and the unseen scores these rest on."""
    model = frozen(training.fitted(range(len(training.examples))), name)
    unseen = unseen_scores(training)
    legit = [one.score for one in unseen if one.example.row.truth == "legit"]
    if not legit:
        raise UserError(
            "There are no legit messages to set points by.", where="DATA_DIR", now="Add rows labelled legit."
        )
    return with_chances(with_points(model, legit), unseen, facts), unseen
