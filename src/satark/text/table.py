"""Lazy views of the dated table: nothing here is built before the first character that is not ASCII."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache

from satark.text import table_2026_11_24 as _data

_LIMIT_REMEMBERED = 32_768  # characters a map remembers, some 5 MB: no text makes it grow for ever
_FOLD_FROM = list(map(ord, _data.FOLD_FROM))  # numbers: twice as fast to search as the string


class _Fold(dict[int, str]):
    """Code point -> what it becomes where one becomes one; looked up once, then remembered."""

    def __missing__(self, code: int) -> str:
        index = bisect_left(_FOLD_FROM, code)
        if index < len(_FOLD_FROM) and _FOLD_FROM[index] == code:
            value = _data.FOLD_TO[index]
        else:
            value = "\ufffd" if 0xD800 <= code <= 0xDFFF else chr(code)
        if len(self) < _LIMIT_REMEMBERED:
            self[code] = value
        return value


class _Ranges(dict[int, str]):
    """Code point -> one letter of `values`, which holds from its edge to the next; remembered likewise."""

    def __init__(self, edges: str, values: str) -> None:
        super().__init__()
        self.edges, self.values_from = list(map(ord, edges)), values

    def __missing__(self, code: int) -> str:
        value = self.values_from[bisect_right(self.edges, code) - 1]
        if len(self) < _LIMIT_REMEMBERED:
            self[code] = value
        return value


FOLD = _Fold()
CLASSES = _Ranges(_data.CLASS_EDGES, _data.CLASSES)
SCRIPTS = _Ranges(_data.SCRIPT_EDGES, _data.SCRIPT_LETTERS)
# ASCII stays, every other letter or mark becomes `A`, the rest a space: the tokeniser reads this.
KINDS = _Ranges(
    _data.SCRIPT_EDGES, "".join([" " if letter == " " else "A" for letter in _data.SCRIPT_LETTERS])
)
KINDS.update((code, chr(code)) for code in range(128))
SCRIPT_CODES: dict[str, str] = dict(zip(map(chr, range(65, 91)), _data.SCRIPT_CODES.split(" "), strict=False))


@lru_cache(maxsize=1)
def expansions() -> dict[str, str]:
    """Characters that become two or three."""
    return dict(zip(_data.LONG_FROM, _data.LONG_TO.split("\n"), strict=True))


@lru_cache(maxsize=1)
def expansion_classes() -> dict[str, str]:
    """The classes of what such a character becomes."""
    return {char: longer.translate(CLASSES) for char, longer in expansions().items()}


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
    """Pairs of regional indicators that are a flag (ISO 3166-1 and the few that CLDR adds)."""
    shifted = _data.REGIONS.translate({code: code - ord("a") + 0x1F1E6 for code in range(97, 123)})
    return frozenset(shifted.split(" "))
