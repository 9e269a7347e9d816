"""The processes that judge bulk: asked by pipes from the event loop, replaced when they end or hang."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from satark.desk.front.worker import LENGTH

# -P: nothing is imported from the folder the desk happens to be started in.
_COMMAND = (sys.executable, "-P", "-m", "satark.desk.front.worker")
# Far longer than the slowest lines take together.
_LIMIT_S = 60.0
_TRIES = 2


class JudgeLostError(Exception):
    """The processes asked ended without an answer, more than once for the same lines."""


@dataclass(slots=True)
class _Judge:
    """A place for one process; `knows` are the site files it was told last."""

    process: Process | None = None
    knows: Mapping[str, str] | None = None


class Judges:
    """So many processes, started at the first bulk; each judges one piece at a time."""

    def __init__(self, number: int | None = None) -> None:
        self._number = number or os.cpu_count() or 1
        self._all: list[_Judge] = []
        self._free: asyncio.Queue[_Judge] = asyncio.Queue()

    async def judged(
        self, lines: Sequence[bytes], first: int, organisation_id: str, sites: Mapping[str, str]
    ) -> bytes:
        """The answers to lines as NDJSON. Raises JudgeLostError."""
        if not self._all:
            self._all = [_Judge() for _ in range(self._number)]
            for judge in self._all:
                self._free.put_nowait(judge)
        judge = await self._free.get()
        try:
            for _ in range(_TRIES):
                try:
                    async with asyncio.timeout(_LIMIT_S):
                        return await _asked(judge, lines, first, organisation_id, sites)
                except (OSError, EOFError, TimeoutError):
                    _end(judge)
            raise JudgeLostError
        except asyncio.CancelledError:
            # Its answer would be taken for that of the next question.
            _end(judge)
            raise
        finally:
            self._free.put_nowait(judge)

    async def close(self) -> None:
        """End all processes."""
        ending = [judge.process for judge in self._all if judge.process is not None]
        for judge in self._all:
            _end(judge)
        for process in ending:
            await process.wait()


async def _asked(
    judge: _Judge, lines: Sequence[bytes], first: int, organisation_id: str, sites: Mapping[str, str]
) -> bytes:
    if judge.process is None:
        # A session of its own (uvloop knows no `process_group`): Ctrl-C is for the server alone.
        judge.process = await asyncio.create_subprocess_exec(
            *_COMMAND, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, start_new_session=True
        )
        judge.knows = None
    asking, answering = judge.process.stdin, judge.process.stdout
    if asking is None or answering is None:
        raise EOFError
    question: dict[str, object] = {"first": first, "organisation": organisation_id}
    if judge.knows is not sites:
        question["sites"] = judge.knows = sites
    for part in (json.dumps(question).encode(), b"\n".join(lines)):
        asking.write(LENGTH.pack(len(part)))
        asking.write(part)
    await asking.drain()
    # IncompleteReadError is an EOFError.
    size = LENGTH.unpack(await answering.readexactly(LENGTH.size))[0]
    return await answering.readexactly(size)


def _end(judge: _Judge) -> None:
    process, judge.process, judge.knows = judge.process, None, None
    if process is not None and process.returncode is None:
        try:
            process.kill()
        except ProcessLookupError:
            return
