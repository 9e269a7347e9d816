"""Deadlines: hours, days and dates by which something is said to happen, and the time stamps of notices."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.scan.clock import day_of
from satark.scan.extractor import Extractor
from satark.scan.moments import Atom, atoms
from satark.scan.time_words import in_known_words
from satark.scan.view import View

_FILLING = frozenset((
    "at", "by", "on", "around", "about", "the", "before", "in", "of", "ist", "time", "hrs", "को", "के",
    "की", "ही", "me", "mein", "में", "तक", "lagbhag", "करीब", "ko", "ke", "ki", "hi", "tak", "from",
))  # fmt: skip
_MOST_FILLING = 3
_DUE = frozenset((
    "due", "by", "before", "till", "until", "upto", "last", "deadline", "expiry", "expires", "expire",
    "antim", "अंतिम", "देय", "नियत", "antm", "tak", "dinank", "दिनांक",
))  # fmt: skip
_FIRST = frozenset((
    "due", "last", "deadline", "expiry", "expires", "antim", "अंतिम", "देय", "नियत",
))  # fmt: skip
CUES = _FILLING | _DUE | _FIRST
"""Words beside a moment that are read here; a language file's words of time may stand for them."""
_HALF_DAY = 12
_EVENING = 18 * 60
# Hours (from, before) that are meant after noon when no am or pm is told; 2 at night is 2 in the morning.
_LATER = {"night": (5, 12), "evening": (1, 12), "noon": (1, 7)}


class Deadline(Extractor):
    """Deadlines; value in words of its own: `tonight 21:30`, `today`, `2026-12-15`, `in 24 hours`, `21:30`.

    Traits: `tonight`, `today`, `tomorrow`, `hour` with `t=<minutes of the day>`, `evening` (from 18:00),
    `within_hours` (hours and minutes), `within_days`, `date`, `days=<from the day of the message>`, `due`
    (called a due or last date), `stamp` (the time of something past: with seconds, or a time beside a date).
    """

    kind: ClassVar[EntityKind] = "deadline"

    def find(self, view: View) -> Iterator[Entity]:
        if not view.normal.text.isascii():
            tokens = in_known_words(view.tokens, view.facts)
            view = view if tokens is view.tokens else view._replace(tokens=tokens)
        group: list[Atom] = []
        for atom in atoms(view.tokens, view.normal.text):
            if group and not _joins(view, group, atom):
                yield from _made(view, group)
                group = []
            group.append(atom)
        if group:
            yield from _made(view, group)


def _joins(view: View, group: list[Atom], atom: Atom) -> bool:
    """True if the atom belongs to the same moment: a day, a part of it and an hour, near and each once."""
    sorts = {known.sort for known in group}
    if atom.sort in sorts or atom.sort == "span" or "span" in sorts or {"day", "date"} <= {*sorts, atom.sort}:
        return False
    between = view.tokens.words[group[-1].end : atom.start]
    if len(between) > _MOST_FILLING or not _FILLING.issuperset(between):
        return False
    gap = view.normal.text[view.tokens.ends[group[-1].end - 1] : view.tokens.starts[group[-1].end]]
    if atom.sort in ("day", "part") and ("," in gap or "\n" in gap):
        return False  # the next one begins: "by 9:30, tonight ..."
    return len(gap) <= 4


def _made(view: View, group: list[Atom]) -> Iterator[Entity]:
    by_sort = {atom.sort: atom for atom in group}
    clock = by_sort.get("clock")
    if clock is not None and clock.weak and len(group) == 1:
        return
    if set(by_sort) == {"part"}:
        return
    due = _is_due(view, group[0].start)
    first, last = group[0].start, group[-1].end
    if group[0].sort == "part" and len(group) > 1 and "clock" not in by_sort and "day" not in by_sort:
        first = group[1].start
    if span := by_sort.get("span"):
        value, traits = _span(span)
    elif when := by_sort.get("date"):
        dated = _dated(view, when)
        if dated is None:
            return
        value, traits = _date(dated, day_of(view.message, view.facts), clock, due)
    else:
        value, traits = _day(by_sort)
    if due & _FIRST:
        traits.add("due")
    tokens = view.tokens
    yield view.entity("deadline", tokens.starts[first], tokens.ends[last - 1], value, traits=traits)


def _is_due(view: View, first: int) -> frozenset[str]:
    return _DUE.intersection(view.tokens.words[max(0, first - 4) : first])


def _span(span: Atom) -> tuple[str, set[str]]:
    count, unit = span.numbers[0], span.word
    if unit == "days":
        return f"in {count} days", {"within_days", f"days={count}"}
    traits = {"within_hours"} if unit == "minutes" or count <= 72 else {"within_days", f"days={count // 24}"}
    return f"in {count or 'few'} {unit}", traits


def _dated(view: View, atom: Atom) -> date | None:
    year, month, day = atom.numbers
    today = day_of(view.message, view.facts)
    years = (year,) if year else (today.year, today.year + 1, today.year - 1)
    found = []
    for candidate in years:
        try:
            found.append(date(candidate, month, day))
        except ValueError:
            continue
    return min(found, key=lambda when: abs((when - today).days), default=None)


def _date(when: date, today: date, clock: Atom | None, due: frozenset[str]) -> tuple[str, set[str]]:
    traits = {"date", f"days={(when - today).days}"}
    value = when.isoformat()
    if clock is not None and (clock.numbers[2] or not due):
        return value, {*traits, "stamp"}
    if clock is not None:
        minutes = _minutes(clock, "")
        value += f" {minutes // 60:02d}:{minutes % 60:02d}"
        traits |= {"hour", f"t={minutes}"}
    return value, traits


def _day(by_sort: dict[str, Atom]) -> tuple[str, set[str]]:
    day = by_sort["day"].word if "day" in by_sort else ""
    part = by_sort["part"].word if "part" in by_sort else ""
    clock = by_sort.get("clock")
    if day == "today" and part == "night":
        day, part = "tonight", ""
    traits = {day} if day else set()
    if day == "tonight" or part == "evening" or part == "night" and day:
        traits.add("evening")
    words = [day] if day else []
    if part and clock is None:
        words.append(part)
    if clock is not None:
        if clock.numbers[2] and not day:
            return f"{clock.numbers[0]:02d}:{clock.numbers[1]:02d}", {"stamp"}
        minutes = _minutes(clock, "night" if day == "tonight" else part)
        words.append(f"{minutes // 60:02d}:{minutes % 60:02d}")
        traits |= {"hour", f"t={minutes}"}
        traits.discard("evening")
        if minutes >= _EVENING:
            traits.add("evening")
    return " ".join(words), traits


def _minutes(clock: Atom, part: str) -> int:
    """Minutes of the day; an hour without am or pm is taken from the part of the day named with it."""
    hour, minute = clock.numbers[0], clock.numbers[1]
    if clock.word == "pm" and hour < _HALF_DAY:
        hour += 12
    elif clock.word == "am" and hour == _HALF_DAY:
        hour = 0
    elif clock.word not in ("am", "pm"):
        if part == "night" and hour == _HALF_DAY:
            hour = 24
        elif part in _LATER and _LATER[part][0] <= hour < _LATER[part][1]:
            hour += 12
    return hour * 60 + minute
