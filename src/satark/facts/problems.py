"""What can be wrong with a data file, said with file, line, key, value and what was expected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from satark.errors import DataError

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong with a data file. An *error* keeps the file from being loaded, a *warning* does not."""

    file: str
    line: int | None
    key: str
    what: str
    value: str = ""
    expected: str = ""
    severity: Severity = "error"

    def error(self) -> DataError:
        """The same as an exception."""
        return DataError(
            self.what, file=self.file, line=self.line, key=self.key, value=self.value, expected=self.expected
        )

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        met = f" Found {self.value!r}." if self.value else ""
        wanted = f" Expected {self.expected}." if self.expected else ""
        return f"{place}: {self.severity}: {self.key}: {self.what}{met}{wanted}"


def from_error(error: DataError) -> Problem:
    """A file that could not even be read, as a problem."""
    return Problem(error.file, error.line, error.key or "file", error.what, error.value, error.expected)
