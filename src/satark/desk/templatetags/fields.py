"""`{% field "name" "people.name" value=... %}`: a labelled field with its hint and its error tied to it."""

from __future__ import annotations

from typing import Any

from django import forms, template

from satark.desk.words import FIRST, say, words

register = template.Library()
# Never shown again once typed.
_SECRET_TYPES = frozenset(("password",))


@register.inclusion_tag("parts/field.html", takes_context=True)
def field(
    context: dict[str, Any],
    name: str,
    label: str,
    value: object = "",
    type: str = "text",
    error: str = "",
    hint: str = "",
    autocomplete: str = "",
    optional: bool = False,
    limit: int = 0,
    inputmode: str = "",
) -> dict[str, Any]:
    """One line to type; `label` and `hint` are keys of words, `error` is what is said."""
    language = str(context.get("language", FIRST))
    return {
        "name": name,
        "label": say(language, label),
        "value": "" if type in _SECRET_TYPES else value,
        "type": type,
        "error": error,
        "hint": say(language, hint) if hint else "",
        "autocomplete": autocomplete or "off",
        "optional": optional,
        "limit": limit,
        "inputmode": inputmode,
    }


@register.inclusion_tag("parts/field.html", takes_context=True)
def form_field(
    context: dict[str, Any], form: forms.Form, name: str, label: str, type: str = "text", **more: Any
) -> dict[str, Any]:
    """A field of one of allauth's forms, with our words for what is wrong with it."""
    language = str(context.get("language", FIRST))
    value = form[name].value() if form.is_bound else ""
    error = " ".join(_said(form, name, language))
    return field(context, name, label, value=value or "", type=type, error=error, **more)


@register.simple_tag(takes_context=True)
def form_errors(context: dict[str, Any], form: forms.Form) -> list[str]:
    """What is wrong with a form as a whole, in our words."""
    return _said(form, "__all__", str(context.get("language", FIRST))) if form.is_bound else []


def _said(form: forms.Form, name: str, language: str) -> list[str]:
    if not form.is_bound:
        return []
    known = words(language)
    said = []
    for error in form.errors.as_data().get(name, []):
        # allauth gives no code where two new passwords differ.
        code = error.code or ("not_the_same" if name == "password2" else "other")
        key = f"sign_in_error.{code}"
        said.append(say(language, key if key in known else "sign_in_error.other"))
    return list(dict.fromkeys(said))
