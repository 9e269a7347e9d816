"""Drawings on a page: made by `satark.desk.charts` of numbers and escaped words."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.filter
def drawn(svg: str) -> SafeString:
    """A chart as it was made."""
    return mark_safe(svg)  # noqa: S308 - its words were escaped where it was made
