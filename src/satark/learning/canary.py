"""The canary set: reviewed messages locked away, on which a new model may not do worse than the old one."""

from __future__ import annotations

import hashlib
import re
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
_FIRST_WORD = re.compile(rb"\s*([0-9a-fA-F]{64})(?:\s|\Z)")
# Of so many messages one may change sides by chance; of fewer, none.
ONE_IN = 100
# Labels that call a message a fraud, or nearly one.
ACCUSED = ("scam", "suspicious")


@dataclass(frozen=True, slots=True)
class CanaryResult:
    """How many of the canary's `n_scam` scam rows are found, and of its `n_legit` legit rows accused."""

    found: int
    accused: int
    n_scam: int
    n_legit: int

    def told(self) -> str:
        """Both shares in words."""
        return (
            f"fraud found {self.found / self.n_scam:.1%} of {self.n_scam}, honest messages accused "
            f"{self.accused / self.n_legit:.1%} of {self.n_legit}"
        )


def check_lock(canary: Path, content: bytes) -> None:
    """Raise UserError unless `content`, read from the canary file, has the SHA-256 written in FILE.sha256."""
    lock = canary.with_name(canary.name + LOCK_SUFFIX)
    if not lock.is_file():
        raise _unlocked("The canary set is not locked.", lock, canary)
    # Bytes and no text: what another program wrote there need not be UTF-8.
    locked = _FIRST_WORD.match(lock.read_bytes())
    if locked is None:
        raise _unlocked("The lock of the canary set holds no SHA-256.", lock, canary)
    if locked.group(1).lower() != hashlib.sha256(content).hexdigest().encode():
        raise UserError(
            "The canary set was changed after it was locked.", where=canary.name,
            now="Restore it, or have two people review it and lock it anew.",
        )  # fmt: skip


def _unlocked(what: str, lock: Path, canary: Path) -> UserError:
    return UserError(
        what, where=lock.name, now=f"Review the set, then: sha256sum {canary.name} > {lock.name}"
    )


def check_rows(rows: Sequence[Row]) -> None:
    """Raise UserError unless the canary set has scam and legit rows with a text."""
    if not {"scam", "legit"} <= {row.truth for row in rows if row.text.strip()}:
        raise UserError(
            "The canary set needs scam and legit rows.", where="the canary set",
            now="Put reviewed messages of both kinds in it.",
        )  # fmt: skip


def measure(rows: Sequence[Row], model: LearnedModel, facts: Facts) -> CanaryResult:
    """What the whole verdict with `model` makes of the canary rows; UserError unless it has both kinds."""
    check_rows(rows)
    truths = {"scam": 0, "legit": 0}
    hits = {"scam": 0, "legit": 0}
    for one in examples(rows, facts):
        if one.row.truth in truths:
            truths[one.row.truth] += 1
            score = scorer(model).score(one.read).score
            hits[one.row.truth] += whole(Unseen(one, score), model, facts).label in ACCUSED
    check_rows([row for row in rows if truths.get(row.truth)])
    return CanaryResult(hits["scam"], hits["legit"], truths["scam"], truths["legit"])


def refuse_if_worse(new: CanaryResult, old: CanaryResult) -> None:
    """Raise UserError when the new model finds less of the canary's fraud or accuses more honest messages."""
    lost, more = old.found - new.found, new.accused - old.accused
    if lost * ONE_IN > old.n_scam or more * ONE_IN > old.n_legit:
        raise UserError(
            f"The new model does worse on the canary set: {new.told()}; before: {old.told()}.",
            where="the canary set",
            now="Keep the old model. Look for wrong labels among the reports that were added.",
        )
