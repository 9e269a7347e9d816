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
from threading import Thread
from types import TracebackType
from typing import Any, BinaryIO

from satark.errors import UserError
from satark.formats.verdict_rows import Wanted
from satark.records.facts import Facts
from satark.records.row import MessageRow, VerdictRow

# -P: nothing is imported from the folder the user happens to stand in.
_COMMAND = (sys.executable, "-P", "-m", "satark.engines.workers")


Answer = SimpleQueue[list[VerdictRow] | None]
"""Where the rows of one batch will come; None where its process was ended."""

_Question = tuple[int, list[MessageRow], Answer]


class Workers:
    """A number of processes with the same facts; a context manager that ends them.

    A thread for each process asks it. They are joined by nothing but queues, whose locks are not Python's:
    Ctrl-C may come at any moment, and a lock left held would have all wait for ever.
    """

    def __init__(self, jobs: int, facts: Facts, wanted: Wanted) -> None:
        """Start the processes. Raises OSError where the system has none left."""
        self._all: list[subprocess.Popen[bytes]] = []
        self._questions: SimpleQueue[_Question | None] = SimpleQueue()
        setting = pickle.dumps((facts, wanted), pickle.HIGHEST_PROTOCOL)
        try:
            for _ in range(jobs):
                # A group of its own: what a terminal sends to all, Ctrl-C, is for the first process alone.
                process = subprocess.Popen(
                    _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, process_group=0
                )
                self._all.append(process)
                Thread(target=_attend, args=(process, setting, self._questions), daemon=True).start()
        except BaseException:
            self._end()
            raise

    def ask(self, number: int, batch: list[MessageRow]) -> Answer:
        """Have a batch, numbered from `number`, judged by the process that is free first."""
        answer: Answer = SimpleQueue()
        self._questions.put((number, batch, answer))
        return answer

    def answered(self, answer: Answer) -> list[VerdictRow]:
        """The rows asked for, once they are there. Raises UserError when their process was ended."""
        rows = answer.get()
        if rows is None:
            raise UserError(
                "A process that judged messages was ended from outside.",
                where="--jobs",
                now="Run again, with fewer jobs if memory is short.",
            )
        return rows

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def _end(self) -> None:
        for process in self._all:
            self._questions.put(None)
            process.kill()
        for process in self._all:
            # What was not sent yet is for nobody.
            with contextlib.suppress(OSError):
                _pipe(process.stdin).close()
            _pipe(process.stdout).close()
            process.wait()


def _attend(
    process: subprocess.Popen[bytes], setting: bytes, questions: SimpleQueue[_Question | None]
) -> None:
    """Put questions to one process until None comes; one that has ended answers each with None."""
    asked, answers = _pipe(process.stdin), _pipe(process.stdout)
    with contextlib.suppress(*_GONE):
        asked.write(setting)
    while (question := questions.get()) is not None:
        number, batch, answer = question
        rows: list[VerdictRow] | None = None
        try:
            asked.write(pickle.dumps((number, batch), pickle.HIGHEST_PROTOCOL))
            asked.flush()
            rows = pickle.load(answers)
        except _GONE:
            pass
        finally:
            # Whatever happened: somebody waits for it.
            answer.put(rows)


_GONE = (EOFError, OSError, pickle.UnpicklingError, ValueError)
"""What a pipe to a process that has ended raises; ValueError where it is closed already."""


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
    # A service manager tells all processes to stop; the first one ends the others.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    with contextlib.suppress(BrokenPipeError):
        serve(sys.stdin.buffer, sys.stdout.buffer)
