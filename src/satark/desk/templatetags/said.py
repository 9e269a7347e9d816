"""`{% say "check.title" %}`: the words of a key in the language of the page."""

from __future__ import annotations

from typing import Any

from django import template

from satark.desk.words import FIRST
from satark.desk.words import say as words_of

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: dict[str, Any], key: str, **given: object) -> str:
    """The words of a key; what is given is put in, and all of it is escaped."""
    return words_of(str(context.get("language", FIRST)), key, **given)


@register.simple_tag(takes_context=True)
def say_of(context: dict[str, Any], table: str, key: str, **given: object) -> str:
    """The words of a key that is known only at run time: `{% say_of "state" case.state %}`."""
    return words_of(str(context.get("language", FIRST)), f"{table}.{key}", **given)
