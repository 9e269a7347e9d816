"""One request and its answer at the light front: headers as bytes, a body with a cap, an answer as bytes."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any

from satark.desk.problems import CONTENT_TYPE, KINDS, ProblemError
from satark.desk.problems import body as problem_body

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Headers = list[tuple[bytes, bytes]]

_ALWAYS: Headers = [
    (b"cache-control", b"no-store"),
    (b"x-content-type-options", b"nosniff"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
]
_PROBLEM_TYPE = CONTENT_TYPE.encode()
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class GoneError(Exception):
    """The client went away before its request was whole."""


@dataclass(slots=True)
class Asked:
    """What the front reads of the head of a request."""

    content_type: bytes = b""
    content_length: int = 0
    authorization: bytes = b""
    forwarded: bytes = b""
    peer: str = ""


def asked(scope: Scope) -> Asked:
    """The head of a request."""
    head = Asked(peer=(scope.get("client") or ("",))[0])
    for name, value in scope["headers"]:
        if name == b"content-type":
            head.content_type = value
        elif name == b"content-length":
            head.content_length = int(value) if value.isdigit() and len(value) < 16 else 0
        elif name == b"authorization":
            head.authorization = value
        elif name == b"x-forwarded-for":
            head.forwarded = head.forwarded + b"," + value if head.forwarded else value
    return head


def json_type(content_type: bytes, *kinds: bytes) -> None:
    """Raises ProblemError unless the type is one of these, in UTF-8."""
    if content_type in kinds:
        return
    kind, *parameters = content_type.lower().split(b";")
    charsets = [part.strip() for part in parameters if part.strip().startswith(b"charset=")]
    if kind.strip() not in kinds or any(
        charset.partition(b"=")[2].strip(b'"') not in (b"utf-8", b"utf8") for charset in charsets
    ):
        raise ProblemError("wrong-type")


async def read_body(head: Asked, receive: Receive, limit_bytes: int, limit_lines: int = 0) -> bytes:
    """The whole body. Raises ProblemError once it is too large, GoneError when the client goes away."""
    if head.content_length > limit_bytes:
        raise ProblemError("too-large")
    parts: list[bytes] = []
    size = lines = 0
    while True:
        event = await receive()
        if event["type"] != "http.request":
            raise GoneError
        part: bytes = event.get("body", b"")
        more = event.get("more_body", False)
        if not more and not parts and len(part) <= limit_bytes and not limit_lines:
            return part
        size += len(part)
        lines += part.count(b"\n") if limit_lines else 0
        # The last line may end without a line end.
        if size > limit_bytes or limit_lines and lines > limit_lines:
            raise ProblemError("too-large")
        parts.append(part)
        if not more:
            return b"".join(parts)


def as_json(value: Any) -> bytes:
    """A value as JSON in UTF-8."""
    return _ENCODE(value).encode()


async def answer(
    send: Send,
    status: int,
    body: bytes,
    content_type: bytes = b"application/json",
    more: Headers | None = None,
) -> None:
    """Send a whole answer."""
    headers = [
        (b"content-type", content_type),
        (b"content-length", b"%d" % len(body)),
        *_ALWAYS,
        *(more or ()),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def refuse(send: Send, refused: ProblemError) -> None:
    """Send the problem document of a refusal."""
    body = as_json(problem_body(refused.name, **refused.more))
    headers = [(name.lower().encode(), value.encode()) for name, value in refused.headers.items()]
    await answer(send, KINDS[refused.name].status, body, _PROBLEM_TYPE, headers)


async def begin(send: Send, content_type: bytes) -> None:
    """Begin an answer that is sent in parts."""
    headers = [(b"content-type", content_type), *_ALWAYS]
    await send({"type": "http.response.start", "status": 200, "headers": headers})


async def go_on(send: Send, part: bytes, *, last: bool = False) -> None:
    """Send a part of an answer."""
    await send({"type": "http.response.body", "body": part, "more_body": not last})
