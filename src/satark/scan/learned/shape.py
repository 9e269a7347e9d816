"""The shape of a message whatever its language: what kinds of numbers, links and signs stand in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from satark.scan.pattern import pattern
from satark.scan.view import View

_CURRENCIES = frozenset((
    "rs", "inr", "rp", "usd", "aed", "kes", "ksh", "etb", "birr", "npr", "pkr", "tzs", "tsh", "ngn", "ghs",
    "mt", "gbp", "eur", "euro", "euros", "sar", "qar", "lkr", "idr", "rm", "zar", "php", "irr", "egp", "kwd",
    "omr", "bhd", "tk", "bdt", "taka", "pound", "pounds", "dollar", "dollars", "naira", "rupee", "rupees",
    "rupaye", "rupaiye", "rupay", "टका", "টাকা",
    "रु", "रुपये", "रुपया", "रुपए", "रूपये", "ரூ", "ரூபாய்", "రూ", "రూపాయలు", "ರೂ", "ರೂಪಾಯಿ", "രൂപ", "રૂ", "રૂપિયા",
    "ਰੁਪਏ", "টকা", "ଟଙ୍କା",
))  # fmt: skip
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
# A flag and the pattern that raises it. Each begins with a digit, which is found faster than any other start.
_SHAPES = (
    ("clock", pattern("[0-9]:[0-9]{2}")),
    ("decimal", pattern("[0-9][.,][0-9]{2}")),
    ("date", pattern(
        "[0-9](?:-[0-9]{1,2}-[0-9]|/[0-9]{1,2}/[0-9]|[.][0-9]{2}[.][0-9]"
        f"|[ -]?(?:{_MONTHS}))"
    )),
    ("masked", pattern("[0-9](?:(?:(?<=xx.)|(?<=[*].)|(?<=##.)|(?<=[.]{3}.))[0-9]|xxx)")),
    ("long", pattern("[0-9](?:[0-9]{7}|[0-9]{4}[ -][0-9]{3}|[0-9]{2}[ -][0-9]{4}|-[0-9]{7})")),
)  # fmt: skip
# A sum beside its sign; in a word in disguise the sign is a letter among others.
_SIGNS = "$£€¥"
_SUM = pattern("(?<![a-z0-9])[$£€¥] ?[0-9][0-9.,]*[kmb]?(?![a-z0-9$€(#@|])")
# Words up to which a text's length is told apart, in powers of two: a harmless text around a lure
# must not move it far.
_LONGEST_TOLD = 5
_AFTER_BANG = " \n!?.,)\"'"
_GREETINGS = ("dear", "प्रिय", "প্রিয়")


def shape_flags(view: View, names: frozenset[str] | set[str]) -> tuple[str, ...]:
    """Names of the flags of a message with the marks `names`, alone and by twos."""
    text, words = _undisguised(view), view.tokens.words
    flags: list[str] = []
    numbers = [at for at, word in enumerate(words) if "0" <= word[0] <= "9"]
    if numbers:
        flags += [flag for flag, shape in _SHAPES if shape().search(text) is not None]
        if any(4 <= len(words[at]) <= 6 for at in numbers):
            flags.append("code")
        signed = any(sign in text for sign in _SIGNS) and _SUM().search(text) is not None
        if signed or _priced(words, numbers):
            flags.append("money")
    if "amount" in names and "money" not in flags:
        flags.append("money")
    if "link" in names:
        flags.append("link")
    if "phone" in names and "long" not in flags:
        flags.append("long")
    # Inside a word it is an i or an l.
    if "!" in text and any(part[:1] in _AFTER_BANG for part in text.split("!")[1:]):
        flags.append("bang")
    if text.startswith(_GREETINGS):
        flags.append("dear")
    return _by_twos(frozenset(flags), min(len(words).bit_length(), _LONGEST_TOLD))


def _undisguised(view: View) -> str:
    """The normal text with letters where a known word stands in disguise: its digits and signs are none."""
    tokens, text = view.tokens, view.normal.text
    for spelling, at, _ in tokens.disguised:
        if tokens.words[at] == spelling:
            start, end = tokens.starts[at], tokens.ends[at]
            text = text[:start] + "a" * (end - start) + text[end:]
    return text


def _priced(words: Sequence[str], numbers: Sequence[int]) -> bool:
    """True where a currency stands before or after a number."""
    last = len(words) - 1
    return any(
        words[at - 1] in _CURRENCIES and at or at < last and words[at + 1] in _CURRENCIES for at in numbers
    )


@lru_cache(maxsize=4096)
def _by_twos(flags: frozenset[str], length: int) -> tuple[str, ...]:
    ordered = sorted(flags)
    alone = [f"S{flag}" for flag in ordered] + [f"S{length}"]
    twos = [f"S{one}+{other}" for one, other in combinations(ordered, 2)]
    return (*alone, *twos, *(f"S{length}+{flag}" for flag in ordered))
