"""The figures: counted in the database as plain Python counts them, charts equal to their tables, scoped."""

from __future__ import annotations

import csv
import io
import random
import re
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from math import ceil
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from satark.desk.actions.intake import receive
from satark.desk.charts.bars import bar
from satark.desk.charts.columns import HEIGHT, columns, top
from satark.desk.judging import Shown
from satark.desk.models import Appeal, Area, Case, DeskOrganisation, Message, Report, Revision, User
from satark.desk.queries.dashboard import HOURS, figures
from satark.desk.tables import duration, tables
from tests.desk.conftest import an_organisation
from tests.desk.test_intake import a_report

INDIA = ZoneInfo("Asia/Kolkata")
NOW = datetime(2026, 12, 1, 0, 10, tzinfo=INDIA)
TEXTS = (
    "Your power will be cut tonight at 9:30 pm. Call 9000000012.",
    "आपकी बिजली आज रात कट जाएगी। 9000000012 पर फोन करें।",
    "नमस्ते, कल मिलते हैं",
    "Your OTP is 482910. Do not share it with anyone.",
)


@pytest.fixture
def filled(organisation: DeskOrganisation, people: dict[str, User]) -> DeskOrganisation:
    """Forty days of reports in two areas and the common queue, some acknowledged, some corrected."""
    chance = random.Random(7)
    Area.objects.create(organisation=organisation, kind="sub_division", code="A2", name_en="B", name_hi="ब")
    for number in range(36):
        at = NOW - timedelta(minutes=chance.randrange(0, 40 * 24 * 60) if number > 12 else number * 170)
        shown = Shown(chance.choice(TEXTS), at, channel=chance.choice(("sms", "whatsapp", "unknown")))
        report = receive(
            organisation,
            a_report(
                shown=shown, door=chance.choice(("web", "call")), area_code=chance.choice(("A1", "A2", ""))
            ),
        )
        due = at + timedelta(hours=4)
        taken = at + timedelta(seconds=chance.randrange(1, 9 * 3600)) if chance.random() < 0.7 else None
        Report.objects.filter(pk=report.pk).update(created_at=at)
        Case.objects.filter(report=report).update(
            opened_at=at, due_at=due, acknowledged_at=taken, state="acknowledged" if taken else "new"
        )
        first = report.message.revisions.get()
        if number % 6 == 0:
            Revision.objects.create(
                message=report.message, number=2, label="genuine", points=0, language=first.language,
                lure="none", verdict={}, by=people["admin"], at=at,
            )  # fmt: skip
    receive(an_organisation("in-dl-bses", "Other"), a_report())
    Report.objects.filter(organisation_id="in-dl-bses").update(created_at=NOW)
    for state in ("open", "open", "upheld"):
        Appeal.objects.create(
            code=f"A{Appeal.objects.count()}", organisation=organisation, kind="phone", value="x",
            state=state, created_at=NOW,
        )  # fmt: skip
    return organisation


def plainly(reports: list[Report], days: int) -> dict[str, Any]:
    """The same figures, counted in Python."""
    first = NOW.replace(hour=0, minute=0) - timedelta(days=days - 1)
    seen = [report for report in reports if first <= report.created_at <= NOW]
    last = {report.pk: report.message.revisions.order_by("-number")[0] for report in seen}
    taken = sorted(
        (report.case.acknowledged_at - report.case.opened_at).total_seconds()
        for report in seen
        if report.case.acknowledged_at
    )
    return {
        "area": Counter(report.case.area_id for report in seen),
        "door": Counter(report.door for report in seen),
        "channel": Counter(report.message.channel for report in seen),
        "label": Counter(last[report.pk].label for report in seen),
        "lure": Counter(last[report.pk].lure for report in seen),
        "language": Counter(last[report.pk].language for report in seen),
        "days": Counter(f"{report.created_at.astimezone(INDIA):%Y-%m-%d}" for report in seen),
        "hours": Counter(
            f"{report.created_at.astimezone(INDIA):%Y-%m-%d %H}"
            for report in reports
            if NOW.replace(minute=0) - timedelta(hours=HOURS - 1) <= report.created_at <= NOW
        ),
        "fraud": sum(last[report.pk].label in ("scam", "suspicious") for report in seen),
        "corrected": sum(last[report.pk].number > 1 for report in seen),
        "median": median(taken),
        "slow": taken[ceil(len(taken) * 0.9) - 1],
        "late": sum(
            report.case.acknowledged_at > report.case.due_at for report in seen if report.case.acknowledged_at
        ),
    }


