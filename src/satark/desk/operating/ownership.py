"""One process owns an embedded database: the one that serves it. The lock ends with the process, however."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from satark.errors import UserError

LOCK_FILE = "owner.lock"


@contextmanager
def owned(folder: Path) -> Iterator[None]:
    """Hold a data folder; raises UserError where another process does."""
    descriptor = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UserError(
                "Another process serves this desk.",
                where=str(folder),
                now="Stop it first. More processes at once need PostgreSQL (docs/how-to/run-a-desk.md).",
            ) from None
        yield
    finally:
        os.close(descriptor)


def is_owned(folder: Path) -> bool:
    """True while some process serves a data folder."""
    try:
        with owned(folder):
            return False
    except UserError:
        return True
