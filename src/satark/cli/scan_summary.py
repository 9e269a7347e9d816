"""What is told at the end of a scan: labels, names that are used, signs, and what could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from satark.formats.columns import ColumnNames
from satark.formats.problems import NOT_USED, UNREAD, code_of
from satark.formats.reader import reader_for
from satark.formats.source import NOTES, Source
from satark.records.facts import Facts
from satark.records.row import VerdictRow
from satark.records.verdict import LABELS

MOST_NAMED = 5
ACCUSED = frozenset({"scam", "suspicious"})


class Tally:
    """Counts over the rows written: labels, problems, and of what looks like fraud the names and codes."""

    def __init__(self) -> None:
        self.rows = 0
        self.labels: Counter[str] = Counter()
        self.problems: Counter[str] = Counter()
        self.organisations: Counter[str] = Counter()
        self.codes: Counter[str] = Counter()

    def add(self, rows: Iterable[VerdictRow]) -> None:
        """Count these rows too."""
        for row in rows:
            self.rows += 1
            self.labels[row.label] += 1
            if row.error is not None:
                self.problems[code_of(row.error)] += 1
            if row.label in ACCUSED:
                self.codes.update(set(row.codes))
                if row.organisation is not None:
                    self.organisations[row.organisation] += 1


def summary(
    tally: Tally,
    facts: Facts,
    sources: Sequence[Source],
    names: ColumnNames,
    seconds: float,
    done: int = 0,
) -> Iterator[str]:
    """The lines of the summary; nothing of a message stands in them. `done` rows are of an earlier run."""
    judged = tally.rows - done
    pace = f", {judged / seconds:,.0f} a second" if judged and seconds > 0 else ""
    yield f"{tally.rows:,} {'row' if tally.rows == 1 else 'rows'} in {_time(seconds)}{pace}"
    for label in LABELS:
        if count := tally.labels[label]:
            yield f"  {label:<14} {count:>9,}  {count / tally.rows:>6.1%}"
    if tally.organisations:
        yield f"names used by scam and suspicious rows: {_most(tally.organisations, facts)}"
    if tally.codes:
        yield f"their most frequent signs: {_most(tally.codes, facts)}"
    for about, known in (("not judged", UNREAD), ("judged without one value", NOT_USED)):
        met = Counter({code: count for code, count in tally.problems.items() if code in known})
        if met:
            yield f"{about}: {met.total():,}"
            for code, count in met.most_common():
                yield f"  {code} {count:,}: {known[code]}"
    for source in sources:
        for note, count in source.notes.items():
            yield f"{source.name}: {'' if note == 'month-first' else f'{count:,} '}{NOTES[note]}"
    missing = tally.problems["TEXT_MISSING"]
    if tally.rows and missing == tally.rows and any(reader_for(source).columns for source in sources):
        yield f"no row had a text in the column {names.text}: if it is called otherwise, give --text-column."


def _most(counts: Counter[str], facts: Facts) -> str:
    told = [
        f"{facts.organisations[name].short if name in facts.organisations else name} {count:,}"
        for name, count in sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:MOST_NAMED]
    ]
    left = len(counts) - len(told)
    return ", ".join(told) + (f" and {left} more" if left > 0 else "")


def _time(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s"
