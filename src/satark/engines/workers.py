"""Processes that judge batches, each asked and answering by pipes.

Not `multiprocessing`: it would import the program's main module again in each process, which not every
program bears, and its processes outlive a parent that is killed. These end when their pipe does.
"""

from __future__ import annotations

import contextlib
import pickle
import signal
import subprocess
import sys
from queue import SimpleQueue
from types import TracebackType
from typing import Any, BinaryIO

from satark.errors import UserError
from satark.formats.verdict_rows import Wanted
from satark.records.facts import Facts
from satark.records.row import MessageRow, VerdictRow

# -P: nothing is imported from the folder the user happens to stand in.
_COMMAND = (sys.executable, "-P", "-m", "satark.engines.workers")


class Workers:
    """A number of processes with the same facts; a context manager that ends them."""

    def __init__(self, jobs: int, facts: Facts, wanted: Wanted) -> None:
        """Start the processes. Raises OSError where the system has none left."""
        self._all: list[subprocess.Popen[bytes]] = []
        self._free: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
        setting = pickle.dumps((facts, wanted), pickle.HIGHEST_PROTOCOL)
        try:
            for _ in range(jobs):
                process = subprocess.Popen(_COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
                self._all.append(process)
                self._free.put(process)
                self._send(process, setting)
        except BaseException:
            self._end()
            raise

    def judge(self, number: int, batch: list[MessageRow]) -> list[VerdictRow]:
        """The rows of one batch, by a process that is free. Raises UserError when that was ended."""
        process = self._free.get()
        try:
            self._send(process, pickle.dumps((number, batch), pickle.HIGHEST_PROTOCOL))
            rows: list[VerdictRow] = pickle.load(_pipe(process.stdout))
        except (EOFError, OSError, pickle.UnpicklingError):
            raise self._gone() from None
        finally:
            self._free.put(process)
        return rows

    def _send(self, process: subprocess.Popen[bytes], content: bytes) -> None:
        pipe = _pipe(process.stdin)
        try:
            pipe.write(content)
            pipe.flush()
        except OSError:
            raise self._gone() from None

    def _gone(self) -> UserError:
        return UserError(
            "A process that judged messages was ended from outside.",
            where="--jobs",
            now="Run again, with fewer jobs if memory is short.",
        )

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def _end(self) -> None:
        for process in self._all:
            process.kill()
            # What was not sent yet is for nobody.
            with contextlib.suppress(OSError):
                _pipe(process.stdin).close()
            _pipe(process.stdout).close()
            process.wait()


def _pipe(pipe: Any) -> BinaryIO:
    found: BinaryIO = pipe
    return found


def serve(asked: BinaryIO, answers: BinaryIO) -> None:
    """Judge batches until no more are asked for."""
    from satark.engines.local import judge_batch

    facts, wanted = pickle.load(asked)
    while True:
        try:
            number, batch = pickle.load(asked)
        except EOFError:
            return
        pickle.dump(judge_batch(number, batch, facts, wanted), answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()


if __name__ == "__main__":
    # A terminal or a service manager tells all processes to stop; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    with contextlib.suppress(BrokenPipeError):
        serve(sys.stdin.buffer, sys.stdout.buffer)
