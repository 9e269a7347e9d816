"""Training from rows to a model: fit, freeze, and calibrate on scores of families left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse

from satark.errors import UserError
from satark.evaluation import Row
from satark.learning.calibrating import Unseen, with_chances, with_points
from satark.learning.examples import TEXTS_A_TEMPLATE, WRITTEN, Example, example, examples
from satark.learning.fitting import Fitted, chosen, fit
from satark.learning.freezing import frozen
from satark.learning.matrix import Matrix, matrix
from satark.learning.variants import variants
from satark.learning.written import Template, templates
from satark.records.facts import Facts
from satark.records.model import LearnedModel
from satark.scan.learned.reading import Reading
from satark.scan.learned.score import scorer

SEED = 1


@dataclass(frozen=True, slots=True)
class Variants:
    """Windows of examples said otherwise: of each the place of the example it was made of, and what it counts
    for beside that."""

    made_of: Sequence[int]
    shares: np.ndarray[tuple[int], np.dtype[np.float64]]
    windows: Matrix
    owners: np.ndarray[tuple[int], np.dtype[np.int64]]


@dataclass(frozen=True, slots=True)
class Training:
    """Examples with their windows, ready to be fitted in any part; their variants go with them."""

    examples: Sequence[Example]
    windows: Matrix
    owners: np.ndarray[tuple[int], np.dtype[np.int64]]
    variants: Variants

    def fitted(self, places: Sequence[int]) -> Fitted:
        """The fit of the examples at `places`; UserError when they are not of both kinds."""
        scam = np.array([self.examples[at].row.truth == "scam" for at in places])
        weight = np.array([self.examples[at].weight for at in places])
        if len(set(scam[weight > 0])) < 2:
            raise _nothing_to_tell_apart()
        windows, owners = chosen(places, self.windows, self.owners)
        number_of = {at: number for number, at in enumerate(places)}
        added = [number for number, at in enumerate(self.variants.made_of) if at in number_of]
        others, owners_of_others = chosen(added, self.variants.windows, self.variants.owners)
        of = [number_of[self.variants.made_of[number]] for number in added]
        return fit(
            sparse.vstack([windows, others], "csr"),
            np.r_[owners, owners_of_others + len(places)],
            np.r_[scam, scam[of]],
            np.r_[weight, weight[of] * self.variants.shares[added]],
        )


def prepare(rows: Sequence[Row], facts: Facts) -> Training:
    """Read all rows once, and what can be said otherwise of them."""
    bare = replace(facts, model=None)
    made = list(examples(rows, bare))
    made_of: list[int] = []
    shares: list[float] = []
    reads: list[Reading] = []
    for variant in variants([one.row for one in made]):
        if (varied := example(variant.row, bare)) is not None:
            made_of.append(variant.of)
            shares.append(variant.share)
            reads.append(varied.read)
    return Training(
        made, *matrix([one.read for one in made]), Variants(made_of, np.array(shares), *matrix(reads))
    )


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

    Nor did it see a row of another family that shares a cluster with one of this. People meet fraud and
    honest senders that no data set holds: points set on messages like those trained on would be too high for
    them.
    """
    rows = [one.row for one in training.examples]
    found: list[Unseen] = []
    for family in sorted({row.family for row in rows} - {WRITTEN}):
        closed = {row.cluster for row in rows if row.family == family}
        places = [at for at, row in enumerate(rows) if row.cluster not in closed]
        ready = scorer(frozen(training.fitted(places), "left out"))
        found += [
            Unseen(one, ready.score(one.read).score) for one in training.examples if one.row.family == family
        ]
    return found


def train(training: Training, name: str, facts: Facts) -> tuple[LearnedModel, list[Unseen]]:
    """The model of all examples, with points and chances, and the unseen scores these rest on."""
    check_enough([one.row for one in training.examples])
    model = frozen(training.fitted(range(len(training.examples))), name)
    unseen = unseen_scores(training)
    legit = [one.score for one in unseen if one.example.row.truth == "legit"]
    return with_chances(with_points(model, legit), unseen, facts), unseen


def check_enough(rows: Sequence[Row]) -> None:
    """Raise UserError where points and chances could not be set once the model is fitted, minutes later.

    They are set by scam and legit rows of a family that another model did not see, never by written texts.
    """
    families = {row.family for row in rows}
    if not {"scam", "legit"} <= {row.truth for row in rows if row.family != WRITTEN}:
        raise _nothing_to_tell_apart()
    if len(families) == 1:
        raise UserError(
            "One family of messages alone is not enough: scores are taken from models that did not see the "
            "family.",
            where="DATA_DIR",
            now="Give two families at least, or leave the written texts in (no --no-written).",
        )


def _nothing_to_tell_apart() -> UserError:
    return UserError(
        "There are no messages to tell apart.", where="DATA_DIR",
        now="Give rows labelled scam and legit that neither --without nor the canary set takes away; with "
        "--no-written, of both in two families at least.",
    )  # fmt: skip
