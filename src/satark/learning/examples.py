"""Labelled messages as the model reads them: readings, cut into the windows that are scored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from satark.evaluation import Row, message_from
from satark.records.facts import Facts
from satark.scan.clock import day_of
from satark.scan.extract import entities_of
from satark.scan.learned.reading import Reading, reading
from satark.scan.mark import find
from satark.scan.sender import parse_sender
from satark.scan.view import view_of
from satark.text.limits import LIMIT_CHARACTERS


@dataclass(frozen=True, slots=True)
class Example:
    """A row, what the model reads of it, and its marks but for the model's own.

    `weight` is what it counts for in training.
    """

    row: Row
    read: Reading
    names: frozenset[str]
    organisation: str | None
    weight: float


def example(row: Row, facts: Facts) -> Example | None:
    """The example of a row by facts without a model; None for a text that cannot be judged."""
    message = message_from(row)
    if len(message.text) > LIMIT_CHARACTERS:
        return None
    view = view_of(message, facts)
    if not view.tokens.words:
        return None
    sender = None
    if message.sender and message.sender.strip():
        sender = parse_sender(message.sender, facts, day_of(message, facts).isoformat())
    entities = entities_of(view)
    found = find(view, entities, sender)
    marks = found.marks
    read = reading(view, entities, marks.names, found.places)
    return Example(row, read, marks.names, marks.organisation, weight_of(row))


def examples(rows: Iterable[Row], facts: Facts) -> Iterator[Example]:
    """The examples of rows that can be judged, each with the weight of its source."""
    bare = replace(facts, model=None)
    for row in rows:
        made = example(row, bare)
        if made is not None:
            yield made


# Labels of these sources are weak, so they are weighed and not trusted (data README: made by a model;
# machine-written).
_WEAK_SOURCES = {"spamhunter_world_en": 0.5, "india_mixed_ritankar": 0.5}
# Most sources of `spam` mix adverts with fraud: as a negative such a row counts little, and nothing in the
# family where the same texts are also labelled scam.
SPAM_WEIGHT = 0.05
_SPAM_IS_SCAM_TOO = frozenset(("uci",))
# Honest messages of companies and offices are what must not be accused: each counts as two of private chat.
_CHAT = frozenset(("nus", "uci"))
HARD_WEIGHT = 2.0
WRITTEN = "written"
# Texts made of one template; all together they count as one.
TEXTS_A_TEMPLATE = 6


def weight_of(row: Row) -> float:
    """What a row counts for: 1 for a label one can trust."""
    if row.corpus == WRITTEN:
        return 1.0 / TEXTS_A_TEMPLATE
    if row.truth == "spam":
        return 0.0 if row.family in _SPAM_IS_SCAM_TOO else SPAM_WEIGHT
    if row.truth == "scam":
        return _WEAK_SOURCES.get(row.corpus, 1.0)
    return 1.0 if row.family in _CHAT else HARD_WEIGHT
