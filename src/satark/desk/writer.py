"""The one thread that writes to an embedded database: it runs what waits in savepoints and commits the group.

It outlives whatever fails: a statement, a commit, the disk, the connection. Whoever waits is always told.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db import DatabaseError, connection, transaction

_Made = TypeVar("_Made")
# So many share one commit at most: each waits for the others of its group.
LIMIT_GROUP = 64
# So long somebody waits for a turn, in seconds; then it is taken back, and was certainly not written.
LIMIT_WAIT_S = 10.0


class NotWrittenError(DatabaseError):
    """The writer has ended, or cannot reach the database in time; nothing was written."""


@dataclass(slots=True)
class _Waiting:
    work: Callable[[], Any]
    answer: Future[Any] = field(default_factory=Future)
    made: Any = None
    failed: BaseException | None = None

    def tell(self) -> None:
        """Hand over what came of it."""
        if self.failed is None:
            self.answer.set_result(self.made)
        else:
            self.answer.set_exception(self.failed)


class Writer:
    """A thread with a queue; `wait_s` is how long anybody waits for a turn."""

    def __init__(self, wait_s: float = LIMIT_WAIT_S) -> None:
        self._waiting: deque[_Waiting] = deque()
        self._changed = threading.Condition()
        self._ending = False
        self._wait_s = wait_s
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def stop(self) -> None:
        """Write what waits, then end; what comes later is refused."""
        with self._changed:
            self._ending = True
            self._changed.notify_all()
        self._thread.join()

    def do(self, work: Callable[[], _Made]) -> _Made:
        """What `work` gives, once it is committed; whatever it raises, with nothing of it written.

        Raises NotWrittenError where its turn did not come in time.
        """
        if threading.current_thread() is self._thread:
            # What follows a commit runs here too, and would wait for itself.
            with transaction.atomic():
                return work()
        waiting = _Waiting(work)
        with self._changed:
            if self._ending:
                raise NotWrittenError("the writer has ended")
            self._waiting.append(waiting)
            self._changed.notify_all()
        try:
            made: _Made = waiting.answer.result(self._wait_s)
        except TimeoutError:
            if waiting.answer.cancel():
                raise NotWrittenError("no turn came in time") from None
            # It is being written just now, or has raised this itself: the answer says which.
            made = waiting.answer.result()
        return made

    def _run(self) -> None:
        while group := self._group():
            try:
                _commit(group)
            except BaseException as error:
                # Whatever it is, those who wait are told, and the thread stays.
                _refuse(group, error)
        connection.close()

    def _group(self) -> list[_Waiting]:
        """All that waits now, at least one; none at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._ending)
            return [self._waiting.popleft() for _ in range(min(len(self._waiting), LIMIT_GROUP))]


def _commit(group: list[_Waiting]) -> None:
    """Run a group in one transaction, each in its savepoint; nobody is answered before the commit."""
    begun: list[_Waiting] = []
    broken = False
    try:
        with transaction.atomic():
            # Only now: until the database is ours, who waits too long may still go away.
            begun = [each for each in group if each.answer.set_running_or_notify_cancel()]
            for waiting in begun:
                _try(waiting)
            broken = connection.needs_rollback
            if broken:
                # One of them broke the whole transaction: Django would undo it and say nothing.
                raise _BrokenError
    except BaseException as error:
        if broken:
            # Which one did is not known: each has a transaction of its own.
            _drop_connection()
            for waiting in begun:
                _alone(waiting)
                waiting.tell()
            return
        # The database was not to be had, or the commit failed: nothing of the group is written.
        _refuse(group, error)
        return
    for waiting in begun:
        waiting.tell()


class _BrokenError(Exception):
    """The transaction of a group cannot be committed."""


def _try(waiting: _Waiting) -> None:
    waiting.made, waiting.failed = None, None
    try:
        with transaction.atomic():
            waiting.made = waiting.work()
    except BaseException as error:  # it is the caller's, with its own savepoint undone
        waiting.failed = error


def _alone(waiting: _Waiting) -> None:
    _try(waiting)
    if isinstance(waiting.failed, DatabaseError):
        _drop_connection()


def _refuse(group: list[_Waiting], error: BaseException) -> None:
    _drop_connection()
    for waiting in group:
        answer = waiting.answer
        if not answer.done() and (answer.running() or answer.set_running_or_notify_cancel()):
            answer.set_exception(error)


def _drop_connection() -> None:
    """Close the connection, so that the next group begins on a fresh one."""
    with suppress(Exception):
        connection.close()
