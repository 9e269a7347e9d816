"""The lines of a chat exported from WhatsApp: which begin a message, when it came and who sent it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from typing import NamedTuple

INDIA = timezone(timedelta(hours=5, minutes=30), "IST")

# Marks of direction that WhatsApp puts before dates, names and what it says itself.
_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"))
_DIGITS = {
    zero + digit: str(digit)
    for zero in (0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0x6F0, 0x660)
    for digit in range(10)
}

# Halves of the day as Unicode's CLDR writes them for the languages of India, old forms too.
_MORNING = ("am", "a.m.", "पूर्वाह्न", "पूर्वाह्न.", "सुबह", "म.पू.", "পূর্বাহ্ণ", "ਪੂ.ਦੁ.", "முற்பகல்", "ಪೂರ್ವಾಹ್ನ")
_EVENING = ("pm", "p.m.", "अपराह्न", "दोपहर", "शाम", "म.उ.", "অপরাহ্ণ", "ਬਾ.ਦੁ.", "பிற்பகல்", "ಅಪರಾಹ್ನ")
_NIGHT = "रात"
_HALVES = "|".join(re.escape(word) for word in sorted((*_MORNING, *_EVENING, _NIGHT), key=len, reverse=True))

_SPACE = "[ \u00a0\u202f\u2009]"
_DATE = r"([0-9]{1,4})([/.-])([0-9]{1,2})\2([0-9]{1,4})"
_TIME = rf"([0-9]{{1,2}})[:.]([0-9]{{2}})(?:[:.]([0-9]{{2}}))?(?:{_SPACE}{{0,2}}({_HALVES}))?"
_ANDROID = re.compile(rf"{_DATE},?{_SPACE}{{1,2}}{_TIME}{_SPACE}-{_SPACE}", re.IGNORECASE)
_IPHONE = re.compile(rf"\[{_DATE},?{_SPACE}{{1,2}}{_TIME}\]{_SPACE}", re.IGNORECASE)
_LONGEST_HEAD = 60
_LONGEST_NAME = 100


class Head(NamedTuple):
    """The beginning of a message: its date as three numbers in their order, the time, and what follows."""

    date: tuple[int, int, int]
    time: tuple[int, int, int]
    half: str
    rest: str


def head_of(line: str) -> Head | None:
    """The head of a message, or None for a line that goes on with the last one or is none of a chat."""
    # One character of the line for one of the copy, but for the marks before the head.
    bare = line.lstrip("".join(map(chr, _MARKS)))
    start = bare[:_LONGEST_HEAD].translate(_DIGITS)
    found = _ANDROID.match(start) or _IPHONE.match(start)
    if found is None:
        return None
    first, _, second, third, hour, minute, seconds, half = found.groups()
    if int(hour) > 24 or int(minute) > 59 or not _is_date(first, second, third):
        return None
    date, time = (int(first), int(second), int(third)), (int(hour), int(minute), int(seconds or 0))
    return Head(date, time, (half or "").lower(), bare[found.end() :])


def _is_date(first: str, second: str, third: str) -> bool:
    if len(first) > 2:
        return len(first) == 4 and 1 <= int(second) <= 12 and len(third) <= 2
    return (
        len(third) in (2, 4)
        and 1 <= min(int(first), int(second)) <= 12
        and max(int(first), int(second)) <= 31
    )


def is_chat(lines: Iterable[str]) -> bool:
    """True for an exported chat: its first line that is not blank has the date and time of a message."""
    first = next((line for line in lines if line.strip()), "")
    return head_of(first) is not None


def month_first(lines: Iterable[str]) -> bool:
    """Whether dates are written month/day: so where a day over 12 stands second and none stands first."""
    heads = [head for line in lines if (head := head_of(line)) is not None and head.date[0] < 100]
    return any(head.date[1] > 12 for head in heads) and not any(head.date[0] > 12 for head in heads)


def moment_of(head: Head, month_before_day: bool) -> datetime | None:
    """The time of a message, in India; None where there is no such date."""
    first, second, third = head.date
    if first > 31:
        year, month, day = head.date
    else:
        year = third + 2000 if third < 100 else third
        day, month = (second, first) if month_before_day else (first, second)
        if month > 12:
            # A date that can be read in one way only is read that way.
            day, month = month, day
    hour, minute, second_ = head.time
    if head.half in _MORNING or (head.half == _NIGHT and (hour == 12 or hour < 5)):
        hour = hour % 12
    elif head.half:
        hour = hour % 12 + 12
    try:
        return datetime(year, month, day, hour % 24, minute, min(second_, 59), tzinfo=INDIA)
    except ValueError:
        return None


def parted(rest: str) -> tuple[str, str] | None:
    """Sender and text of what follows a head; None for what WhatsApp says itself (who joined, encryption)."""
    name, colon, _ = rest[: _LONGEST_NAME + 2].partition(": ")
    if not colon or "\n" in name:
        return None
    # An unsaved number shows the name its owner gave it, after a tilde.
    return name.translate(_MARKS).strip("~ \u00a0\u202f"), rest[len(name) + 2 :]


_OMITTED = re.compile("<Media omitted>|(?:image|video|audio|sticker|GIF|document|Contact card) omitted")


def is_media(text: str) -> bool:
    """True where the export only says, in English, that a picture, sound or file was left out.

    Other languages' words for it are judged as text: a looser rule would let a lure in brackets pass unread.
    """
    return _OMITTED.fullmatch(text.translate(_MARKS).strip()) is not None
