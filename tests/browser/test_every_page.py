"""Every page of the route table, in Hindi and English, on a phone and at a desk: what no page may have."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from satark.desk.roles import ROLES, Only, Public, SignedIn
from satark.desk.routes import Route, routes
from tests.browser import looking
from tests.browser.conftest import DESK, PHONE, Served

# Answers that are no pages: files to be kept, and what machines read.
NOT_PAGES = {"manifest", "healthz", "readyz", "metrics"}
PAGES = [
    route
    for route in routes()
    if route.view is not None and route.get is not None and not route.api and route.name not in NOT_PAGES
]
LIMIT_PUBLIC_PAGE_BYTES = 100_000


def reader_of(route: Route) -> str:
    """One role that may read a page; nobody where it is for everybody."""
    rule = route.get
    if isinstance(rule, Public):
        return ""
    if isinstance(rule, SignedIn):
        return "engineer"
    assert isinstance(rule, Only)
    return next(role for role in ("engineer", *ROLES) if role in rule.roles)


@pytest.mark.parametrize("language", ["hi", "en"])
@pytest.mark.parametrize("route", PAGES, ids=lambda route: route.name)
def test_a_page_keeps_the_house_in_order(
    desk: Served, opened: Callable[..., Page], route: Route, language: str
) -> None:
    page = opened(desk.page(route.name), by=reader_of(route), language=language, size=PHONE)
    wrong = [
        *looking.frame(page, language),
        *looking.unsaid(page, language),
        *looking.sideways(page),
        *looking.small_targets(page),
        *looking.barriers(page),
    ]
    page.set_viewport_size(DESK)  # type: ignore[arg-type]
    wrong += [f"at a desk: {one}" for one in (*looking.sideways(page), *looking.barriers(page))]
    wrong += looking.stopped(page)
    assert wrong == []


@pytest.mark.parametrize("route", PAGES, ids=lambda route: route.name)
def test_hostile_text_is_shown_and_does_nothing(
    desk: Served, opened: Callable[..., Page], route: Route
) -> None:
    page = opened(desk.page(route.name, hostile=True), by=reader_of(route), size=PHONE)
    wrong = [
        *looking.frame(page, "en"),
        *looking.sideways(page),
        *looking.stopped(page),
        *looking.unarmed(page),
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "route", [route for route in PAGES if isinstance(route.get, Public)], ids=lambda route: route.name
)
def test_a_public_page_is_light_and_needs_no_script(
    desk: Served, opened: Callable[..., Page], route: Route
) -> None:
    page = opened("/about:blank", language="hi", scripts=False)
    received: list[int] = []
    page.on("response", lambda answer: received.append(len(answer.body()) + len(str(answer.headers))))
    page.goto(desk.page(route.name))
    assert page.locator("h1").count() == 1
    assert sum(received) <= LIMIT_PUBLIC_PAGE_BYTES
