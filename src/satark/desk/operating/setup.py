"""Waking Django up for a command: settings from the environment, plain errors for what is missing."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from satark.desk.environment import DATA, DATABASE_URL, SECRET, data_folder
from satark.errors import UserError

SETTINGS = "satark.desk.settings"


def prepare(data: str | None = None) -> None:
    """Load Django with the data folder named, or that of the environment.

    Raises UserError where the extra is not installed, or the folder cannot be made.
    """
    if data is not None:
        os.environ[DATA] = data
    for package, extra in (("django", "desk"), *([("psycopg", "postgres")] if postgresql() else [])):
        if find_spec(package) is None:
            raise UserError(
                "The desk needs packages that are not installed.",
                where="satark desk",
                now=f"Install them: pip install 'satark[{extra}]'",
            )
    if not postgresql():
        _make_folder(data_folder())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import django

    django.setup()


@contextmanager
def fresh(data: str | None) -> Iterator[Path]:
    """Load Django for a data folder that must stay untouched, and give that folder.

    The settings make the key that signs sessions where there is none: here they have none of their own.
    """
    folder = Path(data).resolve() if data is not None else data_folder()
    os.environ.setdefault(SECRET, secrets.token_urlsafe(48))
    with tempfile.TemporaryDirectory(prefix="satark-desk-") as elsewhere:
        prepare(elsewhere)
        yield folder


def postgresql() -> bool:
    """True where the environment names a PostgreSQL database."""
    return bool(os.environ.get(DATABASE_URL, ""))


def _make_folder(folder: Path) -> None:
    try:
        # What people told the desk is nobody else's to read on this machine.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            f"The data folder cannot be made: {error.strerror}.",
            where=str(folder),
            now=f"Name one that may be written, by --data or {DATA}.",
        ) from None
