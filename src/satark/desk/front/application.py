"""The light front as a bare ASGI callable: which address is whose, and what becomes of what fails."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, MutableMapping
from time import perf_counter
from typing import Any

from satark.desk.front.bulk import Bulk
from satark.desk.front.callers import Callers
from satark.desk.front.check import check
from satark.desk.front.exchange import GoneError, Receive, Scope, Send, refuse
from satark.desk.metrics import count, count_verdict
from satark.desk.problems import ProblemError

_log = logging.getLogger("satark.desk.front")
_Door = Callable[[Callers, Scope, Receive, Send], Awaitable[str]]
CHECK, BULK = "/api/v1/check", "/api/v1/check/bulk"
_ROUTES = {CHECK: "api-check", BULK: "api-bulk"}


class Front:
    """Answers the two addresses by itself; each is called by POST alone."""

    def __init__(self, callers: Callers | None = None, bulk: Bulk | None = None) -> None:
        self._callers = callers or Callers()
        self._bulk = bulk or Bulk()
        self.doors: dict[str, _Door] = {CHECK: check, BULK: self._bulk}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request to one of `doors`; never raises."""
        path: str = scope["path"]
        status = 0
        began = perf_counter()

        async def sending(event: MutableMapping[str, Any]) -> None:
            nonlocal status
            status = status or event["status"]
            await send(event)

        try:
            if scope["method"] != "POST":
                raise ProblemError("wrong-method", headers={"Allow": "POST"})
            label = await self.doors[path](self._callers, scope, receive, sending)
            if label:
                count_verdict(_ROUTES[path], label)
        except ProblemError as refused:
            await refuse(sending, refused)
        except GoneError:
            return
        except Exception as error:
            _log.exception("the front failed: %s", type(error).__name__)
            if status:
                # The rest cannot be answered: the server cuts it off, so that nobody takes it for the whole.
                raise
            await refuse(sending, ProblemError(_name(error)))
        finally:
            count(_ROUTES[path], status, perf_counter() - began)

    async def close(self) -> None:
        """End what was started."""
        await self._bulk.close()


def _name(error: Exception) -> str:
    # Known by its module alone, so that the front needs no Django to say it.
    storage = type(error).__module__.startswith("django.db")
    return "storage-unavailable" if storage else "internal"
