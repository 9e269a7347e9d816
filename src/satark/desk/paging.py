"""Long lists in pages: how many there are, and those of one page."""

from __future__ import annotations

from typing import Any, TypeVar

from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet

_Row = TypeVar("_Row", bound=Model)


def page_of(rows: QuerySet[_Row], asked: str, per_page: int) -> Page[Any]:
    """The page asked for by number; the first where it is none, the last where it is past the end."""
    return Paginator(rows, per_page).get_page(asked)
