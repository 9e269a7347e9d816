"""Telling the workers of this process that there is something to do, sooner than they would ask."""

from __future__ import annotations

import threading

_something = threading.Condition()
_count = 0


def wake() -> None:
    """Wake whoever waits."""
    global _count
    with _something:
        _count += 1
        _something.notify_all()


def seen() -> int:
    """A mark of the calls so far, for `wait`."""
    return _count


def wait(since: int, limit_s: float) -> None:
    """Wait until somebody was woken after the mark, or for so long."""
    with _something:
        _something.wait_for(lambda: _count != since, timeout=limit_s)
