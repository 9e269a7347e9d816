"""Models made by hand, every weight named and all others nothing; and judgements with points of a model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from satark.api import shipped
from satark.facts.models import digest_of
from satark.records.facts import Facts
from satark.records.marks import Marks
from satark.records.model import BUCKETS, LearnedModel
from satark.scan.judge import LEARNED, Judgement, Signal, judge
from satark.scan.learned.features import bucket
from satark.scan.learned.reading import Reading

# A sum of weights is then its own score, in thousandths.
UNIT = 1 << 16
OWN = ("sender.header", "sender.header.own", "sender.header.own.hard")
# Something to act on, and nobody else's.
WAY = ("phone",)
# Forms with which a header of its own makes a message genuine.
GENUINE = (
    (*OWN, "form.bill", "quiet", "calm"),
    (*OWN, "form.transfer", "quiet", "calm", "upi.unknown"),
    (*OWN, "form.parcel", "quiet", "share.secret", "share.handover", "honest.handover", "calm"),
)
Table = Sequence[tuple[int, int]]


def hand_model(
    weights: Mapping[str, int],
    *,
    intercept: int = 0,
    unit: int = UNIT,
    zero: int = 0,
    slope: int = 1000,
    chances: Table = (),
) -> LearnedModel:
    """A model with these weights of features, each written with the letter of its kind before it."""
    places = {feature: bucket(feature) for feature in weights}
    assert len(set(places.values())) == len(places), "two features fell into one bucket: choose another word"
    table = bytearray(BUCKETS)
    for feature, weight in weights.items():
        table[places[feature]] = weight & 0xFF
    model = LearnedModel("2026-01-01", "", bytes(table), intercept, unit, zero, slope, tuple(chances))
    return replace(model, digest=digest_of(model))


def words_read(*words: str) -> Reading:
    """A reading of words alone, each a token."""
    return Reading(words, tuple(range(len(words))), (), (), (), ())


def different(count: int, begin: str = "k") -> tuple[str, ...]:
    """So many words that no model made by hand knows, each another."""
    letters = "bcdfghjlmp"
    return tuple([begin + "".join(letters[int(digit)] for digit in f"{at:04}") for at in range(count)])


def judged(names: Sequence[str], learned: int, facts: Facts | None = None) -> Judgement:
    marks = frozenset({*names, "learned"} if learned else names)
    return judge(Marks(marks, None, learned), facts or shipped())


def learned_of(judgement: Judgement) -> Signal:
    return next(signal for signal in judgement.signals if signal.detector.code == LEARNED)
