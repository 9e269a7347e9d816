"""Words written with something between their letters, as in `b i l l`, `bi-ll` and `बि_ज_ली`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

_ALONE = "(?![a-z0-9A])"
# On kinds (see tokens). Four or more letters on their own; dotted abbreviations from three (k.y.c., but not
# e.g.); letters by ones and twos with a sign that no sentence uses so. A wider gap after the last letters
# says where the word ends, so that there three letters and pairs do without a sign.
_LATIN = re.compile(
    "(?<![a-z0-9A])(?=[a-z]{1,2}[ ._*-])(?:"
    f"[a-z](?:(?:[ ._*-]{{1,3}}[a-z]{_ALONE}){{3,}}|(?:\\.[a-z]{_ALONE}){{2}})"
    f"|[a-z]{{1,2}}(?:[_*-][a-z]{{1,2}}{_ALONE}){{2,}}"
    f"|[a-z]{{2}}[_*][a-z]{{1,2}}{_ALONE}"
    f"|[a-z](?: [a-z]{_ALONE}){{2}}(?=  )"
    f"|[a-z]{{2}}(?: [a-z]{{2}}{_ALONE}){{1,12}} [a-z]{{1,2}}(?=  )"
    ")"
)
_LETTERS = re.compile("[a-z]+")
# Nine scripts of India have a block of 128 code points each, laid out alike.
_BLOCKS = range(0x0900, 0x0D80, 0x80)
_MAY_BE_NATIVE = re.compile("A[_*-]A|A  ")


def spaced_words(normal: str, kinds: str) -> list[tuple[int, int]]:
    """Half-open ranges of a normal text that are one word each, in order; `kinds` is as in `tokens`."""
    found = [part for match in _LATIN.finditer(kinds) for part in _parts(kinds, match)]
    if kinds is not normal and _MAY_BE_NATIVE.search(kinds):
        found += [match.span() for match in _native().finditer(normal)]
        found.sort()
    return found


def _parts(kinds: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Ranges of letters that make a word: parted by gaps wider than the narrowest one and, where one
    separator is at least twice as frequent as the other, by the rarer of space and sign."""
    places = [found.span() for found in _LETTERS.finditer(kinds, *match.span())]
    gaps = [kinds[one[1] : two[0]] for one, two in pairwise(places)]
    narrow = min(map(len, gaps))
    spaces = gaps.count(" ")
    signs = len(gaps) - spaces
    rare = " " if signs >= 2 * spaces else None
    begin = 0
    for index, gap in enumerate(gaps, 1):
        parted = gap == " " if rare else gap != " " and spaces >= 2 * signs
        if len(gap) > narrow or parted:
            yield places[begin][0], places[index - 1][1]
            begin = index
    yield places[begin][0], places[-1][1]


@cache
def _native() -> re.Pattern[str]:
    """Three or more letters with their signs, also by pairs with a sign that no sentence uses so."""
    letters = _class((0x04, 0x39), (0x58, 0x61), (0x72, 0x7F))
    signs, virama = _class((0x00, 0x03), (0x3C, 0x3C), (0x3E, 0x4C), (0x62, 0x63)), _class((0x4D, 0x4D))
    # Bounded everywhere: what is longer is no word, and hostile text must stay cheap.
    cluster = f"[{letters}](?:[{virama}][{letters}]|[{signs}]){{0,6}}[{virama}]?"
    apart, alone = f"(?<![{letters}{signs}{virama}])", f"(?![{letters}{signs}{virama}])"
    return re.compile(
        f"{apart}(?:{cluster}){{1,2}}(?:[_*](?:{cluster}){{1,2}}{alone}){{2,24}}"
        f"|{apart}{cluster}(?:-{cluster}{alone}){{2,24}}"
        f"|{apart}{cluster}(?: {cluster}{alone}){{2,12}}(?=  )"
    )


def _class(*places: tuple[int, int]) -> str:
    return "".join(f"{chr(block + low)}-{chr(block + high)}" for block in _BLOCKS for low, high in places)
