"""JSON as it comes from outside, read strictly: one meaning or none, and never an uncaught error."""

from __future__ import annotations

import json
import math
from typing import Any

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# Python joins a written pair of surrogates; a half alone can be neither stored nor sent. NUL PostgreSQL keeps
# out of texts. Both become the sign for what could not be read, so that places stay where they were.
_UNREADABLE = "\ufffd"
_NOT_STORABLE = {0: _UNREADABLE, **dict.fromkeys(range(0xD800, 0xE000), _UNREADABLE)}


class NotJsonError(ValueError):
    """The bytes are no JSON in UTF-8, or JSON that two programs could read differently."""


def read_json(body: bytes) -> Any:
    """The value of a JSON text in UTF-8.

    Raises NotJsonError for anything else, for a name given twice in one object, for NaN, infinities and
    numbers out of range, and for nesting deeper than any body has.
    """
    try:
        return _DECODER.decode(body.removeprefix(_BYTE_ORDER_MARK).decode("utf-8"))
    # RecursionError: nested without end. ValueError: no JSON, no UTF-8, or a number of thousands of digits.
    except (ValueError, RecursionError):
        raise NotJsonError from None


def storable(text: str) -> str:
    """The text with what no database or answer can hold made U+FFFD; its length stays."""
    if text.isascii():
        return text.replace("\0", _UNREADABLE) if "\0" in text else text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.translate(_NOT_STORABLE)
    return text.replace("\0", _UNREADABLE) if "\0" in text else text


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) != len(pairs):
        raise NotJsonError
    return read


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise NotJsonError
    return number


def _no_constant(name: str) -> Any:
    raise NotJsonError


_DECODER = json.JSONDecoder(object_pairs_hook=_once, parse_float=_finite, parse_constant=_no_constant)
