"""Few labelled messages, made by chance from one seed: enough to train a model on in a moment."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from satark.evaluation import Row
from satark.learning import fitting
from satark.records.model import BUCKETS, LearnedModel

SCAM = (
    "your account is blocked",
    "verify your kyc now",
    "click to claim the prize",
    "power cut tonight call officer",
)
LEGIT = (
    "see you at dinner",
    "thanks for the lovely gift",
    "your parcel was delivered",
    "meeting moved to monday",
)
SPAM = ("big sale this weekend", "flat half off on shoes")
LURE = "Your electricity will be cut tonight, bill not updated. Call officer 9000000012"
HONEST = "See you at dinner, bring the tickets"
# Two models that read nothing: all get as many points as the ceiling allows, or none do.
NEVER = LearnedModel("never", "never", bytes(BUCKETS), 0, 1, 1, 1)
ALWAYS = LearnedModel("always", "always", bytes(BUCKETS), 1000, 1, 0, 1000)
MORE = ("please", "dear", "asha", "today", "ravi", "soon", "again", "friend", "sir", "ok", "hello", "twice")


def text_of(kind: tuple[str, ...], chance: Random) -> str:
    return f"{chance.choice(MORE)} {chance.choice(kind)} {' '.join(chance.sample(MORE, 3))}"


def row(at: int, text: str, truth: str, family: str) -> Row:
    return Row(str(at), text, truth, "en", family, f"{family} {at}", family, family)


def tiny_rows(families: tuple[str, ...] = ("alpha", "beta"), each: int = 12, seed: int = 7) -> list[Row]:
    """Rows of each family: scam and legit, and a few adverts."""
    chance = Random(seed)
    rows: list[Row] = []
    for family in families:
        for truth, kind, count in (("scam", SCAM, each), ("legit", LEGIT, each), ("spam", SPAM, each // 3)):
            rows += [row(len(rows) + at, text_of(kind, chance), truth, family) for at in range(count)]
    return rows


def write_rows(path: Path, rows: Iterable[Row]) -> Path:
    lines = [
        json.dumps(
            {"id": one.id, "text": one.text, "label": one.truth, "family": one.family, "cluster": one.cluster}
        )
        for one in rows
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def lock(path: Path) -> Path:
    """Lock a canary file as `sha256sum` would."""
    beside = path.with_name(f"{path.name}.sha256")
    beside.write_text(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n", "utf-8")
    return beside


@contextmanager
def few_rounds() -> Iterator[None]:
    """Weights held down more than the shipped ones are: a fit then settles in a third of the time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fitting, "COST", 0.1)
        yield
