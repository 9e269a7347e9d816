"""What the desk is told by its environment: where its data lie, its database, its hosts, its mail."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Container
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from satark.errors import UserError

DATA = "SATARK_DESK_DATA"
DATABASE_URL = "SATARK_DATABASE_URL"
HOSTS = "SATARK_HOSTS"
SECRET = "SATARK_SECRET_KEY"
PROXIES = "SATARK_TRUSTED_PROXIES"
LIMITS = "SATARK_LIMITS"
METRICS_TOKEN = "SATARK_METRICS_TOKEN"
_SECRET_FILE = "secret-key"
# A desk on one machine is reached by these alone until it is told its names.
_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
# How long a connection waits for the write of another process, in seconds (SQLite), before it gives up: one
# process owns writing, and a command beside it writes for a moment.
_PATIENCE_S = 5


def data_folder() -> Path:
    """The folder of the embedded database and files; made by `satark desk migrate` and `serve`."""
    return Path(os.environ.get(DATA) or "satark-desk").resolve()


def secret_key() -> str:
    """The key that signs sessions: from the environment, else from a file of the data folder, made once."""
    given = os.environ.get(SECRET, "")
    if given:
        return given
    file = data_folder() / _SECRET_FILE
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        # Written aside and linked in: two processes that start at once agree on one key.
        made = file.with_name(f"{_SECRET_FILE}.{os.getpid()}")
        descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as out:
            out.write(secrets.token_urlsafe(48))
        with suppress(FileExistsError):
            os.link(made, file)
        made.unlink()
    return file.read_text()


def database() -> dict[str, Any]:
    """Django's settings of the database: PostgreSQL by one variable, else SQLite in the data folder.

    Raises UserError for an address that is not of PostgreSQL.
    """
    address = os.environ.get(DATABASE_URL, "")
    if address:
        return _postgresql(address)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": data_folder() / "desk.sqlite3",
        # A thread keeps its connection; those of PostgreSQL come out of a pool.
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": _PATIENCE_S,
            "transaction_mode": "IMMEDIATE",
            # FULL: what was answered is on the disk.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }


def _postgresql(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    if parts.scheme not in ("postgres", "postgresql") or not parts.path.strip("/"):
        raise UserError(
            "The address of the database is not one of PostgreSQL.",
            where=f"{DATABASE_URL} in the environment",
            now="Use postgresql://user:password@host:5432/name, or unset it for the embedded database.",
        )
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    socket = options.pop("host", "")
    options["pool"] = {"min_size": 2, "max_size": 16, "timeout": 5}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or socket,
        "PORT": str(parts.port or ""),
        # After a restart of the database the pool still holds connections that are dead.
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def hosts() -> list[str]:
    """The names this desk answers to."""
    named = [name.strip() for name in os.environ.get(HOSTS, "").split(",") if name.strip()]
    return named or list(_LOOPBACK)


def behind_tls() -> bool:
    """True for a desk with names of its own: it stands behind a proxy that speaks TLS."""
    return bool(os.environ.get(HOSTS, "")) and os.environ.get("SATARK_PLAIN_HTTP", "") != "yes"


@cache
def trusted_proxies() -> int:
    """How many proxies of our own stand in front, each adding whom it was called by; 0: nobody is believed.

    Raises UserError for anything but a number. Read once.
    """
    given = os.environ.get(PROXIES, "").strip()
    if not given:
        return 0
    if not (given.isascii() and given.isdigit()):
        raise UserError(
            "The number of proxies in front is not a number.",
            where=f"{PROXIES} in the environment",
            now="Use 1 for one proxy in front of the desk; unset it where there is none.",
        )
    return int(given)


def metrics_token() -> str:
    """What a program shows to read the metrics from another machine; empty: none may."""
    return os.environ.get(METRICS_TOKEN, "")


_ALLOWANCE = re.compile(r"([a-z-]+)=([0-9]{1,7})/([0-9]{1,7})")


def allowances_given(known: Container[str]) -> dict[str, tuple[int, int]]:
    """What the environment allows one client: `report=120/60,check=240/120`, at once and a minute.

    Raises UserError for a kind that is not known or a number that is none.
    """
    given: dict[str, tuple[int, int]] = {}
    for part in os.environ.get(LIMITS, "").replace(" ", "").split(","):
        found = _ALLOWANCE.fullmatch(part)
        if found and found[1] in known and int(found[2]) and int(found[3]):
            given[found[1]] = int(found[2]), int(found[3])
        elif part:
            raise UserError(
                "The limits of clients cannot be read.",
                where=f"{LIMITS} in the environment",
                now="Write each as KIND=AT_ONCE/A_MINUTE, such as report=120/60, with commas between.",
            )
    return given
