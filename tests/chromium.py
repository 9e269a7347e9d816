"""The browser of the tests: the system's own Chromium, kept from calling anybody."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome")
HOW = "./dev setup --system (as root) installs it"
ARGUMENTS = (
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--disable-dev-shm-usage",
)


def program() -> Path | None:
    """Where the browser is, if there is one."""
    found = (shutil.which(name) for name in _NAMES)
    return next((Path(path) for path in found if path is not None), None)


def arguments() -> list[str]:
    """What it is started with; its sandbox does not work for root."""
    return [*ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]


def reason_to_leave_out() -> str:
    """Why there is no browser for tests here, and how to get it; empty where there is."""
    return "" if program() is not None else f"no Chromium here: {HOW}"
