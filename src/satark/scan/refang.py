"""Links written so that machines miss them, made whole again, with the place of each character kept."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from satark.scan.pattern import pattern

# [.] (.) {.} [dot] (dot) " dot " " . " [:] [/] hxxp h**p: ways met in forwards, advisories and lures.
# More signs than this in one text are no links.
LIMIT_SIGNS = 120
_GATE = ("[", "(", "{", " dot ", " . ", "xxp", "**p", "xtp", "txp")
_SIGNS = pattern(
    r"[ ]?[\[({][ ]?(?:(?P<dot>\.|dot)|(?P<colon>:(?://)?)|(?P<slash>/))[ ]?[\])}][ ]?"
    r"|(?P<spaced> (?:dot|\.) )(?=[a-z0-9])"
    r"|(?P<torn>\. )(?=(?:ly|com|in|me|gl|org|net|co|cc|example)/[a-z0-9])"
    r"|(?P<scheme>h(?:xx|\*\*|xt|tx)p)(?=s?(?:[:\[(]| ?:))"
)


class Refanged(NamedTuple):
    """A text with whole links; `places`: where each character stands in the normal text, then its length."""

    text: str
    places: Sequence[int]
    changed: bool

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of the normal text under a range of this one."""
        return self.places[start], self.places[end - 1] + 1 if end > start else self.places[start]


def refang(text: str) -> Refanged:
    """Undo the ways of writing around a dot, a colon or a scheme; untouched text keeps its own places."""
    plain = Refanged(text, range(len(text) + 1), False)
    torn = "/" in text and ". " in text
    if not torn and not any(sign in text for sign in _GATE):
        return plain
    pieces: list[str] = []
    index: list[int] = []
    taken = 0
    for match in islice(_SIGNS().finditer(text), LIMIT_SIGNS):
        sign = "http" if match["scheme"] else "/" if match["slash"] else match["colon"] or "."
        pieces += (text[taken : match.start()], sign)
        index.extend(range(taken, match.start()))
        index.extend(min(match.start() + at, match.end() - 1) for at in range(len(sign)))
        taken = match.end()
    if not pieces:
        return plain
    pieces.append(text[taken:])
    index.extend(range(taken, len(text) + 1))
    return Refanged("".join(pieces), index, True)
