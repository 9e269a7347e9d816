"""The house's own normal form of a text, with a map back to the original."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from satark.records.entity import Span

NORMAL_FORM = "nf@2026-11-24"

_NO_FLAGS: frozenset[str] = frozenset()
# Control characters and tab are spaces, a lone CR is a line end, the back-tick an apostrophe.
_ASCII = str.maketrans({**dict.fromkeys((*range(32), 127), " "), "\n": "\n", "\r": "\n", "`": "'"}) | {
    code: chr(code + 32) for code in range(65, 91)
}
_APOSTROPHE = re.compile("(?<=[a-z])'(?=[a-z])")


class NormalText(NamedTuple):
    """A text in normal form and where each of its characters came from.

    `starts` has one entry more than `text`: the code point of the original at which each character
    began, then the length of the original. `flags` are among `hidden`, `lookalike`, `styled`, `rtl`
    and `mark_runs`.
    """

    original: str
    text: str
    starts: Sequence[int]
    flags: frozenset[str]

    def span(self, start: int, end: int) -> Span:
        """Half-open span of the original that covers the normal characters from `start` up to `end`."""
        starts = self.starts
        if end <= start:
            return (starts[start], starts[start])
        last = starts[end - 1]
        while starts[end] == last:  # one character became several: all of it is covered
            end += 1
        return (starts[start], starts[end])


def normalise(text: str) -> NormalText:
    """The normal form of any text; never raises, whatever the characters, and takes linear time.

    Matching form only: lower case, one spelling for what looks or reads the same (see
    docs/normal-form.md). The caller holds `limits.LIMIT_CHARACTERS`.
    """
    if not text.isascii():
        from satark.text.unicode_form import normalise_unicode

        plain, starts, flags = normalise_unicode(text)
        return NormalText(text, plain, starts, flags)
    plain = text.translate(_ASCII)
    if "'" not in plain and "\r" not in text:
        return NormalText(text, plain, range(len(text) + 1), _NO_FLAGS)
    gone = {match.start() for match in _APOSTROPHE.finditer(plain)} if "'" in plain else set()
    if "\r\n" in text:
        gone |= {match.start() + 1 for match in re.finditer("\r\n", text)}
    if not gone:
        return NormalText(text, plain, range(len(text) + 1), _NO_FLAGS)
    kept = [index for index in range(len(text)) if index not in gone]
    kept_text = "".join([plain[index] for index in kept])
    kept.append(len(text))
    return NormalText(text, kept_text, tuple(kept), _NO_FLAGS)
