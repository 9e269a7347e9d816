"""Tags of the office's frame: its navigation, and the same page in another language."""

from __future__ import annotations

from typing import Any, NamedTuple

from django import template
from django.http import HttpRequest
from django.urls import reverse

from satark.desk.guard import allowed
from satark.desk.masking import masked
from satark.desk.routes import routes
from satark.desk.showing import shown_entity
from satark.desk.words import FIRST
from satark.desk.words import say as words_of

register = template.Library()
register.filter("masked", masked)


@register.filter
def sender_shown(sender: str) -> str:
    """The sender of a message, disarmed as a number is: nothing in it can be tapped or gives orders."""
    return shown_entity({"kind": "phone", "raw": sender, "value": "", "span": (0, 0), "official": None,
                         "owner": None})  # fmt: skip


class Entry(NamedTuple):
    """One entry of the navigation; `here` where the page shown is it or lies under it."""

    address: str
    words: str
    here: bool


def entries_of(user: object) -> list[tuple[str, str]]:
    """Address and words key of each page the navigation names to a person, in the order of the routes."""
    return [
        (reverse(route.name), route.nav)
        for route in routes()
        if route.nav and route.get is not None and allowed(route.get, user, None)
    ]


@register.simple_tag
def say_in(language: str, key: str, value: str = "") -> str:
    """Words in a language that is not the page's, as what is read out; with a value, of the table `key`."""
    return words_of(language, f"{key}.{value}" if value else key)


@register.simple_tag(takes_context=True)
def navigation(context: dict[str, Any]) -> list[Entry]:
    """The navigation for whoever is signed in; the longest address that the page lies under is here."""
    request: HttpRequest = context["request"]
    language = str(context.get("language", FIRST))
    entries = entries_of(request.user)
    under = [address for address, _ in entries if f"{request.path}/".startswith(f"{address.rstrip('/')}/")]
    here = max(under, key=len, default="")
    return [Entry(address, words_of(language, key), address == here) for address, key in entries]


@register.simple_tag(takes_context=True)
def in_language(context: dict[str, Any], code: str) -> str:
    """The address of the page shown, in another language; what it was asked for stays."""
    request: HttpRequest = context["request"]
    asked = request.GET.copy()
    asked["lang"] = code
    return f"{request.path}?{asked.urlencode()}"
