"""One spelling for the many ways a word is romanised."""

from __future__ import annotations

import re

_DOUBLED = re.compile("([a-z])\\1+")


def fold(word: str, folds: tuple[tuple[str, str], ...]) -> str:
    """`word` after each replacement in turn, then with doubled letters made single.

    The replacements are a language file's `folds`, in the order of the file.
    """
    for old, new in folds:
        if old in word:
            word = word.replace(old, new)
    return _DOUBLED.sub("\\1", word)
