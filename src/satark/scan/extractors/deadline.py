"""Deadlines: hours, days and dates by which something is said to happen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.scan.extractor import Extractor
from satark.scan.view import View

_DAY = {
    "tonight": ("tonight", "to night", "tonite", "2night", "today night", "this evening", "today evening", "midnight", "tonights",
                "आज रात", "आज रात्रि", "आज शाम", "आज की रात", "आधी रात", "आज सायं", "रात्रि",
                "aaj raat", "aj raat", "aaj rat", "aj rat", "aaj ratri", "aaj shaam", "aaj sham", "aj sham"),
    "today": ("today", "aaj", "aj", "आज", "same day"),
    "tomorrow": ("tomorrow", "tmrw", "tommorow", "kal", "कल"),
}  # fmt: skip
_NAMED = {word: day for day, words in _DAY.items() for word in words}
_DAYS = re.compile(
    "(?<![a-zऀ-ॿ])(" + "|".join(sorted(map(re.escape, _NAMED), key=len, reverse=True)) + ")(?![a-zऀ-ॿ])"
)
_HOUR = re.compile(
    "(?<![0-9a-z:.-])(?P<h>[0-2]?[0-9])(?:[ ]?[:.][ ]?(?P<m>[0-5][0-9]))?(?P<s>:[0-5][0-9])?(?![0-9])[ ]{0,2}"
    "(?P<half>a[ .]?m(?![a-z])|p[ .]?m(?![a-z])|hrs?(?![a-z])|o ?clock|baje|bje|bajey|बजे|बजकर|hours?(?= today))?"
)
_WITHIN = re.compile(
    "(?:within|in|next|after|अगले)?[ ]?(?<![0-9a-z.:])([0-9]{1,3})[ ]?(?:working )?(hours?|hrs?|ghante|ghanton|ghanto|घंटे|घंटों|घंटो|घण्टे|minutes?|mins?|मिनट|days?|दिन|दिनों|din)(?![a-z])"
)
_DATE = re.compile(
    "(?<![0-9a-z/.-])([0-3]?[0-9])(?:st|nd|rd|th)?[ /.-]{1,2}(0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|"
    "february|march|april|june|july|august|september|sept|october|november|december|जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|"
    "अक्टूबर|अक्तूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर)[a-z]{0,6}(?:[ /.,-]{1,2}(20[0-9]{2}|[0-9]{2}))?(?![0-9])"
)
_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
    "जनवरी": 1, "फरवरी": 2, "मार्च": 3, "अप्रैल": 4, "मई": 5, "जून": 6, "जुलाई": 7, "अगस्त": 8, "सितंबर": 9, "सितम्बर": 9,
    "अक्टूबर": 10, "अक्तूबर": 10, "नवंबर": 11, "नवम्बर": 11, "दिसंबर": 12, "दिसम्बर": 12,
}  # fmt: skip
_NIGHT_WORDS = (
    "night",
    "nite",
    "evening",
    "raat",
    "rat",
    "ratri",
    "shaam",
    "sham",
    "रात",
    "रात्रि",
    "शाम",
    "सायं",
)
_LOOK_BACK = 14


class Deadline(Extractor):
    """Deadlines; value in words of its own (`tonight 21:30`, `2026-12-15`, `in 24 hours`).

    Traits: `tonight`, `today`, `tomorrow`, `within_hours`, `hour`, `evening`, `date`, `stamp` (a time past of a notice),
    `t=<minutes of the day>`, `days=<from the day of the message>`.
    """

    kind: ClassVar[EntityKind] = "deadline"

    def find(self, view: View) -> Iterator[Entity]:
        text = view.normal.text
        for match in _DAYS.finditer(text):
            day = _NAMED[match[1]]
            yield _made(view, match.start(), match.end(), day, (day,))
        if not any("0" <= character <= "9" for character in text):
            return
        for match in _HOUR.finditer(text):
            if entity := _hour(view, text, match):
                yield entity
        for match in _WITHIN.finditer(text):
            unit = match[2]
            hours = unit[0] in "hg" or unit.startswith("घ") or unit[0] == "m" or unit.startswith("मि")
            traits = ("within_hours",) if hours and int(match[1]) <= 72 else (f"days={match[1]}",)
            if hours or unit.startswith(("day", "दिन", "din")):
                yield _made(
                    view, match.start(1), match.end(), f"in {match[1]} {'hours' if hours else 'days'}", traits
                )
        for match in _DATE.finditer(text):
            if entity := _date(view, text, match):
                yield entity


def _hour(view: View, text: str, match: re.Match[str]) -> Entity | None:
    half, minute = match["half"], match["m"]
    if match["s"]:
        return _made(view, match.start(), match.end(), "stamp", ("stamp",))
    if not half and not (minute and _near_day(text, match.start())):
        return None
    hour = int(match["h"])
    if hour > 24:
        return None
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    night = any(word in before for word in _NIGHT_WORDS)
    if half and half[0] == "p" and hour < 12 or night and 4 <= hour < 12 and not (half and half[0] == "a"):
        hour += 12
    minutes = hour % 24 * 60 + int(minute or 0)
    traits = ["hour", f"t={minutes}"]
    if minutes >= 18 * 60:
        traits.append("evening")
    return _made(view, match.start(), match.end(), f"{minutes // 60:02d}:{minutes % 60:02d}", tuple(traits))


def _near_day(text: str, start: int) -> bool:
    return _DAYS.search(text[max(0, start - _LOOK_BACK) : start]) is not None


def _date(view: View, text: str, match: re.Match[str]) -> Entity | None:
    day, month = int(match[1]), match[2]
    number = (
        int(month) if month.isascii() and month.isdigit() else _MONTHS.get(month[:3]) or _MONTHS.get(month, 0)
    )
    if month.isascii() and month.isdigit() and not match[3]:
        return None
    today = (
        view.message.received_at.date() if view.message.received_at else date.fromisoformat(view.facts.dated)
    )
    year = int(match[3]) if match[3] else today.year
    try:
        when = date(year + 2000 if year < 100 else year, number, day)
    except ValueError:
        return None
    days = (when - today).days
    if not match[3] and days < -180:
        when, days = when.replace(year=when.year + 1) if (number, day) != (2, 29) else when, days + 365
    traits = ("date", f"days={days}") if -400 < days < 400 else ("date",)
    return _made(view, match.start(), match.end(), when.isoformat(), traits)


def _made(view: View, start: int, end: int, value: str, traits: tuple[str, ...]) -> Entity:
    span = view.normal.span(start, end)
    return Entity("deadline", view.message.text[span[0] : span[1]], value, span, traits=tuple(sorted(traits)))
