"""The dashboard's figures as tables in words: what is shown, drawn and saved is one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils import timezone

from satark.desk import dates
from satark.desk.charts.bars import bar
from satark.desk.charts.columns import columns, top
from satark.desk.lures import LURES
from satark.desk.models import Area
from satark.desk.queries.dashboard import Answers, Figures, Period
from satark.desk.words import say, words
from satark.records.verdict import LABELS

_MINUTE_S, _HOUR_S, _DAY_S = 60, 3600, 86_400
# From so many hours on a time is told in days.
_LONG_S = 2 * _DAY_S
Cell = str | int


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the columns' names, the rows, and the chart of it; `bars` has one bar for each row.

    `top` is the value of the chart's top line; `marks` stand below it: the first, middle and last time.
    """

    name: str
    head: list[str]
    rows: list[list[Cell]]
    chart: str = ""
    top: int = 0
    marks: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()

    @property
    def lines(self) -> list[tuple[list[Cell], str]]:
        """Each row with its bar; an empty one where the table has none."""
        return list(zip(self.rows, self.bars or ("",) * len(self.rows), strict=True))


def tables(figures: Figures, areas: Iterable[Area], language: str) -> list[Table]:
    """All tables in the order in which they are shown."""
    named = {area.pk: area.called(language) for area in areas}

    def area(key: int | None) -> str:
        return say(language, "search.common") if key is None else named.get(key, f"#{key}")

    def by(table: str) -> Callable[[str], str]:
        return lambda code: words(language).get(f"{table}.{code}", code)

    counts = figures.by
    return [
        _times("hours", figures.hours, language, dates.moment),
        _times("days", figures.days, language, dates.day),
        _kinds("areas", counts["area"], area, language),
        _kinds("labels", counts["label"], by("verdict_word"), language, LABELS),
        _kinds("lures", counts["lure"], by("lure"), language, LURES),
        _kinds("languages", counts["language"], by("message_language"), language),
        _kinds("doors", counts["door"], by("door"), language),
        _kinds("channels", counts["channel"], by("message_channel"), language),
        _answers(figures.answers, language),
        _corrections(figures.corrections, by("verdict_word"), language),
        _kinds("appeals", figures.appeals, by("appeal_decision"), language, ("open", "upheld", "refused")),
    ]


def duration(seconds: float | None, language: str) -> str:
    """A length of time in words: minutes, hours and minutes, or days and hours; a dash for none."""
    if seconds is None:
        return "–"
    minutes = max(1, round(seconds / _MINUTE_S))
    if minutes < _HOUR_S // _MINUTE_S:
        return say(language, "dashboard.minutes", minutes=minutes)
    if seconds < _LONG_S:
        return say(language, "dashboard.hours_minutes", hours=minutes // 60, minutes=minutes % 60)
    hours = round(seconds / _HOUR_S)
    return say(language, "dashboard.days_hours", days=hours // 24, hours=hours % 24)


def _times(name: str, periods: list[Period], language: str, told: Callable[..., str]) -> Table:
    rows: list[list[Cell]] = [
        [told(period.start, language), period.reports, period.fraud] for period in periods
    ]
    counts = [period.reports for period in periods]
    busiest = max(range(len(counts)), key=counts.__getitem__)
    said = say(
        language,
        f"dashboard.said_{name}",
        count=sum(counts),
        fraud=sum(period.fraud for period in periods),
        most=counts[busiest],
        when=rows[busiest][0],
    )
    marks = tuple(str(rows[place][0]) for place in (0, len(rows) // 2, len(rows) - 1))
    head = [say(language, f"dashboard.{key}") for key in (f"head_{name}", "reports", "fraud")]
    chart = columns([(period.reports, period.fraud) for period in periods], said)
    return Table(name, head, rows, chart, top(counts), marks)


def _kinds(
    name: str,
    counts: Counter[str],
    told: Callable[..., str],
    language: str,
    order: tuple[str, ...] = (),
) -> Table:
    """The most first; of an order that is given, equal ones in it."""
    place = {code: number for number, code in enumerate(order)}
    codes = sorted(counts, key=lambda code: (-counts[code], place.get(code, len(place)), str(code)))
    total, most = sum(counts.values()), max(counts.values(), default=0)
    rows: list[list[Cell]] = [
        [told(code), counts[code], f"{counts[code] * 100 / total:.1f} %"] for code in codes
    ]
    head = [say(language, f"dashboard.{key}") for key in (f"head_{name}", f"count_{name}", "share")]
    return Table(name, head, rows, bars=tuple(bar(counts[code], most) for code in codes))


def _answers(answers: Answers, language: str) -> Table:
    rows: list[list[Cell]] = [
        [say(language, f"dashboard.{key}"), value]
        for key, value in (
            ("in_time", answers.in_time),
            ("late", answers.late),
            ("waiting", answers.waiting),
            ("waiting_late", answers.waiting_late),
            ("median", duration(answers.median_s, language)),
            ("nine_of_ten", duration(answers.slow_s, language)),
        )
    ]
    return Table("answers", [say(language, f"dashboard.{key}") for key in ("head_answers", "figure")], rows)


def _corrections(counts: Counter[tuple[str, str]], told: Callable[[str], str], language: str) -> Table:
    order = sorted(counts, key=lambda pair: (-counts[pair], pair))
    rows: list[list[Cell]] = [
        [say(language, "dashboard.from_to", was=told(was), became=told(label)), counts[was, label]]
        for was, label in order
    ]
    most = max(counts.values(), default=0)
    head = [say(language, f"dashboard.{key}") for key in ("head_corrections", "count_corrections")]
    return Table("corrections", head, rows, bars=tuple(bar(counts[pair], most) for pair in order))


def name_of_file(table: Table) -> str:
    """The name under which a table is saved today."""
    return f"{table.name}-{timezone.localdate():%Y-%m-%d}"
