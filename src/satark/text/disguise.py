"""Plain spellings of words written with digits and signs for letters."""

from __future__ import annotations

_LETTERS = str.maketrans("034578@$9", "oeastbasg")
_STROKES = "1!|"
_EITHER = ("i", "l")


def spellings(run: str) -> tuple[str, ...]:
    """Words that `run` (lower-case letters, digits, `@$!|`) may stand for, at most six; none for an ordinary code.

    `b1ll` gives `bill` and `blll`, `pay2tm` also `paytm`: the caller keeps what it knows as a word.
    """
    if sum("a" <= char <= "z" for char in run) < 2:
        return ()
    found: dict[str, None] = {}
    plain = run.translate(_LETTERS).replace("2", "z").replace("6", "b")
    strokes = [index for index, char in enumerate(plain) if char in _STROKES]
    if not strokes:
        found[plain] = None
    elif len(strokes) == 1:
        for letter in _EITHER:
            found[plain.replace(plain[strokes[0]], letter)] = None
    else:
        for letter in _EITHER:
            found["".join(letter if char in _STROKES else char for char in plain)] = None
        first = strokes[0]
        for head, tail in (_EITHER, _EITHER[::-1]):
            rest = "".join(tail if char in _STROKES else char for char in plain[first + 1 :])
            found[plain[:first] + head + rest] = None
    letters = "".join(char for char in run if "a" <= char <= "z")
    if len(letters) > 2:
        found[letters] = None
    return tuple(found)
