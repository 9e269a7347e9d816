"""Django behind the front: its plain handler on a few threads that stay, each with its connection.

Django's own ASGI handler makes a thread and a connection to the database for every request, which cost some
eight milliseconds of processor time each; a thread that stays pays neither (docs/decisions/0026).
"""

from __future__ import annotations

import asyncio
import io
import logging
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Any

from satark.desk.front.exchange import Headers, Receive, Scope, Send, refuse
from satark.desk.problems import ProblemError

# While one waits for the writer's commit the others go on; more would only take turns on the processor.
THREADS = 16
# Whoever sends a body more slowly holds memory and is not answered.
LIMIT_READING_S = 60.0
_log = logging.getLogger("satark.desk.front")
_Handler = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
_Answer = tuple[int, Headers, bytes]
_BARE = {"content-type": "CONTENT_TYPE", "content-length": "CONTENT_LENGTH"}


class Pages:
    """A WSGI application as one of ASGI."""

    def __init__(self, handler: _Handler, threads: int = THREADS) -> None:
        self._handler = handler
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="pages")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; nothing where the client goes away before it is whole."""
        try:
            async with asyncio.timeout(LIMIT_READING_S):
                body = await _body(receive)
        except TimeoutError:
            return
        if body is None:
            return
        loop = asyncio.get_running_loop()
        try:
            status, headers, content = await loop.run_in_executor(self._threads, self._call, scope, body)
        except Exception as error:
            # Django answers for its views; this is what failed around it, told without its words.
            _log.exception("a page failed: %s", type(error).__name__)
            await refuse(send, ProblemError("internal"))
            return
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else content})

    def _call(self, scope: Scope, body: bytes) -> _Answer:
        started: list[tuple[int, Headers]] = []

        def start(status: str, headers: list[tuple[str, str]], _error: object = None) -> None:
            encoded = [
                (name.lower().encode("latin-1"), value.strip().encode("latin-1")) for name, value in headers
            ]
            started[:] = [(int(status.partition(" ")[0]), encoded)]

        parts: Any = self._handler(environ(scope, body), start)
        # A response is closed whatever comes: that gives its connection back.
        with closing(parts):
            content = b"".join(parts)
        return *started[0], content


def environ(scope: Scope, body: bytes) -> dict[str, Any]:
    """The head of a request as WSGI tells it (PEP 3333), with its body."""
    server, client = scope.get("server") or ("localhost", 80), scope.get("client") or ("", 0)
    told: dict[str, Any] = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": scope["path"].encode("utf-8", "surrogateescape").decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "SERVER_NAME": server[0],
        "SERVER_PORT": str(server[1] or 80),
        "REMOTE_ADDR": client[0],
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.get("scheme", "http"),
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for raw, value in scope["headers"]:
        name = raw.decode("latin-1").lower()
        # Two names that differ in `-` and `_` alone are one to WSGI: the second could pass for the first.
        if "_" in name:
            continue
        key = _BARE.get(name) or "HTTP_" + name.replace("-", "_").upper()
        text = value.decode("latin-1")
        between = "; " if name == "cookie" else ","
        told[key] = f"{told[key]}{between}{text}" if key in told and name not in _BARE else text
    told["CONTENT_LENGTH"] = str(len(body))
    return told


async def _body(receive: Receive) -> bytes | None:
    """The whole body, whose size the caller caps; None where the client went away."""
    parts: list[bytes] = []
    while True:
        event = await receive()
        if event["type"] != "http.request":
            return None
        parts.append(event.get("body", b""))
        if not event.get("more_body", False):
            return b"".join(parts)
