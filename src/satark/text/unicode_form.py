"""The normal form of a text that is not ASCII: table look-ups, then the few rules that need context.

Each original character has a class, one ASCII letter from the dated table:

    a Latin letter   s styled letter   l Latin letter that passes for another   0 digit   t styled digit
    k strict, q loose look-alike of Latin   h other letter of those scripts      R right-to-left letter
    M mark that stays   m, d marks that go   z invisible   v variation selector  y soft hyphen
    b bidi override   g tag   c keycap   x becomes several   r regional indicator
    o Devanagari zero   n carriage return   N line end   ' apostrophe   space: all else

The rules read the string of classes, so their patterns are short, ASCII and linear.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress

from satark.text import table
from satark.text.limits import LIMIT_MARK_RUN
from satark.text.neighbours import rewrite

_SPECIAL = re.compile("[kqzvybgcmdxronlRst]")
_LONG_MARKS = re.compile(f"x?[Mmdvczybg]{{{LIMIT_MARK_RUN + 1},}}")
_TOO_MANY_MARKS = "M" * (LIMIT_MARK_RUN + 1)
_GONE = "mdzvybgc"
_KEEP_MASK = bytes(0 if chr(code) in _GONE else 1 for code in range(256))
_GONE_BYTES = _GONE.encode("ascii")
# Something invisible between two Latin letters or digits. A keycap sequence (digit, selector, U+20E3) is
# honest and has the class c.
_HIDDEN = re.compile("[aslkqt0][md]*[zvbg][mdzvbgy]*(?=[aslkqt0])")
# Hyphenation leaves two letters on either side (TeX's \lefthyphenmin); closer to the edge it only hides.
_HIDDEN_HYPHEN = re.compile("(?<![aslkqh])[aslkq]y+[aslkq]|[aslkq]y+[aslkq](?![aslkqhy])")
# Tags spell the flag of a part of a country after a black flag, and nothing else that is honest.
_STRAY_TAG = re.compile("(?<!\U0001f3f4)(?<![\U000e0020-\U000e007e])[\U000e0001-\U000e007f]")
_ZALGO = re.compile("[aslkqt0]m{3}")
_WORD = re.compile("[aslkqh]+(?:'[aslkqh]+)*")
_LATIN_ALIKE = re.compile("[as]l|l[as]")
_LATIN = re.compile("[asl]")
_REGIONAL = re.compile("[\U0001f1e6-\U0001f1ff]+")
# UP's offices write abbreviations with the digit zero for the sign U+0970.
_ZERO_AS_SIGN = re.compile("(?<=[\u0900-\u0963\u0971-\u097f])\u0966(?![0-9\u0966-\u096f])")


def normalise_unicode(text: str) -> tuple[str, Sequence[int], frozenset[str]]:
    """Normal text, the original index of each of its characters (and the length), flags."""
    classes = text.translate(table.CLASSES)
    flags: set[str] = set()
    starts: Sequence[int] = range(len(text) + 1)
    looks: dict[int, str] = {}
    if _SPECIAL.search(classes) or _TOO_MANY_MARKS in classes:
        text, classes, starts = _prepare(text, classes, flags)
        if "k" in classes or "q" in classes:
            looks = _look_alikes(text, classes, flags)
    plain = text.translate(table.FOLD)
    if looks:
        chars = list(plain)
        for index, latin in looks.items():
            chars[index] = latin
        plain = "".join(chars)
    plain, starts = rewrite(plain, starts)
    return plain, starts, frozenset(flags)


def _prepare(text: str, classes: str, flags: set[str]) -> tuple[str, str, Sequence[int]]:
    """Cut, drop and expand; what is left maps one to one."""
    size = len(text)
    classes = _cut_marks(classes, flags)
    _flag(text, classes, flags)
    if "r" in classes:
        text, classes = _regional(text, classes, flags)
    starts: Sequence[int] = range(size + 1)
    if "n" in classes:
        classes = classes.replace("nN", "nd")
    if any(kind in classes for kind in _GONE):
        raw = classes.encode("ascii")
        mask = raw.translate(_KEEP_MASK)
        text = "".join(compress(text, mask))
        kept = list(compress(range(size), mask))
        kept.append(size)
        starts = kept
        classes = raw.translate(None, _GONE_BYTES).decode("ascii")
    if "o" in classes:
        text = _ZERO_AS_SIGN.sub("\u0970", text)
    if "x" in classes:
        text, classes, starts = _expand(text, classes, starts)
    if "R" in classes:
        flags.add("rtl")
    return text, classes, starts


def _cut_marks(classes: str, flags: set[str]) -> str:
    def cut(match: re.Match[str]) -> str:
        run = match.group()
        room = LIMIT_MARK_RUN - (run[0] == "x")  # an expansion may end in a mark of its own
        marks = sum(run.count(kind) for kind in "Mmd")
        if marks <= room:
            return run
        flags.add("mark_runs")
        kept = []
        for kind in run:
            if kind == "M":
                room -= 1
            kept.append("d" if kind == "M" and room < 0 else kind)
        return "".join(kept)

    return _LONG_MARKS.sub(cut, classes)


def _flag(text: str, classes: str, flags: set[str]) -> None:
    if "s" in classes or "t" in classes:
        flags.add("styled")
    if "l" in classes and _LATIN_ALIKE.search(classes):
        flags.add("lookalike")
    if (
        _HIDDEN.search(classes)
        or ("y" in classes and _HIDDEN_HYPHEN.search(classes))
        or ("m" in classes and _ZALGO.search(classes))
        or ("b" in classes and "R" not in classes)
        or ("g" in classes and _STRAY_TAG.search(text))
    ):
        flags.add("hidden")


def _regional(text: str, classes: str, flags: set[str]) -> tuple[str, str]:
    """Flags stay flags; regional letters that spell something else are styled letters."""
    regions = table.regions()

    def spell(match: re.Match[str]) -> str:
        run = match.group()
        if run in regions or all(run[index : index + 2] in regions for index in range(0, len(run), 2)):
            return run
        return "".join([chr(ord(char) - 0x1F1E6 + ord("a")) for char in run])

    spelled = _REGIONAL.sub(spell, text)
    if spelled != text:
        flags.add("styled")
        classes = "".join(
            ["a" if new != old else kind for new, old, kind in zip(spelled, text, classes, strict=True)]
        )
    return spelled, classes


def _expand(text: str, classes: str, starts: Sequence[int]) -> tuple[str, str, Sequence[int]]:
    longer, kinds = table.expansions(), table.expansion_classes()
    parts = list(map(longer.get, text, text))
    grown = [start for start, part in zip(starts, parts, strict=False) for _ in part]
    grown.append(starts[-1])
    return "".join(parts), "".join(map(kinds.get, text, classes)), grown


def _look_alikes(text: str, classes: str, flags: set[str]) -> dict[int, str]:
    """Letters to read as Latin: in words that hold Latin letters, and in words of nothing but strict
    look-alikes when the text has Latin letters and no word that really is of the other script."""
    if _LATIN.search(classes) is None:
        return {}
    table_of = table.look_alikes()
    found: dict[int, str] = {}
    wholly: list[tuple[int, int]] = []
    honest = False
    for match in _WORD.finditer(classes):
        word, start = match.group(), match.start()
        if "k" not in word and "q" not in word:
            honest = honest or not word.strip("h'")
            continue
        if "a" in word or "s" in word or "l" in word:
            for index, kind in enumerate(word, start):
                if kind in "kq":
                    found[index] = table_of[text[index]]
            flags.add("lookalike")
        elif "h" in word or "q" in word:
            honest = True
        else:
            wholly.append((start, match.end()))
    if not honest:
        for start, end in wholly:
            for index in range(start, end):
                if classes[index] == "k":
                    found[index] = table_of[text[index]]
            if end - start > 1:
                flags.add("lookalike")
    return found
