"""One desk served with seeded data for the whole run, and one browser looking at it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import django
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests import chromium
from tests.desk.served import ROOT, environment, satark, served

# The table of routes says which pages there are.
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.desk_settings")
django.setup()

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
# All tests are one client here.
_NO_LIMITS = ",".join(f"{what}=100000/100000" for what in ("check", "report", "appeal", "sign-in", "status"))


@dataclass(frozen=True, slots=True)
class Desk:
    """A desk under its address: what `tests.browser.seeded` put in."""

    address: str
    seeded: dict[str, Any]

    def page(self, name: str, *, hostile: bool = False) -> str:
        """The path of a route, with the seeded things in it."""
        return str(self.seeded["hostile" if hostile else "pages"][name])


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A served desk."""
    data = tmp_path_factory.mktemp("desk")
    made = satark("desk", "migrate", "--data", str(data))
    assert made.returncode == 0, made.stderr
    # Seeding imports the tests, not the package alone.
    given = environment(SATARK_DESK_DATA=str(data), PYTHONPATH=f"{ROOT}{os.pathsep}{ROOT / 'src'}")
    filled = subprocess.run(
        [sys.executable, "-m", "tests.browser.seeded"], env=given, capture_output=True, text=True, check=False
    )
    assert filled.returncode == 0, filled.stderr
    with served(data, SATARK_LIMITS=_NO_LIMITS) as serving:
        yield Desk(f"http://{serving.host}:{serving.port}", json.loads(filled.stdout))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    reason = chromium.reason_to_leave_out()
    if reason:
        pytest.skip(reason)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium.program(), args=chromium.arguments(), chromium_sandbox=os.geteuid() != 0
        )
        yield started
        started.close()


_LISTENER = (
    "window.stopped = []; document.addEventListener('securitypolicyviolation',"
    " one => window.stopped.push(`${one.violatedDirective} ${one.blockedURI}`))"
)


@pytest.fixture(scope="session")
def tab(desk: Desk, browser: Browser) -> Iterator[Callable[..., Page]]:
    """An empty page of somebody: `tab(by="engineer", language="hi", size=PHONE, scripts=False)`.

    Pages are kept and used again, so they are for looking. What the policy of content stops is in
    `window.stopped`; nothing outside the desk is reached.
    """
    kept: dict[tuple[object, ...], Page] = {}

    def tab(by: str = "", language: str = "en", size: Any = PHONE, scripts: bool = True) -> Page:
        key = by, language, size["width"], scripts
        if key not in kept:
            kept[key] = _new(desk, browser, by, language, size, scripts).new_page()
        return kept[key]

    yield tab
    for page in kept.values():
        page.context.close()


@pytest.fixture
def opened(desk: Desk, browser: Browser) -> Iterator[Callable[..., Page]]:
    """A path opened in a browser of its own: `opened("/desk/", by="engineer", language="hi")`."""
    contexts: list[BrowserContext] = []

    def open(
        path: str, *, by: str = "", language: str = "en", size: Any = PHONE, scripts: bool = True
    ) -> Page:
        contexts.append(_new(desk, browser, by, language, size, scripts))
        page = contexts[-1].new_page()
        page.goto(path)
        return page

    yield open
    for context in contexts:
        context.close()


def _new(desk: Desk, browser: Browser, by: str, language: str, size: Any, scripts: bool) -> BrowserContext:
    context = browser.new_context(base_url=desk.address, viewport=size, java_script_enabled=scripts)
    context.set_default_timeout(10_000)
    cookies = {"language": language, **({"sessionid": desk.seeded["sessions"][by]} if by else {})}
    context.add_cookies([{"name": n, "value": v, "url": desk.address} for n, v in cookies.items()])
    context.route(lambda url: not url.startswith(desk.address), lambda route: route.abort())
    context.add_init_script(_LISTENER)
    return context
