"""`POST /api/v1/check/bulk`: many messages as lines of NDJSON, judged by processes beside the loop."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from satark.desk.contract.bodies import LIMIT_BULK_BYTES, LIMIT_BULK_LINES
from satark.desk.front.callers import Callers
from satark.desk.front.exchange import (
    GoneError,
    Receive,
    Scope,
    Send,
    as_json,
    asked,
    begin,
    go_on,
    json_type,
    read_body,
)
from satark.desk.front.judges import JudgeLostError, Judges
from satark.desk.problems import ProblemError
from satark.desk.problems import body as problem_body

NDJSON = b"application/x-ndjson"
# So many lines go to a process at once: enough to keep it busy, few enough to share the work out.
_LINES_AT_ONCE = 40
# So many calls are read and answered at once, of at most so many bytes each; the others wait unread.
_CALLS_AT_ONCE = 4
# Seconds a body may take to come, and its answer to be read.
_LIMIT_READING_S = 60.0
_LIMIT_ANSWERING_S = 600.0


class Bulk:
    """The door for many messages, with the processes behind it."""

    def __init__(self, judges: Judges | None = None) -> None:
        self._judges = judges or Judges()
        self._calls = asyncio.Semaphore(_CALLS_AT_ONCE)

    async def __call__(self, callers: Callers, scope: Scope, receive: Receive, send: Send) -> str:
        """Answer with a line for each line. Raises ProblemError."""
        head = asked(scope)
        json_type(head.content_type, NDJSON, b"application/ndjson", b"application/jsonl")
        caller = await callers.caller(head, "bulk", key_needed=True)
        if caller is None:
            raise ProblemError("no-key")
        async with self._calls:
            try:
                async with asyncio.timeout(_LIMIT_READING_S):
                    body = await read_body(head, receive, LIMIT_BULK_BYTES, LIMIT_BULK_LINES)
            except TimeoutError:
                raise GoneError from None
            sites = await callers.sites()
            pieces = list(_pieces(body))
            answers = [
                asyncio.ensure_future(self._judged(lines, first, caller.organisation_id, sites))
                for first, lines in pieces
            ]
            try:
                # Whoever does not read the answer must not hold a place for ever.
                async with asyncio.timeout(_LIMIT_ANSWERING_S):
                    await begin(send, NDJSON)
                    for answer in answers:
                        await go_on(send, await answer)
                    await go_on(send, b"", last=True)
            except TimeoutError:
                raise GoneError from None
            finally:
                for answer in answers:
                    answer.cancel()
        return ""

    async def _judged(
        self, lines: list[bytes], first: int, organisation_id: str, sites: dict[str, str]
    ) -> bytes:
        try:
            return await self._judges.judged(lines, first, organisation_id, sites)
        except JudgeLostError:
            lost = problem_body("internal")
            errors = [{"id": str(number), "error": lost} for number, _ in enumerate(lines, first)]
            return b"".join(as_json(error) + b"\n" for error in errors)

    async def close(self) -> None:
        """End the processes."""
        await self._judges.close()


def _pieces(body: bytes) -> Iterator[tuple[int, list[bytes]]]:
    """The lines in groups, each with the number of its first; the last line may end without a line end."""
    lines = body.split(b"\n")
    if not lines[-1]:
        lines.pop()
    if len(lines) > LIMIT_BULK_LINES:
        raise ProblemError("too-large")
    for at in range(0, len(lines), _LINES_AT_ONCE):
        yield at + 1, lines[at : at + _LINES_AT_ONCE]
