"""Lazy views of the dated table: nothing here is built before the first character that is not ASCII."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache

from satark.text import table_2026_11_24 as _data

_LIMIT_REMEMBERED = 8192  # characters a map remembers; hostile text cannot make it grow for ever


class _Remembering(dict[int, str]):
    """Code point -> string for `str.translate`, looked up in the table once and then remembered."""

    def __missing__(self, code: int) -> str:
        value = self.look_up(chr(code))
        if len(self) < _LIMIT_REMEMBERED:
            self[code] = value
        return value

    def look_up(self, char: str) -> str:
        raise NotImplementedError


class _Fold(_Remembering):
    def look_up(self, char: str) -> str:
        index = bisect_left(_data.FOLD_FROM, char)
        if index < len(_data.FOLD_FROM) and _data.FOLD_FROM[index] == char:
            return _data.FOLD_TO[index]
        return "\ufffd" if "\ud800" <= char <= "\udfff" else char


class _Classes(_Remembering):
    def look_up(self, char: str) -> str:
        return _data.CLASSES[bisect_right(_data.CLASS_EDGES, char) - 1]


class _Scripts(_Remembering):
    def look_up(self, char: str) -> str:
        return _data.SCRIPT_LETTERS[bisect_right(_data.SCRIPT_EDGES, char) - 1]


class _Kinds(_Remembering):
    """ASCII stays, every other letter or mark becomes `A`, the rest a space: the tokeniser reads this."""

    def look_up(self, char: str) -> str:
        if char.isascii():
            return char
        return " " if _data.SCRIPT_LETTERS[bisect_right(_data.SCRIPT_EDGES, char) - 1] == " " else "A"


FOLD = _Fold()
CLASSES = _Classes()
SCRIPTS = _Scripts()
KINDS = _Kinds()
SCRIPT_CODES: dict[str, str] = {chr(ord("A") + n): code for n, code in enumerate(_data.SCRIPT_CODES.split(" "))}


@lru_cache(maxsize=1)
def expansions() -> dict[str, str]:
    """Characters that become two or three."""
    return dict(zip(_data.LONG_FROM, _data.LONG_TO.split("\n"), strict=True))


@lru_cache(maxsize=1)
def look_alikes() -> dict[str, str]:
    """Letters of other scripts and the Latin letter they pass for."""
    return dict(zip(_data.LOOK_FROM, _data.LOOK_TO, strict=True))


@lru_cache(maxsize=1)
def compositions() -> dict[str, str]:
    """Sequences of Indic vowel signs that are one character written in parts."""
    return dict(zip(_data.COMPOSED_FROM.split(" "), _data.COMPOSED_TO, strict=True))


@lru_cache(maxsize=1)
def regions() -> frozenset[str]:
    """Two-letter codes that have a flag (ISO 3166-1 and the few that CLDR adds)."""
    return frozenset(_data.REGIONS.split(" "))
