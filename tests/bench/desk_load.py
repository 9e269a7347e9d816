"""The load generator: requests as bytes over connections that stay open, in a process of its own."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import cast


@dataclass(slots=True)
class Load:
    """What came back: seconds of each answer, those not answered as wished, and what it took."""

    times: list[float] = field(default_factory=list)
    wrong: int = 0
    wall_s: float = 0.0
    own_cpu_s: float = 0.0

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.times) / self.wall_s if self.wall_s else 0.0


class _Connection(asyncio.Protocol):
    """One connection with one request under way at a time; answers have a length."""

    def __init__(self) -> None:
        self._came = bytearray()
        self._answer: asyncio.Future[int] | None = None
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's is one by what it does, not by its class.
        self._transport = cast(asyncio.Transport, transport)

    def connection_lost(self, error: Exception | None) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(0)

    def data_received(self, data: bytes) -> None:
        self._came += data
        head, found, body = self._came.partition(b"\r\n\r\n")
        if not found:
            return
        at = head.lower().index(b"content-length:") + 15
        if len(body) >= int(head[at : at + 12].split(b"\r\n")[0]) and self._answer is not None:
            self._came.clear()
            self._answer.set_result(int(head[9:12]))

    async def ask(self, request: bytes) -> int:
        """The status of the answer; 0 where the connection broke."""
        assert self._transport is not None
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._answer

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()


def request(host: str, path: str, body: bytes, headers: Sequence[str] = (), verb: str = "POST") -> bytes:
    """One HTTP request as bytes."""
    lines = [f"{verb} {path} HTTP/1.1", f"Host: {host}", "Content-Type: application/json"]
    lines += [f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def loaded(
    port: int,
    requests: Callable[[], Iterator[bytes]],
    *,
    number: int,
    connections: int,
    wished: int = 200,
    a_second: float | None = None,
) -> Load:
    """So many requests over so many connections: as fast as they are answered, or so many a second.

    At a given rate the time of an answer counts from the moment its request was due, waiting included.
    """
    import uvloop

    return uvloop.run(_loaded(port, requests(), number, connections, wished, a_second))


async def _loaded(
    port: int, requests: Iterator[bytes], number: int, connections: int, wished: int, a_second: float | None
) -> Load:
    loop = asyncio.get_running_loop()
    load = Load()
    sent = 0
    opened = [await loop.create_connection(_Connection, "127.0.0.1", port) for _ in range(connections)]
    own, began = time.process_time(), time.perf_counter()

    async def work(connection: _Connection) -> None:
        nonlocal sent
        while sent < number:
            due = began + sent / a_second if a_second else 0.0
            sent += 1
            if due:
                await asyncio.sleep(due - time.perf_counter())
            asked = due or time.perf_counter()
            status = await connection.ask(next(requests))
            load.times.append(time.perf_counter() - asked)
            load.wrong += status != wished

    await asyncio.gather(*(work(connection) for _, connection in opened))
    load.wall_s, load.own_cpu_s = time.perf_counter() - began, time.process_time() - own
    for _, connection in opened:
        connection.close()
    return load
