"""The whole application: the front before Django, one rule for both, starting and ending with the server."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import MutableMapping
from typing import Any

import pytest

from satark.desk import writing
from satark.desk.asgi import Desk
from satark.desk.front.application import Front
from satark.desk.roles import Only
from satark.desk.routes import routes
from tests.desk.front_calls import KEY, a_front, call


def test_the_front_answers_what_the_table_of_routes_says_it_does() -> None:
    front = {f"/{route.path}": route for route in routes() if route.front}
    assert set(front) == set(Front().doors)
    for path, route in front.items():
        assert route.view is None and route.get is None
        # A rule that asks for a key is kept: without one there is no answer.
        answer = asyncio.run(call(a_front(), b"{}", path=path))
        assert (answer.status == 401) == isinstance(route.post, Only)


def test_the_front_stands_without_django() -> None:
    program = (
        "import asyncio, sys; from satark.desk.asgi import application; from tests.desk.front_calls import *;"
        'answer = asyncio.run(call(a_front(), b\'{"text": "a"}\'));'
        "print(answer.status, 'django' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["200", "False"], done.stderr


async def asked(desk: Desk, path: str, body: bytes = b"", method: str = "GET") -> tuple[int, bytes]:
    events: list[MutableMapping[str, Any]] = []
    parts = iter([body[at : at + 65_536] for at in range(0, max(len(body), 1), 65_536)])

    async def receive() -> MutableMapping[str, Any]:
        part = next(parts, None)
        if part is None:
            await asyncio.sleep(3600)
        return {"type": "http.request", "body": part, "more_body": bool(body) and len(part or b"") == 65_536}

    async def send(event: MutableMapping[str, Any]) -> None:
        events.append(event)

    scope: MutableMapping[str, Any] = {
        "type": "http",
        "http_version": "1.1",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "method": method,
        "headers": [(b"host", b"testserver")],
        "client": ("192.0.2.1", 4711),
        "server": ("testserver", 80),
        "scheme": "http",
    }
    await desk(scope, receive, send)
    return events[0]["status"], b"".join(event.get("body", b"") for event in events[1:])


def test_everything_else_is_djangos() -> None:
    status, body = asyncio.run(asked(Desk(a_front()), "/api/v1/nowhere"))
    assert status == 404 and b"#not-found" in body


def test_a_body_without_end_is_refused_before_django_keeps_it() -> None:
    status, body = asyncio.run(asked(Desk(a_front()), "/", b" " * 65_536 * 100, "POST"))
    assert status == 413 and b"#too-large" in body


def test_it_starts_and_ends_with_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def start() -> bool:
        told.append("start")
        return True

    monkeypatch.setattr(writing, "start_writer", start)
    monkeypatch.setattr(writing, "stop_writer", lambda: told.append("stop"))

    async def run() -> list[str]:
        coming = iter([{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}])
        sent: list[str] = []

        async def receive() -> MutableMapping[str, Any]:
            return next(coming)

        async def send(event: MutableMapping[str, Any]) -> None:
            sent.append(event["type"])

        desk = Desk(a_front())
        await desk({"type": "lifespan"}, receive, send)
        await call(a_front(), b"{}", key=KEY)
        return sent

    assert asyncio.run(run()) == ["lifespan.startup.complete", "lifespan.shutdown.complete"]
    assert told == ["start", "stop"]