@pytest.mark.parametrize(("days", "role"), [(7, "admin"), (30, "engineer"), (90, "operator")])
def test_the_database_counts_as_python_does(
    filled: DeskOrganisation, people: dict[str, User], days: int, role: str
) -> None:
    reports = list(Report.objects.filter(organisation=filled))
    if role == "engineer":
        own = Area.objects.get(organisation=filled, code="A1")
        people["engineer"].areas.set([own])
        reports = [report for report in reports if report.case.area_id in (own.pk, None)]
    found, plain = figures(people[role], days, NOW), plainly(reports, days)
    for name in ("area", "door", "channel", "label", "lure", "language"):
        assert found.by[name] == plain[name], name
    assert {f"{one.start:%Y-%m-%d}": one.reports for one in found.days if one.reports} == plain["days"]
    assert {f"{one.start:%Y-%m-%d %H}": one.reports for one in found.hours if one.reports} == plain["hours"]
    assert (len(found.days), len(found.hours)) == (days, HOURS)
    assert sum(one.fraud for one in found.days) == plain["fraud"]
    assert found.answers.median_s == pytest.approx(plain["median"], abs=0.01)
    assert found.answers.slow_s == pytest.approx(plain["slow"], abs=0.01)
    assert found.answers.late == plain["late"]
    assert sum(found.corrections.values()) == plain["corrected"]
    assert all(became == "genuine" for _, became in found.corrections)
    assert found.appeals == {"open": 2, "upheld": 1}


def test_an_empty_desk_has_figures_too(organisation: DeskOrganisation, people: dict[str, User]) -> None:
    found = figures(people["operator"], 30, NOW)
    assert found.answers.median_s is None and sum(one.reports for one in found.days) == 0
    assert all(table.head for table in tables(found, [], "hi"))


@pytest.mark.parametrize("language", ["hi", "en"])
def test_each_chart_is_its_table(filled: DeskOrganisation, people: dict[str, User], language: str) -> None:
    areas = list(Area.objects.all())
    for table in tables(figures(people["admin"], 30, NOW), areas, language):
        assert all(len(row) == len(table.head) for row in table.rows)
        if table.chart:
            drawn = {
                (round(float(x) // 10), kind): float(height) * table.top / HEIGHT
                for kind, x, height in re.findall(
                    r'<rect class="(\w+)" x="([\d.]+)" y="[\d.]+" width="8" height="([\d.]+)"', table.chart
                )
            }
            for place, (_, reports, fraud) in enumerate(table.rows):
                parts = drawn.get((place, "part"), 0), drawn.get((place, "rest"), 0)
                assert parts == pytest.approx((fraud, int(reports) - int(fraud)), abs=0.01)
        for row, drawing in table.lines:
            if drawing:
                most = max(int(one[1]) for one in table.rows)
                width = float(re.findall(r'width="([\d.]+)"', drawing)[0])
                assert width == pytest.approx(int(row[1]) * 100 / most, abs=0.01)


@pytest.mark.parametrize("language", ["hi", "en"])
def test_the_page_and_its_files(
    filled: DeskOrganisation, signed_in: Callable[[str], Client], language: str, monkeypatch: Any
) -> None:
    monkeypatch.setattr("satark.desk.views.dashboard.timezone.now", lambda: NOW)
    client = signed_in("operator")
    page = client.get(f"/desk/dashboard?lang={language}&days=7")
    text = page.content.decode()
    assert page.status_code == 200
    assert text.count('role="img"') == 2 and text.count("<table") == text.count("<caption") >= 10
    assert "style=" not in text and "<script" not in text
    for address in re.findall(r'href="(/desk/dashboard/[^"]+)"', text):
        file = client.get(address.replace("&amp;", "&"))
        rows = list(csv.reader(io.StringIO(file.content.decode("utf-8-sig"))))
        assert file.headers["Content-Type"].startswith("text/csv") and len(rows) > 1
    assert client.get("/desk/dashboard/nothing.csv").status_code == 404


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=60), st.data())
def test_columns_stay_in_their_drawing(counts: list[int], data: st.DataObject) -> None:
    parts = [(count, data.draw(st.integers(0, count))) for count in counts]
    chart = columns(parts, '"><script>')
    assert "<script>" not in chart and "style" not in chart
    for y, height in re.findall(r'y="([\d.]+)" width="[\d.]+" height="([\d.]+)"', chart):
        assert float(y) >= -0.01 and float(y) + float(height) <= HEIGHT + 0.01
    assert max(counts) <= top(counts) <= max(4, 2.5 * max(counts))
    assert 'width="100.00"' in bar(max(counts), max(counts)) or max(counts) == 0


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (None, "–"),
        (20, "1 min"),
        (3540, "59 min"),
        (3599, "1 h 0 min"),
        (9000, "2 h 30 min"),
        (200_000, "2 days 8 h"),
    ],
)
def test_a_length_of_time_in_words(seconds: float | None, said: str) -> None:
    assert duration(seconds, "en") == said


def test_nobody_sees_anothers_figures(filled: DeskOrganisation) -> None:
    stranger = User.objects.create_user(
        "s@other.example",
        None,
        name="S",
        organisation_id="in-dl-bses",
        role="admin",
        created_at=NOW,
    )
    found = figures(stranger, 90, NOW)
    assert sum(one.reports for one in found.days) == 1
    assert sum(found.appeals.values()) == 0 and sum(found.corrections.values()) == 0
    assert Message.objects.count() == 37
