"""The whole protocol over judged rows, as one value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from satark.evaluation.audited import NOTHING_AUDITED, Audited
from satark.evaluation.families import NOT_FOR_RECALL
from satark.evaluation.judged import Judged
from satark.evaluation.outcomes import FalseAlarms, false_alarms, grave_errors, is_allowed
from satark.evaluation.recall import RATES, Recall, recall_at
from satark.evaluation.tables import FIELDS, LabelTable, count_by, count_labels

__all__ = ["FIELDS", "Evaluation", "evaluate"]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Figures over judged rows; `misses` are the rows whose label is not a right answer."""

    rows: int
    labels: LabelTable
    by: dict[str, dict[str, LabelTable]]
    recall: dict[str, Recall]
    errors: dict[str, list[str]]
    allowed: dict[str, dict[str, int]]
    false_alarms: tuple[FalseAlarms, ...]
    misses: tuple[Judged, ...]
    left_out: dict[str, int]

    def to_dict(self) -> dict[str, object]:
        """The JSON shape of the public contract, with `allowed`, `false_alarms` and `left_out` beside it."""
        return {
            "rows": self.rows,
            "labels": self.labels,
            "by": self.by,
            "recall": {rate: one.to_dict() for rate, one in self.recall.items()},
            "errors": self.errors,
            "allowed": self.allowed,
            "false_alarms": {
                one.family: {
                    "n": one.n,
                    "scam": one.scam,
                    "scam_without_audited": one.scam_without_audited,
                    "suspicious": one.suspicious,
                    "bar": one.bar,
                    "rate_at": one.rates,
                }
                for one in self.false_alarms
            },
            "left_out": self.left_out,
        }


def evaluate(
    judged: Iterable[Judged], *, by: Sequence[str] = (), audited: Audited = NOTHING_AUDITED
) -> Evaluation:
    """Measure judged rows: label tables, recall at 1 % and 0.1 % false alarms, grave errors, right answers.

    Rows of doubtful label count nowhere. Recall takes scam rows only, without the data sets of weak or
    machine-written scam; rows audited as fraud are not among the legit rows that set its threshold. `by`
    names fields of `FIELDS`.
    """
    given = list(judged)
    rows = [one for one in given if one.row.id not in audited.doubtful]
    scam = [one for one in rows if one.row.truth == "scam"]
    counted = [one for one in scam if one.row.corpus not in NOT_FOR_RECALL]
    legit = [one for one in rows if one.row.truth == "legit" and one.row.id not in audited.fraud]
    recall = {f"{rate:g}": recall_at(counted, legit, rate) for rate in RATES}
    right: dict[str, dict[str, int]] = {}
    misses: list[Judged] = []
    for one in rows:
        tally = right.setdefault(one.row.truth, {"n": 0, "right": 0})
        tally["n"] += 1
        if is_allowed(one, audited):
            tally["right"] += 1
        else:
            misses.append(one)
    return Evaluation(
        rows=len(rows),
        labels=count_labels(rows),
        by={field: count_by(rows, field) for field in by},
        recall=recall,
        errors=grave_errors(rows),
        allowed={truth: right[truth] for truth in sorted(right)},
        false_alarms=false_alarms(rows, audited, {rate: one.points for rate, one in recall.items()}),
        misses=tuple(misses),
        left_out={"doubtful": len(given) - len(rows), "weak_scam_not_in_recall": len(scam) - len(counted)},
    )
