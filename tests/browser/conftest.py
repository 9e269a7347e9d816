"""One desk served with seeded data for the whole run, and one browser looking at it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import chromium

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a served desk."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "data").mkdir()
    environment = {
        **os.environ,
        "SATARK_DESK_DATA": str(folder / "data"),
        "SATARK_SECRET_KEY": "for tests alone",
        "DJANGO_SETTINGS_MODULE": "satark.desk.settings",
    }
    subprocess.run([sys.executable, "-m", "django", "migrate", "-v", "0"], check=True, env=environment)
    with socket.socket() as free, (folder / "log").open("wb") as log:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.listen()
        server = subprocess.Popen(
            [
                *(sys.executable, "-m", "uvicorn", "--factory", "--no-access-log"),
                *("--fd", str(free.fileno()), "django.core.asgi:get_asgi_application"),
            ],
            env=environment,
            pass_fds=[free.fileno()],
            stdout=log,
            stderr=log,
        )
        address = f"http://127.0.0.1:{port}"
        try:
            # The socket listens already: the first call waits until the desk takes it.
            with urlopen(f"{address}/", timeout=60) as answer:
                assert answer.status == 200
            yield address
        except URLError as error:
            raise AssertionError((folder / "log").read_text("utf-8", "replace")) from error
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
