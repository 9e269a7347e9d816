"""Writing: every action is one transaction with its audit row, answered only once it is on the disk.

SQLite lets one connection write at a time, and four that compete wait for seconds. So the serving process
starts one writer: a thread that runs each waiting action in a savepoint and commits the group. PostgreSQL
needs none of this, nor does a command that runs by itself: there an action is a transaction of its own.

What can go wrong is told to whoever waits: nobody waits for ever, and nobody is answered what is not written.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from satark.desk.models import AuditEntry, DeskOrganisation, User
from satark.desk.writer import Writer

_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")


@dataclass(slots=True)
class _Running:
    """The action under way and the audit rows it has written."""

    entries: int = 0


_running: ContextVar[_Running | None] = ContextVar("running", default=None)
ACTIONS: dict[str, Callable[..., object]] = {}
"""Every action by its name, `room.verb`, for the test that each one leaves an audit row."""


def action(function: Callable[_Given, _Made]) -> Callable[_Given, _Made]:
    """Make a function an action: all it writes stands or falls together, with at least one audit row.

    Called inside another action it is part of that one. What it returns is returned once committed.
    """

    @wraps(function)
    def run(*args: _Given.args, **kwargs: _Given.kwargs) -> _Made:
        if _running.get() is not None:
            return function(*args, **kwargs)
        return _write(lambda: _audited(function, args, kwargs))

    ACTIONS[f"{function.__module__.rpartition('.')[2]}.{function.__name__}"] = run
    return run


def _audited(function: Callable[..., _Made], args: tuple[Any, ...], kwargs: dict[str, Any]) -> _Made:
    running = _Running()
    token = _running.set(running)
    try:
        made = function(*args, **kwargs)
    finally:
        _running.reset(token)
    if not running.entries:
        raise RuntimeError(f"the action {function.__name__} left no audit row; call audit() in it")
    return made


def in_action() -> bool:
    """True within an action."""
    return _running.get() is not None


def written(work: Callable[[], _Made]) -> _Made:
    """What `work` gives, committed, without an audit row: for leases of the outbox alone: no act."""
    return _write(work)


def audit(
    what: str,
    thing: object,
    *,
    by: User | None = None,
    organisation: DeskOrganisation | None = None,
    **detail: str | int | bool | None,
) -> None:
    """Write the audit row of the action under way; `detail` holds codes and counts, nothing personal."""
    running = _running.get()
    if running is None:
        raise RuntimeError("audit() outside an action")
    running.entries += 1
    if organisation is None:
        organisation = by.organisation if by is not None else getattr(thing, "organisation", None)
    AuditEntry.objects.create(
        at=timezone.now(),
        organisation=organisation,
        by=by,
        action=what,
        thing=type(thing).__name__,
        thing_id=str(getattr(thing, "code", None) or getattr(thing, "pk", "")),
        detail=detail,
    )


_writer: Writer | None = None


def start_writer() -> bool:
    """Start the writer of this process where the database is embedded; PostgreSQL needs none.

    True where this call started it: whoever did stops it.
    """
    global _writer
    if _writer is not None or connection.vendor != "sqlite":
        return False
    _writer = Writer()
    _writer.start()
    return True


def stop_writer() -> None:
    """End the writer of this process after what waits is written."""
    global _writer
    if _writer is not None:
        _writer.stop()
        _writer = None


def _write(work: Callable[[], _Made]) -> _Made:
    if _writer is not None:
        return _writer.do(work)
    try:
        with transaction.atomic():
            return work()
    except IntegrityError:
        if connection.in_atomic_block:
            raise
    # Two at once with one unique value, as one report sent twice: now the other's row is there to be found.
    with transaction.atomic():
        return work()
