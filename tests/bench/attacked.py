"""Recall lost to each attack, at thresholds that were set on legit messages nobody attacked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from satark.evaluation import Row
from satark.evaluation.attacks import Kind, attacks
from satark.learning.examples import Example, examples
from satark.records.model import LearnedModel
from tests.bench.learned_fits import Laboratory
from tools.accuracy_page import table

SEED = 20261125
WORDS = """Scam rows of {corpus}, of which the model saw nothing; only rows an attack can be made on.
Thresholds as above. Loss in points of recall; the bar at 0.1 % is 2 points, for padding 3, for paraphrase
15."""


def attacked_table(
    lab: Laboratory,
    model: LearnedModel,
    corpus: str,
    rows: Sequence[Row],
    at: Mapping[str, Sequence[int]],
    kind: Kind,
) -> str:
    """The table of one set of attacks; `at` has the thresholds at 0.1 % and 1 % of each score."""
    head = ["attack", "n", *(f"{name}, {rate}" for name in at for rate in ("0.1 %", "1 %"))]
    return f"{WORDS.format(corpus=corpus)}\n\n" + table(head, _lines(lab, model, rows, at, kind))


def _lines(
    lab: Laboratory, model: LearnedModel, rows: Sequence[Row], at: Mapping[str, Sequence[int]], kind: Kind
) -> Iterator[Sequence[object]]:
    plain = {one.row.id: one for one in examples(rows, lab.facts)}
    for name, attack in attacks(kind).items():
        made = [(row, attack(row.text, SEED)) for row in rows]
        changed = [replace(row, text=text) for row, text in made if text is not None and text != row.text]
        # A text made unreadable is a lost one.
        after = list(examples(changed, lab.facts))
        before = [plain[row.id] for row in changed if row.id in plain]
        if not before:
            continue
        cells = []
        for which, thresholds in at.items():
            for threshold in thresholds:
                was, now = (
                    _over(lab, model, which, part, threshold) / len(before) for part in (before, after)
                )
                cells.append(f"{100 * (was - now):+.1f} (from {was:.1%})")
        yield [name, len(before), *cells]


def _over(lab: Laboratory, model: LearnedModel, which: str, rows: Sequence[Example], threshold: int) -> int:
    score = lab.learned if which == "learned" else lab.whole
    return sum(score(one, model) >= threshold for one in rows)
