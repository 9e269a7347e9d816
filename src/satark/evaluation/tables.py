"""Counts of labels against the truth, whole and by a field of the rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from satark.evaluation.judged import Judged
from satark.records.verdict import LABELS

LabelTable = dict[str, dict[str, int]]
"""Truth -> label -> number of rows; only what occurs."""

FIELDS: dict[str, Callable[[Judged], str]] = {
    "lang": lambda one: one.row.lang,
    "script": lambda one: one.row.script or one.script,
    "channel": lambda one: one.row.channel,
    "source": lambda one: one.row.source,
    "lure": lambda one: one.row.lure,
    "quoted": lambda one: one.row.quoted,
    "family": lambda one: one.row.family,
    "label": lambda one: one.row.truth,
}
"""The fields of `--by`; a row without the field is counted under the empty name."""


def count_labels(judged: Iterable[Judged]) -> LabelTable:
    """Count labels per truth, truths and labels in a fixed order."""
    counts: LabelTable = {}
    for one in judged:
        labels = counts.setdefault(one.row.truth, {})
        labels[one.label] = labels.get(one.label, 0) + 1
    return {
        truth: {label: counts[truth][label] for label in LABELS if label in counts[truth]}
        for truth in sorted(counts)
    }


def count_by(judged: Iterable[Judged], field: str) -> dict[str, LabelTable]:
    """Count labels per truth for each value of a field, values sorted."""
    value_of = FIELDS[field]
    groups: dict[str, list[Judged]] = {}
    for one in judged:
        groups.setdefault(value_of(one), []).append(one)
    return {value: count_labels(groups[value]) for value in sorted(groups)}
