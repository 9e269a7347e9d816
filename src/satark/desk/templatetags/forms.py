"""Tags of public forms: what describes a field, for those who hear the page."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def described(errors: Mapping[str, str], name: str, hint: bool = False) -> SafeString:
    """The attributes that tie a field to its hint (`NAME-hint`) and its error (`NAME-error`)."""
    ids = ([f"{name}-hint"] if hint else []) + ([f"{name}-error"] if errors.get(name) else [])
    tied = format_html(' aria-describedby="{}"', " ".join(ids)) if ids else SafeString("")
    return format_html('{} aria-invalid="true"', tied) if errors.get(name) else tied


@register.inclusion_tag("forms/error.html", takes_context=True)
def error(context: Mapping[str, object], errors: Mapping[str, str], name: str) -> dict[str, object]:
    """What is wrong with a field, in words; nothing where it is right."""
    return {"language": context.get("language"), "name": name, "key": errors.get(name, "")}
