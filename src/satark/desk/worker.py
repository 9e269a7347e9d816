"""Workers: threads that do the jobs of the outbox, in the serving process or in one of their own."""

from __future__ import annotations

import logging
import threading

from django.db import close_old_connections, connection

from satark.desk import outbox
from satark.desk.jobs import kinds
from satark.desk.waking import seen, wait, wake

_log = logging.getLogger("satark.desk.worker")
# Without being woken a worker looks this often: for what fell due, and for what other processes left.
_LOOK_EVERY_S = 1.0
# So long a job under way is waited for when the process ends; its lease frees it otherwise.
_LAST_WAIT_S = 25.0


class Workers:
    """So many threads that do jobs until they are stopped."""

    def __init__(self, number: int) -> None:
        self._ending = threading.Event()
        self._threads = [
            threading.Thread(target=self._run, name=f"worker-{place}", daemon=True) for place in range(number)
        ]

    def start(self) -> None:
        """Begin to look for jobs."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Take no more jobs and end those under way."""
        self._ending.set()
        wake()
        for thread in self._threads:
            thread.join(_LAST_WAIT_S)

    def _run(self) -> None:
        recurring = False
        while not self._ending.is_set():
            mark = seen()
            try:
                if not recurring:
                    outbox.ensure_recurring()
                    recurring = True
                busy = do_one()
            except Exception as error:
                # The database is gone, or full: the worker stays and looks again.
                _log.error("a worker cannot reach its jobs: %s", type(error).__name__)
                busy = False
            finally:
                close_old_connections()
            if not busy and not self._ending.is_set():
                wait(mark, _LOOK_EVERY_S)
        connection.close()


def do_one() -> bool:
    """Take one job and do it; False where there was none to take."""
    taken = outbox.take()
    if taken is None:
        return False
    kind = kinds().get(taken.kind)
    try:
        if kind is None:
            raise LookupError("no file does this job")
        kind.run(taken.payload)
    except Exception as error:
        _log.warning("job %d of kind %s failed: %s", taken.id, taken.kind, type(error).__name__)
        if not connection.in_atomic_block:
            # It may have failed because the connection is dead: what follows has a fresh one.
            close_old_connections()
        kept = outbox.fail(taken, error)
    else:
        kept = outbox.finish(taken)
    if not kept:
        _log.warning("job %d of kind %s was taken by another worker meanwhile", taken.id, taken.kind)
    return True
