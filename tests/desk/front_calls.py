"""Calling the light front in process: a request as ASGI has it, and the answer put together."""

from __future__ import annotations

import json
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any

from satark.desk.front.application import BULK, CHECK, Front
from satark.desk.front.callers import Callers
from satark.desk.front.looked_up import Caller
from satark.desk.front.remembered import Remembered

KEY, WEAK_KEY = "a key for all", "a key for reports alone"
_KEYS = {
    KEY: Caller(1, "in-rj-jvvnl", frozenset({"check", "bulk"})),
    WEAK_KEY: Caller(2, "in-rj-jvvnl", frozenset({"report"})),
}


def a_front(sites: Mapping[str, str] | None = None) -> Front:
    """A front with two keys, and with no database behind it."""
    files = dict(sites or {"in-rj-jvvnl": ""})
    return Front(Callers(Remembered(_KEYS.get), Remembered(lambda _: files)))


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes
    parts: int

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.body.splitlines()]


async def call(
    front: Front,
    body: bytes | list[bytes],
    *,
    path: str = CHECK,
    key: str = "",
    content_type: str = "",
    method: str = "POST",
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """The answer to one request, its body sent in one part or several."""
    kind = content_type or ("application/x-ndjson" if path == BULK else "application/json")
    sent = {"Content-Type": kind, **({"Authorization": f"Bearer {key}"} if key else {}), **(headers or {})}
    scope: MutableMapping[str, Any] = {
        "type": "http",
        "path": path,
        "method": method,
        "headers": [(name.lower().encode(), value.encode()) for name, value in sent.items()],
        "client": ("192.0.2.1", 4711),
    }
    parts = [body] if isinstance(body, bytes) else body
    asking = iter(
        [
            {"type": "http.request", "body": part, "more_body": place < len(parts)}
            for place, part in enumerate(parts, 1)
        ]
    )
    events: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        return next(asking, {"type": "http.disconnect"})

    async def send(event: MutableMapping[str, Any]) -> None:
        events.append(event)

    await front(scope, receive, send)
    start, *rest = events
    return Answer(
        start["status"],
        {name.decode(): value.decode() for name, value in start["headers"]},
        b"".join(event.get("body", b"") for event in rest),
        len(rest),
    )
