"""How a CSV file is written: found from its first lines, where the header has to name the text."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from satark.errors import UserError
from satark.formats.columns import ColumnNames

DELIMITERS = ",;\t|"
_HINT = re.compile(r"""["']?sep=([,;\t|])["']?\s*""", re.IGNORECASE)
_OFTEN = (
    "message", "msg", "body", "sms", "content", "message text", "message_text", "message body", "sms text",
    "sms_text", "sms body", "sms_body", "text message", "complaint text", "v2", "संदेश", "मैसेज",
)  # fmt: skip
"""What files often call the text: named in an error, where a name out of the file would not be."""


class Dialect(NamedTuple):
    """How to part the file: arguments of `csv.reader`, and lines to skip before the header."""

    format: Mapping[str, Any]
    skipped: int


def dialect_of(lines: Sequence[str], names: ColumnNames, where: str) -> Dialect:
    """The dialect of a file that begins with these lines, each with its end.

    The delimiter is the one by which the header has the column of the text, and the most columns. Raises
    UserError where there is none.
    """
    hint = _HINT.fullmatch(lines[0]) if lines else None
    skipped = 1 if hint else 0
    while skipped < len(lines) and not lines[skipped].strip("\ufeff \t\r\n"):
        skipped += 1
    head = list(lines[skipped:])
    if not head:
        raise UserError("The file is empty.", where=where, now=_HEADER)
    found: list[tuple[int, dict[str, Any]]] = []
    for delimiter in hint[1] if hint else DELIMITERS:
        format_ = _format(head, delimiter)
        header = _header(head, format_)
        if folded(names.text) in header:
            found.append((len(header), format_))
    if not found:
        seen = {name for each in DELIMITERS for name in _header(head, _format(head, each))}
        near = [name for name in _OFTEN if name in seen]
        now = f"Name it: --text-column {near[0]!r}." if near else _HEADER
        raise UserError(f"No column is named {names.text}.", where=f"{where}, first line", now=now)
    return Dialect(max(found, key=lambda each: each[0])[1], skipped)


_HEADER = (
    "Begin the file with a line of column names, one of them text, or name the column with --text-column. "
    "Messages alone, one a line, are a .txt file."
)


def columns_of(header: Sequence[str], names: ColumnNames, where: str) -> dict[int, str]:
    """Column number -> our name, of the columns that are read. Raises UserError for one that stands twice."""
    present = [folded(name) for name in header]
    wanted = {folded(theirs): ours for theirs, ours in names.read().items()}
    for theirs, ours in wanted.items():
        if present.count(theirs) > 1:
            raise UserError(
                f"The column for {ours} stands in the header twice.",
                where=f"{where}, first line",
                now="Rename one of the two.",
            )
    for option, named in (("sender", names.sender), ("id", names.id)):
        if named != option and folded(named) not in present:
            raise UserError(
                f"No column has the name given with --{option}-column.",
                where=f"{where}, first line",
                now="Check how the header writes it.",
            )
    return {place: wanted[name] for place, name in enumerate(present) if name in wanted}


def folded(name: str) -> str:
    """A column's name as names are compared: without regard to blanks around it and to capitals."""
    return name.strip().strip("\ufeff").casefold()


def _format(head: Sequence[str], delimiter: str) -> dict[str, Any]:
    sample = "".join(head)
    quote = "'" if head[0].lstrip().startswith("'") else '"'
    inner = rf"\\{quote}(?![{re.escape(delimiter)}\r\n]|$)"
    doubled = rf"[^{re.escape(delimiter)}\n]{quote}{quote}[^{re.escape(delimiter)}\r\n]"
    escaped = re.search(inner, sample) and not re.search(doubled, sample)
    return {
        "delimiter": delimiter,
        "quotechar": quote,
        "escapechar": "\\" if escaped else None,
        "skipinitialspace": f"{delimiter} {quote}" in head[0],
        # Without it a field whose quotes are wrong would be joined with what follows it.
        "strict": True,
    }


def _header(head: Sequence[str], format_: dict[str, Any]) -> list[str]:
    try:
        return [folded(name) for name in next(csv.reader(iter(head), **format_))]
    except (csv.Error, StopIteration):
        return []
