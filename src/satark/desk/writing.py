"""Writing: every action is one transaction with its audit row, answered only once it is on the disk.

SQLite lets one connection write at a time, and four that compete wait for seconds. So the serving process
starts one writer: a thread that runs each waiting action in a savepoint and commits the group. PostgreSQL
needs none of this, nor does a command that runs by itself: there an action is a transaction of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from queue import Empty, SimpleQueue
from typing import Any, ParamSpec, TypeVar

from django.db import close_old_connections, connection, transaction
from django.utils import timezone

from satark.desk.models import AuditEntry, DeskOrganisation, User

_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")
# So many actions share one commit at most: an action waits for the others of its group.
LIMIT_GROUP = 64


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


@dataclass(slots=True)
class _Waiting:
    work: Callable[[], Any]
    answer: Future[Any] = field(default_factory=Future)


class Writer:
    """The one thread that writes to an embedded database."""

    def __init__(self) -> None:
        self._queue: SimpleQueue[_Waiting | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def stop(self) -> None:
        """Write what waits, then end."""
        self._queue.put(None)
        self._thread.join()

    def do(self, work: Callable[[], _Made]) -> _Made:
        """What `work` gives, once it is committed; whatever it raises, with nothing of it written."""
        waiting = _Waiting(work)
        self._queue.put(waiting)
        answer: _Made = waiting.answer.result()
        return answer

    def _run(self) -> None:
        while True:
            group, last = self._group()
            if group:
                close_old_connections()
                _commit(group)
            if last:
                connection.close()
                return

    def _group(self) -> tuple[list[_Waiting], bool]:
        """All that waits now, at least one; True where the writer is to end after it."""
        first = self._queue.get()
        if first is None:
            return [], True
        group = [first]
        while len(group) < LIMIT_GROUP:
            try:
                waiting = self._queue.get_nowait()
            except Empty:
                break
            if waiting is None:
                return group, True
            group.append(waiting)
        return group, False


def _commit(group: list[_Waiting]) -> None:
    """Run a group in one transaction, each in its savepoint; nobody is answered before the commit."""
    answers: list[tuple[_Waiting, Any, BaseException | None]] = []
    try:
        with transaction.atomic():
            for waiting in group:
                try:
                    with transaction.atomic():
                        answers.append((waiting, waiting.work(), None))
                except Exception as error:  # it is the caller's, with its own savepoint undone
                    answers.append((waiting, None, error))
    except BaseException as error:
        # The commit itself failed: nothing of the group was written, so none of it is answered.
        connection.close()
        for waiting in group:
            waiting.answer.set_exception(error)
        return
    for waiting, made, failed in answers:
        if failed is None:
            waiting.answer.set_result(made)
        else:
            waiting.answer.set_exception(failed)


_writer: Writer | None = None


def start_writer() -> None:
    """Start the writer of this process where the database is embedded; PostgreSQL needs none."""
    global _writer
    if _writer is None and connection.vendor == "sqlite":
        _writer = Writer()
        _writer.start()


def stop_writer() -> None:
    """End the writer of this process after what waits is written."""
    global _writer
    if _writer is not None:
        _writer.stop()
        _writer = None


def _write(work: Callable[[], _Made]) -> _Made:
    if _writer is not None:
        return _writer.do(work)
    with transaction.atomic():
        return work()
