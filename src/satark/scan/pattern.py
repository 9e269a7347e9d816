"""Patterns compiled at their first use: a cold check of one message needs few of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial


def pattern(source: str) -> Callable[[], re.Pattern[str]]:
    """A function that gives the compiled pattern, the same each time."""
    return cache(partial(re.compile, source))
