"""Lexicons from their compact storage, as the token walk needs them.

Each script has a lexicon of its own, built when the first text with letters of that script comes: an
English check pays for no Tamil.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from satark.records.facts import Lexicon

# Between the phrases of a group. A newline would be an escape in JSON, and reading it takes twice the time.
SEPARATOR = "|"


def lexicon(plain: Mapping[str, Any]) -> Lexicon:
    """The lexicon value from its compact storage."""
    phrases: dict[str, tuple[str, ...]] = {}
    for names, group in plain["phrases"].items():
        phrases.update(dict.fromkeys(group.split(SEPARATOR), tuple(names.split(" "))))
    heads, begun = _lengths(plain["heads"]), _lengths(plain["begun"])
    folds = tuple((old, new) for old, new in plain["folds"])
    return Lexicon(phrases, heads, begun, folds, _by_beginning(plain["forms"]))


def _lengths(plain: Mapping[str, str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for sizes, group in plain.items():
        lengths = tuple(map(int, sizes.split(","))) if sizes else ()
        found.update(dict.fromkeys(group.split(SEPARATOR), lengths))
    return found


def _by_beginning(forms: str) -> dict[str, tuple[str, ...]]:
    """Forms by their first two letters, the longest first, a whole word before a stem of its length."""
    found: dict[str, list[str]] = {}
    for form in sorted(forms.split(SEPARATOR), key=lambda form: (-len(form.rstrip("*")), form.endswith("*"))):
        if form:
            found.setdefault(form[:2], []).append(form)
    return {beginning: tuple(group) for beginning, group in found.items()}
