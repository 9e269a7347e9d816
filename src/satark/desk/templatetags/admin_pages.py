"""The pages of the organisation's admin, as a second row of the navigation."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import template
from django.urls import reverse

from satark.desk import dates
from satark.desk.templatetags.office import Entry
from satark.desk.words import FIRST, say

register = template.Library()
PAGES = ("people", "areas", "site_facts", "own_answers", "keys", "settings")


@register.simple_tag(takes_context=True)
def admin_pages(context: dict[str, Any]) -> list[Entry]:
    """Each page of the admin with its address and words."""
    language, path = str(context.get("language", FIRST)), context["request"].path
    return [
        Entry(address, say(language, f"admin.{name}"), f"{path}/".startswith(f"{address}/"))
        for name in PAGES
        for address in [reverse(name)]
    ]


@register.simple_tag(takes_context=True)
def day(context: dict[str, Any], value: date | datetime) -> str:
    """A day in words."""
    return dates.day(value, str(context.get("language", FIRST)))


@register.simple_tag(takes_context=True)
def moment(context: dict[str, Any], value: datetime) -> str:
    """A day and its time in words."""
    return dates.moment(value, str(context.get("language", FIRST)))
