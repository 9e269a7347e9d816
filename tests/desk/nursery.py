"""Lives of a desk for the trial of kills: a process that has everything loaded and forks one for each life.

A fork is a process like one that was started, and is there in a moment instead of seconds. Commands on
standard input: `serve` and `work` answer `PID`, and a serving one says `PID PORT` once it is ready.

Every report leaves a job here, of a kind that does nothing but count, so that jobs are killed too.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping
from typing import Any

LEASE_S = 2
COUNTED = "test.counted"


def _arrange() -> None:
    from satark.api import check
    from satark.desk import outbox, worker
    from satark.desk.actions import intake
    from satark.desk.jobs import Kind, kinds
    from satark.desk.models import Report
    from satark.desk.operating.database import pending
    from satark.desk.writing import action, audit

    @action
    def count(report: int) -> None:
        found = Report.objects.get(pk=report)
        audit(COUNTED, found, organisation=found.organisation)

    def run(payload: Mapping[str, Any]) -> None:
        count(payload["report"])

    def and_leave_a_job(what: str, thing: object, **more: Any) -> None:
        audit(what, thing, **more)
        if what == "report.received" and isinstance(thing, Report):
            outbox.enqueue("counted", {"report": thing.pk})

    all_kinds = {**kinds(), "counted": Kind("counted", run, LEASE_S, None)}
    for module in (outbox, worker):
        module.kinds = lambda: all_kinds  # type: ignore[attr-defined]
    intake.audit = and_leave_a_job  # type: ignore[attr-defined]
    # Facts and migrations are read once, before the lives fork.
    check("a word")
    pending()


def _live(command: str, answers: int) -> None:
    from satark.desk.operating.serving import serve, work

    # In a group of its own: what is typed at the trial's terminal does not reach it.
    os.setpgid(0, 0)
    if command == "work":
        work(2)
        return

    def ready(address: str) -> None:
        os.write(answers, f"{os.getpid()} {address.rstrip('/').rpartition(':')[2]}\n".encode())

    serve("127.0.0.1", 0, ready)


def main() -> None:
    """Fork a life for each line of standard input."""
    from satark.desk.operating.setup import prepare

    prepare()
    import satark.desk.asgi  # noqa: F401

    _arrange()
    from django.db import connection
    from django.urls import get_resolver

    assert get_resolver().url_patterns
    connection.close()
    if connection.vendor == "postgresql":
        # Its threads would be missing in a life, which then waits for ever.
        connection.close_pool()  # type: ignore[attr-defined]
    # Nobody waits for the dead.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    os.write(1, b"loaded\n")
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            try:
                _live(line.strip(), 1)
            finally:
                os._exit(0)
        os.write(1, f"{pid}\n".encode())


if __name__ == "__main__":
    main()
