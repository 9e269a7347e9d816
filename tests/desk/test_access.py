"""Who may do what: every route, with every verb, by everybody, asked and answered as its rule says.

Here the rules are compared with what the desk does; what they are a reviewer reads in `routes/`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from http import HTTPStatus
from itertools import product
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse

from satark.desk.limits import LIMITS
from satark.desk.roles import SCOPES, Public
from satark.desk.routes import Route, routes
from tests.desk.callers import ELSEWHERE, Caller, callers_of, lets_in
from tests.desk.examples import FORMS, address, names_an_object
from tests.desk.world import InArea, Side, a_world

VERBS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
DJANGO_ROUTES = [route for route in routes() if route.view is not None]


def asked(client: Client, verb: str, path: str, form: dict[str, str] | None = None) -> Any:
    """The answer to a request, with everything it wrote undone."""
    LIMITS.forget()
    with transaction.atomic():
        answer = client.post(path, form) if form else client.generic(verb, path)
        transaction.set_rollback(True)
    return answer


def kind_of(answer: Any) -> str:
    """An answer in one word: what it means for access."""
    if answer.status_code in (401, 403, 405):
        return str(answer.status_code)
    if answer.status_code == 302 and answer.headers["Location"].startswith(f"{reverse('account_login')}?"):
        return "to sign in"
    return "failed" if answer.status_code >= 500 else "let in"


def expected(route: Route, verb: str, caller: Caller) -> str:
    """What the rule of a route says to a caller."""
    rule = route.rule(verb)
    if rule is None:
        return "405"
    if lets_in(rule, caller, route, verb):
        return "let in"
    if route.api:
        known = bool(caller.key) or bool(caller.role) and verb != "POST"
        return "403" if known else "401"
    return "403" if caller.role else "to sign in"


@pytest.fixture
def world(db: None) -> tuple[Side, Side]:
    return a_world()


def test_nothing_is_reached_but_by_the_table() -> None:
    def walk(resolver: URLResolver) -> Iterator[Any]:
        for pattern in resolver.url_patterns:
            if isinstance(pattern, URLResolver):
                yield from walk(pattern)
            else:
                yield pattern

    patterns = list(walk(get_resolver()))
    assert [str(pattern.pattern) for pattern in patterns if not hasattr(pattern.callback, "route")] == []
    assert [pattern.callback.route for pattern in patterns] == DJANGO_ROUTES


def test_every_route_has_a_rule_a_name_of_its_own_and_a_view() -> None:
    for route in routes():
        assert route.get is not None or route.post is not None, f"{route.path} has no rule"
        assert route.view is not None or route.front, f"{route.path} is answered by nobody"
    assert len({route.name for route in routes()}) == len({route.path for route in routes()}) == len(routes())


def test_who_was_switched_off_is_nobody(world: tuple[Side, Side]) -> None:
    person = world[0].people["admin"]
    client = Caller("admin", user=person).client()
    person.is_active = False
    person.save()
    assert kind_of(asked(client, "GET", reverse("office"))) == "to sign in"


def test_what_looks_at_no_session_is_for_everybody_and_sets_no_cookie(world: tuple[Side, Side]) -> None:
    side, _ = world
    for route in (route for route in DJANGO_ROUTES if route.sessionless):
        assert all(isinstance(rule, Public) for rule in (route.get, route.post) if rule is not None)
        for verb, caller in product(("GET", "POST"), (Caller("nobody"), *callers_of(side))):
            answer = asked(caller.client(), verb, address(route, side, side.areas[0]))
            assert {*answer.cookies} <= {"language"}, f"{verb} {route.path} by {caller.name}"


def test_every_verb_by_everybody_is_answered_as_the_rule_says(world: tuple[Side, Side]) -> None:
    side, _ = world
    wrong = []
    for caller in (Caller("nobody"), *callers_of(side)):
        client = caller.client()
        kept = client.cookies.output()
        for route, verb in product(DJANGO_ROUTES, VERBS):
            if caller.scope not in ("", SCOPES[0]) and not route.api:
                continue  # a key opens no page: one of them shows it
            path = address(route, side, side.areas[0])
            answer = asked(client, verb, path)
            found, wanted = kind_of(answer), expected(route, verb, caller)
            if found != wanted:
                wrong.append(f"{verb} {path} by {caller.name}: {answer.status_code} is {found}, not {wanted}")
            if wanted == "405":
                allow = {name.strip() for name in answer.headers["Allow"].split(",")}
                assert allow == {name for name in VERBS if route.rule(name) is not None}, path
            if client.cookies.output() != kept:  # signed out, or another language chosen
                client = caller.client()
                kept = client.cookies.output()
    assert wrong == []


def test_a_form_sent_without_its_token_is_refused(world: tuple[Side, Side]) -> None:
    side, _ = world
    for caller in (Caller("nobody"), *callers_of(side)):
        client = Client(enforce_csrf_checks=True)
        if caller.user is not None:
            client.force_login(caller.user)
        for route in DJANGO_ROUTES:
            if route.post is not None and not route.api and not route.sessionless:
                answer = asked(client, "POST", address(route, side, side.areas[0]))
                assert answer.status_code == HTTPStatus.FORBIDDEN, f"{route.path} by {caller.name}"


def test_nobody_reaches_what_another_has(world: tuple[Side, Side]) -> None:
    """Whoever is let in finds their own things, and nothing under the addresses of another's.

    Another organisation's is hidden from all; another area's from its engineers, where a thing is of an area.
    """
    side, other = world
    wrong = []
    for route, verb, caller in product(DJANGO_ROUTES, ("GET", "POST"), callers_of(side)):
        rule = route.rule(verb)
        if not names_an_object(route) or rule is None or isinstance(rule, Public):
            continue
        if not lets_in(rule, caller, route, verb):
            continue
        own, elsewhere = reversed(side.areas) if caller.name == ELSEWHERE else side.areas
        theirs = [address(route, other, area) for area in other.areas]
        if caller.role == "engineer":
            theirs.append(address(route, side, elsewhere))
        client = caller.client()
        here = address(route, side, own)
        form = FORMS.get(route.name) if verb == "POST" else None
        for path in theirs:
            found = asked(client, verb, path, form).status_code
            if path != here and found != HTTPStatus.NOT_FOUND:
                wrong.append(f"{verb} {path} by {caller.name}: {found}, not 404")
        found = asked(client, verb, here, form).status_code
        if found == HTTPStatus.NOT_FOUND or verb == "GET" and found >= HTTPStatus.BAD_REQUEST:
            wrong.append(f"{verb} {here} by {caller.name}, whose own it is: {found}")
    assert wrong == []


def test_no_page_shows_what_another_has(world: tuple[Side, Side]) -> None:
    """No word, number, code or address of another organisation, nor of another area for an engineer."""
    side, other = world
    wrong = []
    for route, caller in product(DJANGO_ROUTES, (Caller("nobody"), *callers_of(side))):
        if route.get is None or not lets_in(route.get, caller, route, "GET"):
            continue
        own, elsewhere = reversed(side.areas) if caller.name == ELSEWHERE else side.areas
        answer = asked(caller.client(), "GET", address(route, side, own))
        hidden = hidden_from_all(other)
        if caller.role == "engineer":
            hidden |= {*elsewhere.markers.all, elsewhere.report.code}
        if not caller.role and not caller.key:
            hidden |= {mark for area in side.areas for mark in hidden_from_public(area)}
        shown = re.sub(r"[\s-]", "", content_of(answer))
        crossed = sorted(word for word in hidden if re.sub(r"[\s-]", "", word) in shown)
        if crossed:
            wrong.append(f"{route.path} shows {crossed} to {caller.name}")
    assert wrong == []


def hidden_from_public(area: InArea) -> set[str]:
    """What a page for everybody never shows of a report, not even to its reporter."""
    return {area.markers.contact, area.markers.consumer_number, area.markers.note, area.engineer.email}


def hidden_from_all(side: Side) -> set[str]:
    """What nobody outside an organisation may see of it."""
    markers = [side.markers, *(one.markers for one in side.areas)]
    people = (*side.people.values(), *(one.engineer for one in side.areas), side.further)
    return {
        *(marker for one in markers for marker in one.all),
        *side.codes,
        *(person.email for person in people),
        *(one.area.email for one in side.areas),
    }


def content_of(answer: Any) -> str:
    """All that an answer says, its headers too."""
    body = b"" if answer.streaming else answer.content
    return "\n".join([*map(str, answer.headers.values()), body.decode("utf-8", "replace")])
