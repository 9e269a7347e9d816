"""From a row and its verdict to the row that is written."""

from __future__ import annotations

from dataclasses import dataclass

from satark.formats.problems import told
from satark.records.row import MessageRow, VerdictRow
from satark.records.verdict import Label, Verdict

FLAGGED: frozenset[Label] = frozenset({"scam", "suspicious", "unclear"})
"""The labels at `unclear` or worse."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a row is to hold: `everything` of all rows, or of the flagged ones; and `reasons` in words."""

    everything: bool = False
    reasons: bool = False


def verdict_row(row: MessageRow, number: int, verdict: Verdict | None, wanted: Wanted) -> VerdictRow:
    """The row for the output; `number` is its place there, from 1, and its id where the file gave none.

    `verdict` is None for a row that could not be judged.
    """
    key = row.message.id or str(number)
    if verdict is None:
        return VerdictRow(key, "unreadable", 0, None, None, None, error=row.problem)
    error = row.problem
    if verdict.label == "unreadable":
        error = told(verdict.reasons[0].code)
    shown = wanted.everything or verdict.label in FLAGGED
    return VerdictRow(
        key,
        verdict.label,
        verdict.points,
        verdict.probability,
        verdict.organisation,
        verdict.language,
        tuple(reason.code for reason in verdict.reasons if reason.state != "excused") if shown else (),
        verdict.entities if shown else (),
        error or None,
        verdict.reasons if shown and wanted.reasons else (),
    )
