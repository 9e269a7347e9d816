"""CSV for spreadsheets: what would be read as a formula is made text, Hindi opens as Hindi."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

# What a spreadsheet may take for the start of a formula; Indian numbers begin with a plus.
_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
_BYTE_ORDER = "\ufeff"


def text_of(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The table as CSV; numbers stay numbers, text that could be a formula has an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([_cell(name) for name in head])
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def download(name: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """The table as a file to save; `name` is of ASCII letters, digits and hyphens."""
    response = HttpResponse(_BYTE_ORDER + text_of(head, rows), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def _cell(value: object) -> object:
    if isinstance(value, int | float):
        return value
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULAS) or text.startswith(_FORMULAS) else text
