"""Plain spellings of words written with digits and signs for letters."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

# The usual look-alikes of the keyboard; a pair of brackets is an o.
_LETTERS = str.maketrans("0345678@$92(<[€#§+¢£¥", "oeasbtbasgzcccehstcly")
_ROUND = ("()", "[]", "<>")
_STROKES = "1!|"  # each may be an i or an l
_LIMIT_STROKES = 3  # up to so many, every reading is tried; then all alike, or the first unlike the rest


def spellings(run: str) -> tuple[str, ...]:
    """Words that `run` (lower-case letters, digits and signs) may stand for, at most nine.

    `b1ll` gives `bill` and `blll`, `pay2tm` also `paytm`: the caller keeps what it knows as a word. Signs
    around a word are no disguise of it (`inr500`), and one letter among digits is no word (`4g`).
    """
    letters = "".join([char for char in run if "a" <= char <= "z"])
    if len(letters) < (2 if run.isalnum() else 1):
        return ()
    for pair in _ROUND:
        run = run.replace(pair, "0")
    plain = run.translate(_LETTERS)
    strokes = sum(map(plain.count, _STROKES))
    readings = product("il", repeat=strokes) if strokes <= _LIMIT_STROKES else _few(strokes)
    found = dict.fromkeys([_spell(plain, reading) for reading in readings])
    if len(letters) > 2 and "a" <= run[0] <= "z" and "a" <= run[-1] <= "z":
        found[letters] = None
    return tuple(found)


def _few(strokes: int) -> list[str]:
    return ["i" * strokes, "l" * strokes, "i" + "l" * (strokes - 1), "l" + "i" * (strokes - 1)]


def _spell(plain: str, reading: Iterable[str]) -> str:
    letters = iter(reading)
    return "".join([next(letters) if char in _STROKES else char for char in plain])
