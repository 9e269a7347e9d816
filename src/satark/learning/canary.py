"""The canary set: reviewed messages locked away, on which a new model may not do worse than the old one."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from satark.errors import UserError
from satark.evaluation import Row
from satark.learning.calibrating import Unseen, whole
from satark.learning.examples import examples
from satark.records.facts import Facts
from satark.records.model import LearnedModel
from satark.scan.learned.score import scorer

LOCK_SUFFIX = ".sha256"
# Shares that must not fall, or rise: one message in a hundred may change sides by chance.
ALLOWED_LOSS = 0.01
# Labels that call a message a fraud, or nearly one.
ACCUSED = ("scam", "suspicious")


@dataclass(frozen=True, slots=True)
class CanaryResult:
    """Shares of the canary's scam rows found and of its legit rows accused (scam or suspicious), of `n`."""

    found: float
    accused: float
    n_scam: int
    n_legit: int


def check_lock(canary: Path) -> None:
    """Raise UserError unless the canary file is the one whose SHA-256 stands beside it in FILE.sha256."""
    lock = canary.with_name(canary.name + LOCK_SUFFIX)
    if not lock.is_file():
        raise UserError(
            "The canary set is not locked.", where=str(lock.name),
            now=f"Review the set, then: sha256sum {canary.name} > {lock.name}",
        )  # fmt: skip
    if lock.read_text("utf-8").split()[:1] != [hashlib.sha256(canary.read_bytes()).hexdigest()]:
        raise UserError(
            "The canary set was changed after it was locked.", where=canary.name,
            now="Restore it, or have two people review it and lock it anew.",
        )  # fmt: skip


def measure(rows: Sequence[Row], model: LearnedModel, facts: Facts) -> CanaryResult:
    """What the whole verdict with `model` makes of the canary rows."""
    truths = {"scam": 0, "legit": 0}
    hits = {"scam": 0, "legit": 0}
    for one in examples(rows, facts):
        if one.row.truth in truths:
            truths[one.row.truth] += 1
            score = scorer(model).score(one.read).score
            hits[one.row.truth] += whole(Unseen(one, score), model, facts).label in ACCUSED
    if not truths["scam"] or not truths["legit"]:
        raise UserError(
            "The canary set needs scam and legit rows.", where="the canary set",
            now="Put reviewed messages of both kinds in it.",
        )  # fmt: skip
    return CanaryResult(
        hits["scam"] / truths["scam"], hits["legit"] / truths["legit"], truths["scam"], truths["legit"]
    )


def refuse_if_worse(new: CanaryResult, old: CanaryResult) -> None:
    """Raise UserError when the new model finds less of the canary's fraud or accuses more honest messages."""
    if old.found - new.found > ALLOWED_LOSS or new.accused - old.accused > ALLOWED_LOSS:
        raise UserError(
            f"The new model does worse on the canary set: fraud found {new.found:.1%} (before "
            f"{old.found:.1%} of {old.n_scam}), honest messages accused {new.accused:.1%} (before "
            f"{old.accused:.1%} of {old.n_legit}).",
            where="the canary set",
            now="Keep the old model. Look for wrong labels among the reports that were added.",
        )
