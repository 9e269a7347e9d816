"""An evaluation as plain tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from satark.evaluation.measures import Evaluation
from satark.evaluation.recall import Recall
from satark.evaluation.tables import LabelTable
from satark.records.verdict import LABELS

_ERRORS = {
    "scam_called_genuine": "scam called genuine",
    "legit_called_scam": "legit called scam",
    "warning_called_scam": "warning called scam",
}


def render_evaluation(result: Evaluation) -> str:
    """All figures, each with the number of rows behind it."""
    lines = [f"{result.rows} rows ({result.left_out['doubtful']} of doubtful label left out)", ""]
    lines += label_table(result.labels)
    lines += ["", "Right answers"]
    lines += [f"  {truth:<8} {one['right']} of {one['n']}" for truth, one in result.allowed.items()]
    lines += ["", "Scam rows found when this share of legit rows may raise an alarm (ties are alarms)"]
    lines += [f"  {float(rate):>6.1%}  {recall_words(one)}" for rate, one in result.recall.items()]
    if result.false_alarms:
        lines += ["", "Legit rows called scam, by family"]
        lines += [
            f"  {one.family:<16} {one.scam} of {one.n}, {one.scam_without_audited} without audited rows "
            f"(bar {one.bar}); suspicious {one.suspicious}"
            for one in result.false_alarms
        ]
    for field, groups in result.by.items():
        for value, table in groups.items():
            lines += ["", f"{field}: {value or '(none)'}", *label_table(table)]
    lines += ["", "Grave errors"]
    for kind, words in _ERRORS.items():
        ids = result.errors[kind]
        lines.append(f"  {words}: {len(ids)}{' - ' + ' '.join(ids) if ids else ''}")
    return "\n".join(lines)


def recall_words(one: Recall) -> str:
    """Recall with its interval, the threshold and both numbers of rows."""
    if one.value is None:
        return f"no figure (scam rows {one.n_scam}, legit rows {one.n_legit})"
    return (
        f"{one.value:.1%} ({one.low:.1%} to {one.high:.1%}) at {one.points} points; "
        f"scam rows {one.n_scam}, legit rows {one.n_legit}"
    )


def label_table(table: LabelTable) -> list[str]:
    """Truths down, labels across."""
    labels = [label for label in LABELS if any(label in counts for counts in table.values())]
    rows = [["truth", *labels, "n"]]
    for truth, counts in table.items():
        rows.append([truth, *(str(counts.get(label, 0)) for label in labels), str(sum(counts.values()))])
    return [f"  {line}" for line in _aligned(rows)]


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in _columns(rows)]
    for row in rows:
        first = row[0].ljust(widths[0])
        yield "  ".join(
            [first, *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        )


def _columns(rows: Sequence[Sequence[str]]) -> Iterable[tuple[str, ...]]:
    return zip(*rows, strict=True)
