"""A cap on bodies before Django reads them: it would keep any size on the disk first."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from satark.desk.front.exchange import Receive, Scope, Send, asked, refuse
from satark.desk.problems import ProblemError

# A file of areas or of facts of a large organisation fits; a film does not.
LIMIT_ANY_BYTES = 4 * 1024 * 1024
_GONE = {"type": "http.disconnect"}


async def refusing_large(application: Any, scope: Scope, receive: Receive, send: Send) -> None:
    """Call an application, and answer 413 where the body is larger than any address of it takes."""
    size = 0
    begun = False

    async def counted() -> MutableMapping[str, Any]:
        nonlocal size
        if size > LIMIT_ANY_BYTES:
            return _GONE
        event = await receive()
        size += len(event.get("body", b""))
        # As if the client had gone: the application drops what it has, and answers nothing.
        return event if size <= LIMIT_ANY_BYTES else _GONE

    async def sending(event: MutableMapping[str, Any]) -> None:
        nonlocal begun
        begun = True
        await send(event)

    if asked(scope).content_length > LIMIT_ANY_BYTES:
        await refuse(send, ProblemError("too-large"))
        return
    await application(scope, counted, sending)
    if size > LIMIT_ANY_BYTES and not begun:
        await refuse(send, ProblemError("too-large"))
