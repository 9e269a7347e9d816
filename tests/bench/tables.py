"""A benchmark's table and its verdict: rows of (what, measured, bar), printed as markdown."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One figure; `bar` is what it must stay under, `floor` what it must reach; None where there is none."""

    what: str
    value: float
    unit: str
    bar: float | None = None
    floor: float | None = None

    @property
    def holds(self) -> bool:
        return (self.bar is None or self.value < self.bar) and (
            self.floor is None or self.value >= self.floor
        )

    @property
    def wanted(self) -> str:
        if self.floor is not None:
            return f"at least {self.floor:g} {self.unit}".rstrip()
        return f"< {self.bar:g} {self.unit}" if self.bar is not None else ""


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest measured value that `share` of all values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def print_lines(lines: Sequence[Line]) -> int:
    """Print the table; the exit status: 1 when a bar is missed."""
    print("| | measured | bar | |\n|---|---:|---:|---|")
    for line in lines:
        state = "" if not line.wanted else "holds" if line.holds else "MISSED"
        digits = 0 if line.value >= 100 else 1 if line.value >= 10 else 2
        print(f"| {line.what} | {line.value:.{digits}f} {line.unit} | {line.wanted} | {state} |")
    return 0 if all(line.holds for line in lines) else 1
