"""Amounts written with the word for rupee in a script other than Latin and Devanagari."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from satark.scan.pattern import pattern

# In normal form: the words as they begin before their endings, and the short forms.
_WORD = "টাকা|টকা|রুপি|রুপয়|রূপি|રૂપિ|રુપિ|ਰੁਪ|ਰੂਪ|ଟଙ୍କା|ଟଂକା|ରୂପିଆ|ரூபா|రూపా|ರೂಪಾ|രൂപ|روپ"
_SHORT = "রু|রূ|રૂ|રુ|ਰੁ|ਰੂ|ரூ|రూ|ರೂ|രൂ"
_LETTER = "[\u0600-\u06ef\u0980-\u0dff]"
_RUPEE = f"(?:(?:{_WORD}){_LETTER}{{0,12}}|(?:{_SHORT})(?!{_LETTER}))"
_TIMES = {
    "হাজার": 1_000, "হেজার": 1_000, "હજાર": 1_000, "ਹਜਾਰ": 1_000, "ହଜାର": 1_000, "ஆயிர": 1_000, "వేల": 1_000,
    "ಸಾವಿರ": 1_000, "ആയിര": 1_000, "ہزار": 1_000,
    "লাখ": 100_000, "লক্ষ": 100_000, "લાખ": 100_000, "ਲੱਖ": 100_000, "ਲਖ": 100_000, "ଲକ୍ଷ": 100_000,
    "லட்ச": 100_000, "లక్ష": 100_000, "ಲಕ್ಷ": 100_000, "ലക്ഷ": 100_000, "لاکھ": 100_000,
}  # fmt: skip
_NUMBER = "([0-9](?<![0-9a-z][0-9])(?<![0-9][.,:][0-9])(?:[0-9,]{0,13}[0-9])?)(?:[.]([0-9]{1,3}))?(?![0-9])"
_UNIT = "(?: ?(" + "|".join(_TIMES) + ")" + _LETTER + "{0,6})?"
_BEFORE = pattern(f"{_RUPEE}[ .:/-]{{0,3}}{_NUMBER}{_UNIT}")
_AFTER = pattern(f"{_NUMBER}{_UNIT}(?:/-)? ?{_RUPEE}")
_OTHER_SCRIPT = pattern(_LETTER)
# A sum said without its currency: "1.2 lakh".
_LARGE = pattern(_NUMBER + _UNIT.removesuffix("?"))


class Sum(NamedTuple):
    """A sum of rupees at a half-open range of the normal text, in paise."""

    start: int
    end: int
    paise: int


def sums(text: str) -> Iterator[Sum]:
    """The sums of a normal text by kind: the word first, the word last, thousands without a word."""
    if not _OTHER_SCRIPT().search(text):
        return
    taken: set[int] = set()
    for compiled in (_BEFORE(), _AFTER(), _LARGE()):
        for match in compiled.finditer(text):
            if match.start(1) not in taken:
                taken.add(match.start(1))
                whole = int(match[1].replace(",", "")) * 100 + int(((match[2] or "") + "00")[:2])
                yield Sum(match.start(), match.end(), whole * _TIMES.get(match[3] or "", 1))
