"""One desk served with seeded data for the whole run, and one browser looking at it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import django
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests import chromium

# The table of routes says which pages there are.
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.desk_settings")
django.setup()

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
_STARTING_S = 60


@dataclass(frozen=True, slots=True)
class Served:
    """A desk under its address: what `tests.browser.seeded` put in."""

    address: str
    seeded: dict[str, Any]

    def page(self, name: str, *, hostile: bool = False) -> str:
        """The path of a route, with the seeded things in it."""
        return str(self.seeded["hostile" if hostile else "pages"][name])


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A served desk."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "data").mkdir()
    environment = {
        **os.environ,
        "SATARK_DESK_DATA": str(folder / "data"),
        "SATARK_SECRET_KEY": "for tests alone",
        "DJANGO_SETTINGS_MODULE": "satark.desk.settings",
    }

    def run(*command: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", *command], env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("django", "migrate", "-v", "0")
    seeded = json.loads(run("tests.browser.seeded"))
    with _serving(folder / "log", environment) as address:
        yield Served(address, seeded)


@contextmanager
def _serving(log: Path, environment: dict[str, str]) -> Iterator[str]:
    with socket.socket() as listening, log.open("wb") as out:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        server = subprocess.Popen(
            [
                *(sys.executable, "-m", "uvicorn", "--factory", "--no-access-log"),
                *("--fd", str(listening.fileno()), "django.core.asgi:get_asgi_application"),
            ],
            env=environment,
            pass_fds=[listening.fileno()],
            stdout=out,
            stderr=out,
        )
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        try:
            # The socket listens already: the first call waits until the desk takes it.
            with urlopen(f"{address}/", timeout=_STARTING_S) as answer:
                assert answer.status == 200, log.read_text("utf-8", "replace")
            yield address
        finally:
            server.terminate()
            server.wait(20)


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


Opened = Callable[..., Page]


@pytest.fixture
def opened(desk: Served, browser: Browser) -> Iterator[Opened]:
    """Opens a path as a person, or as nobody: `opened(path, by="engineer", language="hi", width=PHONE)`.

    Whatever the policy of content stops is kept in `window.stopped`; nothing outside the desk is reached.
    """
    contexts: list[BrowserContext] = []

    def open(
        path: str, *, by: str = "", language: str = "en", size: Any = PHONE, scripts: bool = True
    ) -> Page:
        context = browser.new_context(base_url=desk.address, viewport=size, java_script_enabled=scripts)
        context.set_default_timeout(10_000)
        contexts.append(context)
        cookies = {"language": language, **({"sessionid": desk.seeded["sessions"][by]} if by else {})}
        context.add_cookies([{"name": n, "value": v, "url": desk.address} for n, v in cookies.items()])
        context.route(lambda url: not url.startswith(desk.address), lambda route: route.abort())
        context.add_init_script(
            "window.stopped = []; document.addEventListener('securitypolicyviolation',"
            " one => window.stopped.push(`${one.violatedDirective} ${one.blockedURI}`))"
        )
        page = context.new_page()
        page.goto(path)
        return page

    yield open
    for context in contexts:
        context.close()
