"""The errors of the house: each says what is wrong, where, and what to do now.

No message text, number or name of a person ever stands in an error (it may reach a log).
"""

from __future__ import annotations


class SatarkError(Exception):
    """Base of every error that a user of Satark may see.

    `what` is one plain sentence, `where` names the file, option or field, `now` is the next step.
    """

    def __init__(self, what: str, *, where: str = "", now: str = "") -> None:
        self.what = what
        self.where = where
        self.now = now
        super().__init__(" ".join(part for part in self.lines() if part))

    def lines(self) -> tuple[str, str, str]:
        """What, where and what to do now, each ready to print; empty where there is nothing to say."""
        return (
            self.what,
            f"Where: {self.where}" if self.where else "",
            f"Now: {self.now}" if self.now else "",
        )


class UserError(SatarkError):
    """The request cannot be carried out as given; shown without a traceback, exit status 2."""


class DataError(SatarkError):
    """A data file is wrong: says file, line, key, the value met and what was expected."""

    def __init__(
        self,
        what: str,
        *,
        file: str,
        line: int | None = None,
        key: str = "",
        value: str = "",
        expected: str = "",
    ) -> None:
        self.file, self.line, self.key, self.value, self.expected = file, line, key, value, expected
        place = file if line is None else f"{file}:{line}"
        where = f"{place}, key {key}" if key else place
        met = f"Found {value!r}. " if value else ""
        super().__init__(what, where=where, now=f"{met}Expected {expected}." if expected else met.strip())


class TransientError(SatarkError):
    """Something outside did not answer; trying again after `retry_after_s` seconds may succeed."""

    def __init__(self, what: str, *, retry_after_s: float, where: str = "") -> None:
        self.retry_after_s = retry_after_s
        super().__init__(what, where=where, now=f"Try again in {retry_after_s:g} s.")
