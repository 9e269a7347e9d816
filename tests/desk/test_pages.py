"""Django behind the front: heads as WSGI tells them, bodies whole, threads that stay."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, MutableMapping
from typing import Any

import pytest

from satark.desk.front.pages import Pages, environ

SCOPE: dict[str, Any] = {
    "type": "http",
    "method": "POST",
    "path": "/r/\u0915",
    "query_string": b"lang=hi",
    "http_version": "1.1",
    "headers": [(b"host", b"desk.example")],
    "server": ("127.0.0.1", 8000),
    "client": ("192.0.2.7", 5),
}


class Echo:
    """A WSGI application that answers with the body it got."""

    def __init__(self) -> None:
        self.closed = 0

    def __call__(self, told: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        start("201 Created", [("X-Length", told["CONTENT_LENGTH"])])
        self._body = told["wsgi.input"].read()
        return self

    def __iter__(self) -> Any:
        return iter([self._body, b"!"])

    def close(self) -> None:
        self.closed += 1


def answered(application: Pages, events: list[dict[str, Any]], **more: Any) -> list[MutableMapping[str, Any]]:
    """What an application sends for a request that comes in these parts."""
    sent: list[MutableMapping[str, Any]] = []
    coming = iter(events)

    async def receive() -> MutableMapping[str, Any]:
        return next(coming)

    async def send(event: MutableMapping[str, Any]) -> None:
        sent.append(event)

    asyncio.run(application({**SCOPE, **more}, receive, send))
    return sent


def part(body: bytes, more: bool) -> dict[str, Any]:
    return {"type": "http.request", "body": body, "more_body": more}


def test_a_body_in_parts_is_one_and_the_answer_is_closed() -> None:
    echo = Echo()
    start, body = answered(Pages(echo, threads=1), [part(b"ab", True), part(b"c", False)])
    assert (start["status"], start["headers"], body["body"]) == (201, [(b"x-length", b"3")], b"abc!")
    assert echo.closed == 1


def test_head_is_answered_without_a_body() -> None:
    _, body = answered(Pages(Echo(), threads=1), [part(b"ab", False)], method="HEAD")
    assert body["body"] == b""


def test_a_client_that_goes_away_is_not_answered() -> None:
    assert answered(Pages(Echo(), threads=1), [part(b"a", True), {"type": "http.disconnect"}]) == []


def test_a_head_as_wsgi_tells_it() -> None:
    told = environ(SCOPE, b"abc")
    assert told["PATH_INFO"].encode("latin-1").decode() == "/r/\u0915"
    assert (told["HTTP_HOST"], told["REMOTE_ADDR"], told["QUERY_STRING"]) == (
        "desk.example",
        "192.0.2.7",
        "lang=hi",
    )


def test_no_header_passes_for_another() -> None:
    headers = [
        (b"x-forwarded-for", b"192.0.2.1"),
        (b"x_forwarded_for", b"198.51.100.1"),
        (b"x-forwarded-for", b"192.0.2.2"),
        (b"content-length", b"99999"),
        (b"cookie", b"a=1"),
        (b"cookie", b"b=2"),
    ]
    told = environ({**SCOPE, "headers": headers}, b"abc")
    assert told["HTTP_X_FORWARDED_FOR"] == "192.0.2.1,192.0.2.2"
    assert (told["CONTENT_LENGTH"], told["HTTP_COOKIE"]) == ("3", "a=1; b=2")


class Failing:
    """A WSGI application that fails around its views."""

    def __call__(self, told: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        raise RuntimeError("words nobody may read")


def test_what_fails_around_a_view_is_told_as_a_problem() -> None:
    start, body = answered(Pages(Failing(), threads=1), [part(b"", False)])
    assert start["status"] == 500
    assert b"words nobody may read" not in body["body"]


def test_a_body_that_never_ends_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("satark.desk.front.pages.LIMIT_READING_S", 0.0)
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        await asyncio.Event().wait()
        return {}

    async def send(event: MutableMapping[str, Any]) -> None:
        sent.append(event)

    asyncio.run(Pages(Echo(), threads=1)(SCOPE, receive, send))
    assert sent == []
