"""Personal data as the office shows them until they are opened: enough to know them by, not to use."""

from __future__ import annotations

_SHOWN_LAST = 2


def masked(value: str) -> str:
    """A number with its first character and the last two, `9XXXXXXX31`; an address as `a…@…`."""
    if "@" in value:
        return f"{value[0]}…@…"
    if len(value) <= _SHOWN_LAST + 1:
        return "X" * len(value)
    return f"{value[0]}{'X' * (len(value) - _SHOWN_LAST - 1)}{value[-_SHOWN_LAST:]}"
