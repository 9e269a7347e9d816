"""`{% say "check.title" %}`: the words of a key in the language of the page."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import template

from satark.desk import codes, dates
from satark.desk.words import FIRST
from satark.desk.words import say as words_of
from satark.text.plain_text import plain as in_one_line

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: dict[str, Any], key: str, **given: object) -> str:
    """The words of a key; what is given is put in, and all of it is escaped."""
    return words_of(str(context.get("language", FIRST)), key, **given)


@register.simple_tag(takes_context=True)
def say_of(context: dict[str, Any], table: str, key: str, **given: object) -> str:
    """The words of a key that is known only at run time: `{% say_of "state" case.state %}`."""
    return words_of(str(context.get("language", FIRST)), f"{table}.{key}", **given)


@register.simple_tag(takes_context=True)
def day(context: dict[str, Any], value: date | datetime) -> str:
    """A day in words, in Indian time: `{% day report.created_at %}`."""
    return dates.day(value, str(context.get("language", FIRST)))


@register.simple_tag(takes_context=True)
def moment(context: dict[str, Any], value: datetime) -> str:
    """A day and the time of it in words, in Indian time."""
    return dates.moment(value, str(context.get("language", FIRST)))


@register.simple_tag(takes_context=True)
def checked_on(context: dict[str, Any], value: str) -> str:
    """The month or day on which a fact was checked, in words: `2026-11` is November 2026."""
    return dates.checked_on(value, str(context.get("language", FIRST)))


@register.filter
def code_groups(code: str) -> str:
    """A code in groups, as it is read out: `ABCD-EFGH-JKM`."""
    return codes.shown(code)


@register.filter
def plain(text: str) -> str:
    """What somebody typed, line by line without control characters and marks that turn the direction."""
    return "\n".join(in_one_line(line) for line in str(text).splitlines())
