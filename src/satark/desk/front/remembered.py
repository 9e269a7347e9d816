"""What the database said, for some seconds; looked up in a thread, so that the loop never waits for it."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

_Name = TypeVar("_Name")
_Found = TypeVar("_Found")
# A key revoked, or a site file changed, counts after so long at the latest.
REMEMBERED_S = 3.0
_LIMIT_REMEMBERED = 2_000
_threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="front")


class Remembered(Generic[_Name, _Found]):
    """Look-ups by name; two at once for one name are one look-up. What failed is not remembered."""

    def __init__(
        self,
        look_up: Callable[[_Name], _Found],
        *,
        for_s: float = REMEMBERED_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._look_up, self._for_s, self._clock = look_up, for_s, clock
        self._found: OrderedDict[_Name, tuple[float, _Found]] = OrderedDict()
        self._under_way: dict[_Name, asyncio.Future[_Found]] = {}

    def knows(self, name: _Name) -> bool:
        """True where the answer needs no look-up."""
        found = self._found.get(name)
        return found is not None and found[0] > self._clock()

    async def get(self, name: _Name) -> _Found:
        """What was found under a name. Raises what the look-up raises."""
        found = self._found.get(name)
        if found is not None and found[0] > self._clock():
            return found[1]
        under_way = self._under_way.get(name)
        if under_way is None:
            under_way = self._under_way[name] = asyncio.ensure_future(self._look(name))
            under_way.add_done_callback(lambda _: self._under_way.pop(name, None))
        # One caller who goes away does not end it for the others.
        return await asyncio.shield(under_way)

    async def _look(self, name: _Name) -> _Found:
        found = await asyncio.get_running_loop().run_in_executor(_threads, self._look_up, name)
        self._found[name] = self._clock() + self._for_s, found
        self._found.move_to_end(name)
        if len(self._found) > _LIMIT_REMEMBERED:
            self._found.popitem(last=False)
        return found
