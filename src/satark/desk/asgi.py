"""The desk as an ASGI application: the light front, and Django for everything else.

`python -m uvicorn satark.desk.asgi:application --no-proxy-headers`, or `satark desk serve`, which runs the
workers too.
"""

from __future__ import annotations

import os
import sys
from functools import cache

from satark.desk.front.application import Front
from satark.desk.front.exchange import Receive, Scope, Send
from satark.desk.front.large import refusing_large
from satark.desk.front.pages import Pages

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "satark.desk.settings")
# A thread that computes gives way to the event loop after so many seconds, so that a check does not wait for
# pages longer than it takes itself.
_GIVE_WAY_S = 0.001


@cache
def django_application() -> Pages:
    """Django, set up at its first need: the front stands without it."""
    from django.core.wsgi import get_wsgi_application

    return Pages(get_wsgi_application())


class Desk:
    """Front and Django as one application."""

    def __init__(self, front: Front | None = None) -> None:
        self._front = front or Front()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or live through the server's start and end."""
        if scope["type"] == "http":
            if scope["path"] in self._front.doors:
                await self._front(scope, receive, send)
            else:
                await refusing_large(django_application(), scope, receive, send)
        elif scope["type"] == "lifespan":
            await self._live(receive, send)

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        try:
            django_application()
            from satark.desk.writing import start_writer, stop_writer

            ours = start_writer()
            sys.setswitchinterval(_GIVE_WAY_S)
        except BaseException as error:
            await send({"type": "lifespan.startup.failed", "message": type(error).__name__})
            raise
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self._front.close()
        if ours:
            stop_writer()
        await send({"type": "lifespan.shutdown.complete"})


application = Desk()
