"""Days, hours, dates and spans of time in the tokens of a text, each as one atom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from satark.text.tokens import Tokens

# A text with more numbers than this is a list; the rest is left unread.
LIMIT_NUMBERS = 240
LIMIT_ATOMS = 120

_DAYS = {
    "tonight": "tonight", "tonite": "tonight", "tonights": "tonight", "2nite": "tonight",
    "today": "today", "todays": "today",
    "aaj": "today", "आज": "today", "tomorrow": "tomorrow", "tommorow": "tomorrow",
    "tommorrow": "tomorrow", "tmrw": "tomorrow",
    "kal": "tomorrow", "कल": "tomorrow",
}  # fmt: skip
_PAIRED_DAYS = {
    ("to", "night"): "tonight",
    ("2", "night"): "tonight",
    ("to", "day"): "today",
    ("same", "day"): "today",
}
_PARTS = {
    "night": "night", "nite": "night", "raat": "night", "rat": "night", "ratri": "night",
    "रात": "night", "रात्रि": "night",
    "रात्री": "night", "evening": "evening", "shaam": "evening", "sham": "evening", "शाम": "evening",
    "सायं": "evening",
    "संध्या": "evening", "morning": "morning", "subah": "morning", "savere": "morning",
    "सुबह": "morning", "सवेरे": "morning",
    "प्रात": "morning", "afternoon": "noon", "dopahar": "noon", "dopaher": "noon", "दोपहर": "noon",
    "सकाळी": "morning",
}  # fmt: skip
_HALVES = {
    "am": "am", "pm": "pm", "baje": "baje", "bje": "baje", "bajey": "baje", "bajay": "baje",
    "bajkar": "baje", "बजे": "baje",
    "बजकर": "baje", "वाजता": "baje", "hrs": "baje", "hr": "baje", "oclock": "baje",
}  # fmt: skip
_HOUR_WORDS = {
    "ek": 1, "do": 2, "teen": 3, "char": 4, "chaar": 4, "paanch": 5, "panch": 5, "chhe": 6, "chhah": 6,
    "che": 6, "chah": 6,
    "saat": 7, "sat": 7, "aath": 8, "ath": 8, "nau": 9, "no": 9, "das": 10, "dus": 10, "gyarah": 11,
    "barah": 12, "baarah": 12,
    "एक": 1, "दो": 2, "तीन": 3, "चार": 4, "पांच": 5, "छह": 6, "छ": 6, "सात": 7, "आठ": 8,
    "नौ": 9, "दस": 10,
    "ग्यारह": 11, "बारह": 12, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_QUARTERS = {"साढे": 30, "sadhe": 30, "saadhe": 30, "सवा": 15, "sawa": 15, "पौने": -15}
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january जनवरी janvari", "feb february फरवरी farvari", "mar march मार्च",
            "apr april अप्रैल", "may मई mai",
            "jun june जून", "jul july जुलाई julai", "aug august अगस्त agast",
            "sep sept september सितंबर sitambar",
            "oct october अक्टूबर अक्तूबर", "nov november नवंबर", "dec december दिसंबर",
        ),
        1,
    )
    for name in names.split(" ")
}  # fmt: skip
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_UNITS = {
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "ghante", "ghanta", "ghanton", "ghanto", "घंटे",
    "घंटा", "घंटों", "घंटो"), "hours"),
    **dict.fromkeys(("घंटे", "घंटों", "तास"), "hours"),
    **dict.fromkeys(("minute", "minutes", "min", "mins", "मिनट", "मिनटों"), "minutes"),
    **dict.fromkeys(("day", "days", "din", "dino", "दिन", "दिनों", "दिवस"), "days"),
}  # fmt: skip
# A unit that says "within" itself, as where that is an ending: a language file's words stand for these.
_WITHIN = {"hours-within": "hours", "minutes-within": "minutes", "days-within": "days"}
_UNITS |= _WITHIN
_BEFORE_SPAN = frozenset((
    "within", "in", "next", "after", "agle", "अगले", "only", "under", "withing", "with",
))  # fmt: skip
_AFTER_SPAN = frozenset((
    "में", "me", "mein", "mai", "ke", "के", "के", "अंदर", "अंदर", "andar", "भीतर", "bhitar", "bheetar",
    "तक", "tak", "later", "से", "se", "बाद", "baad", "मध्ये",
))  # fmt: skip
_FEW = frozenset((
    "few", "couple", "half", "kuch", "कुछ", "chand", "चंद",
))  # fmt: skip
_WEAK_CUES = frozenset((
    "at", "by", "before", "till", "until", "upto", "untill", "tak", "तक", "से",
))  # fmt: skip


class Atom(NamedTuple):
    """One piece of time at a half-open range of tokens.

    `sort` is `day`, `part`, `clock`, `date` or `span`. `word` is the day, the part, the half of a clock or
    the unit of a span; `numbers` are (hour, minute, seconds told), (year or 0, month, day) or (count or 0
    for a few). `weak`: a clock that needs a day or a word such as "by" beside it.
    """

    sort: str
    start: int
    end: int
    word: str = ""
    numbers: tuple[int, ...] = ()
    weak: bool = False


def atoms(tokens: Tokens, text: str) -> Iterator[Atom]:
    """The pieces of time in the order of the text, at most `LIMIT_ATOMS`."""
    words, size = tokens.words, len(tokens.words)
    numbers = found = taken = 0
    for index in [place for place, word in enumerate(words) if word in _READERS or "0" <= word[0] <= "9"]:
        if index < taken:
            continue
        word = words[index]
        atom: Atom | None = None
        if "0" <= word[0] <= "9":
            numbers += 1
            if numbers <= LIMIT_NUMBERS and len(word) <= 4:
                atom = _date(tokens, text, index) or _clock(tokens, text, index) or _span(tokens, text, index)
                if atom is None and word == "2" and index + 1 < size and words[index + 1] == "night":
                    atom = Atom("day", index, index + 2, "tonight")
        else:
            atom = _READERS[word](tokens, text, index)
        if atom is not None:
            yield atom
            taken, found = atom.end, found + 1
            if found == LIMIT_ATOMS:
                return


def _gap(tokens: Tokens, text: str, index: int) -> str:
    """What stands between a token and the next; `?` at the end of the text."""
    if index + 1 >= len(tokens.words):
        return "?"
    return text[tokens.ends[index] : tokens.starts[index + 1]]


def _number(tokens: Tokens, index: int, longest: int) -> int | None:
    if index >= len(tokens.words):
        return None
    word = tokens.words[index]
    return int(word) if len(word) <= longest and "0" <= word[0] <= "9" else None


def _date(tokens: Tokens, text: str, index: int) -> Atom | None:
    words = tokens.words
    gap = _gap(tokens, text, index)
    if gap == "?" or len(words[index]) == 3:
        return None
    if gap in ("-", "/", ".") and "0" <= words[index + 1][0] <= "9":
        return _figures(tokens, text, index, gap)
    return _day_month(tokens, text, index) if len(words[index]) <= 2 else None


def _figures(tokens: Tokens, text: str, index: int, gap: str) -> Atom | None:
    start = tokens.starts[index]
    if (
        start > 1
        and text[start - 1] in "-/."
        and "0" <= text[start - 2] <= "9"
        or _gap(tokens, text, index + 1) != gap
    ):
        return None
    first, second, third = (_number(tokens, index + at, 4) for at in range(3))
    if first is None or second is None or third is None or second > 31:
        return None
    lengths = tuple(len(word) for word in tokens.words[index : index + 3])
    year, month, day = (first, second, third) if lengths[0] == 4 else (third, second, first)
    if lengths[0] == 4 and lengths[2] > 2 or lengths[0] != 4 and lengths[2] not in (2, 4) or lengths[1] > 2:
        return None
    if month > 12 >= day:
        month, day = day, month
    return _checked(index, index + 3, year, month, day)


def _day_month(tokens: Tokens, text: str, index: int) -> Atom | None:
    words, at = tokens.words, index + 1
    if words[at] in _ORDINALS and at + 1 < len(words):
        at += 1
    if at < len(words) and words[at] == "of" and at + 1 < len(words):
        at += 1
    month = _MONTHS.get(words[at])
    if (
        month is None
        or len(_gap(tokens, text, at - 1)) > 2
        or words[at] in ("mar", "may", "mai")
        and _loose(tokens, text, at)
    ):
        return None
    year, end = _year(tokens, text, at)
    return _checked(index, end, year, month, int(words[index]))


def _loose(tokens: Tokens, text: str, at: int) -> bool:
    """True for a month that is also a word, with no year behind it: "5 may apply"."""
    return (
        _gap(tokens, text, at - 1) == " "
        and _year(tokens, text, at)[0] is None
        and tokens.words[at - 1] not in _ORDINALS
    )


def _year(tokens: Tokens, text: str, at: int) -> tuple[int | None, int]:
    gap, year = _gap(tokens, text, at), _number(tokens, at + 1, 4)
    if year is not None:
        length = len(tokens.words[at + 1])
        if (
            length == 4
            and gap in ("", " ", "-", "/", ", ", ",", ".")
            or length == 2
            and gap in ("", "-", "/", "'", " '")
        ):
            return year, at + 2
    return None, at + 1


def _month_first(tokens: Tokens, text: str, index: int) -> Atom | None:
    month = _MONTHS[tokens.words[index]]
    day = _number(tokens, index + 1, 2)
    if day is None or _gap(tokens, text, index) not in (" ", "-", ""):
        return None
    at = index + 1
    if at + 1 < len(tokens.words) and tokens.words[at + 1] in _ORDINALS:
        at += 1
    year, end = _year(tokens, text, at)
    if year is None and tokens.words[index] in ("may", "mar", "march"):
        return None
    return _checked(index, end, year, month, day)


def _checked(start: int, end: int, year: int | None, month: int, day: int) -> Atom | None:
    if year is not None and year < 100:
        year += 2000
    if not (1 <= month <= 12 and 1 <= day <= 31 and (year is None or 2000 <= year <= 2099)):
        return None
    return Atom("date", start, end, numbers=(year or 0, month, day))


def _clock(tokens: Tokens, text: str, index: int) -> Atom | None:
    words, size = tokens.words, len(tokens.words)
    hour, minute, end = _number(tokens, index, 4), 0, index + 1
    start = tokens.starts[index]
    if hour is None or start > 1 and text[start - 1] in ":.," and "0" <= text[start - 2] <= "9":
        return None
    if start and text[start - 1] in "-/" and "0" <= text[start - 2] <= "9":
        return None
    told = seconds = False
    gap = _gap(tokens, text, index)
    if len(words[index]) <= 2 and gap.strip(" ") in (":", ".") and len(gap) <= 3:
        found = _number(tokens, index + 1, 2)
        if found is not None and found < 60 and len(words[index + 1]) == 2:
            minute, end, told = found, index + 2, True
            if _gap(tokens, text, end - 1) == ":" and _number(tokens, end, 2) is not None:
                seconds, end = True, end + 1
    half = _half(tokens, text, end)
    if half:
        end += 2 if words[end] in ("a", "p", "o") else 1
    if half == "baje" and not told and words[end - 1] in ("बजकर", "bajkar"):
        after = _number(tokens, end, 2)  # "9 bajkar 30 minute"
        if after is not None and after < 60 and end + 1 < size and _UNITS.get(words[end + 1]) == "minutes":
            minute, end = after, end + 2
    if len(words[index]) == 4:
        hour, minute = divmod(hour, 100)
        if half != "baje" or minute > 59 or end < size and words[end - 1] not in ("hrs", "hr"):
            return None
    if hour > 24 or len(words[index]) == 3 or not told and not half and not _after_cue(tokens, index):
        return None
    if half == "baje" and not told and words[end - 1] in ("hr", "hrs") and len(words[index]) < 4:
        return None
    colon = told and ":" in gap
    weak = not half and not seconds and not (colon and _after_cue(tokens, index))
    return Atom("clock", index, end, half, (hour, minute, int(seconds)), weak)


def _half(tokens: Tokens, text: str, at: int) -> str:
    """Which half of the day a clock is of: `am`, `pm`, `baje` (not told) or nothing."""
    if at >= len(tokens.words) or len(_gap(tokens, text, at - 1)) > 2 or "\n" in _gap(tokens, text, at - 1):
        return ""
    word = tokens.words[at]
    if word in ("a", "p") and at + 1 < len(tokens.words) and tokens.words[at + 1] == "m":
        return f"{word}m" if _gap(tokens, text, at) in (".", " ", ". ") else ""
    if word == "o" and at + 1 < len(tokens.words) and tokens.words[at + 1] == "clock":
        return "baje"
    return _HALVES.get(word, "")


def _after_cue(tokens: Tokens, index: int) -> bool:
    return index > 0 and tokens.words[index - 1] in _WEAK_CUES


def _span(tokens: Tokens, text: str, index: int) -> Atom | None:
    words, size = tokens.words, len(tokens.words)
    if len(words[index]) > 3 or index + 1 >= size or len(_gap(tokens, text, index)) > 1:
        return None
    at = index + 1
    if words[at] in ("working", "business", "more", "ही") and at + 1 < size:
        at += 1
    unit = _UNITS.get(words[at])
    return _spanned(tokens, index, at + 1, words[index], unit) if unit else None


def _spanned(tokens: Tokens, index: int, end: int, number: str, unit: str) -> Atom | None:
    words, before = tokens.words, index - 1
    if before >= 0 and "0" <= words[before][0] <= "9":  # a range: 1-2 days
        before -= 1
    told = words[end - 1] in _WITHIN or before >= 0 and words[before] in _BEFORE_SPAN
    if not told and before >= 1 and words[before] in ("a", "the", "an"):
        told = words[before - 1] in _BEFORE_SPAN
    if not told and not (end < len(words) and words[end] in _AFTER_SPAN):
        return None
    count = int(number) if "0" <= number[0] <= "9" else 0
    return Atom("span", index, end, unit, (count,))


def _day(tokens: Tokens, text: str, index: int) -> Atom:
    return Atom("day", index, index + 1, _DAYS[tokens.words[index]])


def _paired(tokens: Tokens, text: str, index: int) -> Atom | None:
    pair = tokens.words[index : index + 2]
    if (
        len(pair) == 2
        and (day := _PAIRED_DAYS.get((pair[0], pair[1])))
        and len(_gap(tokens, text, index)) <= 1
    ):
        return Atom("day", index, index + 2, day)
    return None


def _part(tokens: Tokens, text: str, index: int) -> Atom | None:
    word = tokens.words[index]
    if word in ("भर",):
        return None
    return Atom("part", index, index + 1, _PARTS[word])


def _midnight(tokens: Tokens, text: str, index: int) -> Atom | None:
    words = tokens.words
    if words[index] == "midnight":
        return Atom("clock", index, index + 1, "baje", (24, 0, 0))
    if index + 1 < len(words) and words[index + 1] in ("रात", "raat", "rat"):
        return Atom("clock", index, index + 2, "baje", (24, 0, 0))
    return None


def _hour_word(tokens: Tokens, text: str, index: int) -> Atom | None:
    words, at = tokens.words, index
    shift = _QUARTERS.get(words[at], 0)
    if shift:
        at += 1
    if at + 1 >= len(words):
        return None
    hour = _number(tokens, at, 2) or _HOUR_WORDS.get(words[at], 0)
    if hour and words[at + 1] in ("baje", "bje", "bajey", "बजे", "वाजता", "pm", "am"):
        minutes = hour * 60 + shift
        half = words[at + 1] if words[at + 1] in ("am", "pm") else "baje"
        return Atom("clock", index, at + 2, half, (minutes // 60, minutes % 60, 0))
    unit = _UNITS.get(words[at + 1])
    if hour and unit and not shift:
        return _spanned(tokens, index, at + 2, str(hour), unit)
    return None


def _few_units(tokens: Tokens, text: str, index: int) -> Atom | None:
    words = tokens.words
    for at in range(index + 1, min(index + 3, len(words))):
        if (unit := _UNITS.get(words[at])) and unit != "days":
            return _spanned(tokens, index, at + 1, "few", unit)
    return None


def _aj(tokens: Tokens, text: str, index: int) -> Atom | None:
    """`aj` is a name too: a day only before a part of the day."""
    after = tokens.words[index + 1 : index + 2]
    return Atom("day", index, index + 1, "today") if after and after[0] in _PARTS else None


_Reader = Callable[[Tokens, str, int], "Atom | None"]
_READERS: dict[str, _Reader] = {
    **dict.fromkeys(_HOUR_WORDS, _hour_word),
    **dict.fromkeys(_QUARTERS, _hour_word),
    **dict.fromkeys(_MONTHS, _month_first),
    **dict.fromkeys(_FEW, _few_units),
    **dict.fromkeys(_PARTS, _part),
    **dict.fromkeys(_DAYS, _day),
    "to": _paired,
    "same": _paired,
    "aj": _aj,
    "midnight": _midnight,
    "आधी": _midnight,
    "aadhi": _midnight,
}


def known_words() -> frozenset[str]:
    """The words that are read here: what a language file's words of time may stand for."""
    return frozenset((*_READERS, *_HALVES, *_UNITS, *_BEFORE_SPAN, *_AFTER_SPAN, *_WEAK_CUES, "day", "night"))
