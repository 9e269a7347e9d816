"""Every page of the route table, in Hindi and English, on a phone and at a desk: what no page may have."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from satark.desk.roles import ROLES, Only, Public, SignedIn
from satark.desk.routes import Route, routes
from tests.browser import looking
from tests.browser.conftest import DESK, PHONE, Desk

# What machines read, or is kept as a file, is no page.
FOR_MACHINES = {"healthz", "readyz", "metrics"}
LIMIT_PUBLIC_PAGE_BYTES = 100_000


def is_page(route: Route) -> bool:
    """True for what a browser shows."""
    return (
        route.view is not None
        and route.get is not None
        and not route.api
        and "." not in route.path
        and route.name not in FOR_MACHINES
    )


PAGES = [route for route in routes() if is_page(route)]
PUBLIC_PAGES = [route for route in PAGES if isinstance(route.get, Public)]


def reader_of(route: Route) -> str:
    """One role that may read a page; nobody where it is for everybody."""
    rule = route.get
    if isinstance(rule, Public):
        return ""
    if isinstance(rule, SignedIn):
        return "engineer"
    assert isinstance(rule, Only)
    return next(role for role in ("engineer", *ROLES) if role in rule.roles)


@pytest.mark.parametrize("route", PAGES, ids=lambda route: route.name)
def test_a_page_in_hindi_on_a_phone(desk: Desk, tab: Callable[..., Page], route: Route) -> None:
    page = tab(by=reader_of(route), language="hi", size=PHONE)
    page.goto(desk.page(route.name))
    wrong = [
        *looking.frame(page, "hi"),
        *looking.unsaid(page, "hi"),
        *looking.sideways(page),
        *looking.small_targets(page),
        *looking.barriers(page),
        *looking.stopped(page),
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("route", PAGES, ids=lambda route: route.name)
def test_a_page_in_english_at_a_desk_with_hostile_text(
    desk: Desk, tab: Callable[..., Page], route: Route
) -> None:
    page = tab(by=reader_of(route), language="en", size=DESK)
    page.goto(desk.page(route.name, hostile=True))
    wrong = [
        *looking.frame(page, "en"),
        *looking.unsaid(page, "en"),
        *looking.sideways(page),
        *looking.barriers(page),
        *looking.unarmed(page),
    ]
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    wrong += [f"on a phone: {one}" for one in (*looking.sideways(page), *looking.small_targets(page))]
    page.set_viewport_size(DESK)  # type: ignore[arg-type]
    wrong += looking.stopped(page)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("route", PUBLIC_PAGES, ids=lambda route: route.name)
def test_a_public_page_is_light_and_needs_no_script(
    desk: Desk, tab: Callable[..., Page], route: Route
) -> None:
    page = tab(language="hi", size=PHONE, scripts=False)
    received: list[int] = []

    def count(answer: object) -> None:
        received.append(len(answer.body()) + len(str(answer.headers)))  # type: ignore[attr-defined]

    page.on("response", count)
    page.goto(desk.page(route.name))
    page.remove_listener("response", count)
    assert page.locator("h1").count() == 1
    assert 0 < sum(received) <= LIMIT_PUBLIC_PAGE_BYTES
