"""All public pages together: their weight, their speed, their headings, and no word outside the words."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from satark.desk.models import Area, DeskOrganisation, Report
from tests.desk.test_public_check import LURE
from tests.desk.test_public_report import a_form

LIMIT_BYTES = 100_000
LIMIT_MS = 50


def pages(client: Client, organisation: DeskOrganisation) -> Iterator[tuple[str, str]]:
    """Every public page in both languages, at a desk with many areas."""
    circle = Area.objects.create(
        organisation=organisation, kind="circle", code="C", name_en="City circle", name_hi="शहर सर्किल"
    )
    for number in range(250):
        Area.objects.create(
            organisation=organisation, parent=circle, kind="sub_division", code=f"B{number}",
            name_en=f"Sub-division number {number}", name_hi=f"उपखंड संख्या {number}",
        )  # fmt: skip
    client.post("/report", a_form(client))
    code = Report.objects.get().code
    for language in ("en", "hi"):
        for path in ("/", "/r/", f"/r/{code}", "/r/none", "/about", "/appeal", "/appeal/none", "/nowhere"):
            yield f"{language} {path}", client.get(f"{path}?lang={language}").content.decode()
        sent = {"text": LURE, "done": ["paid", "otp", "opened", "called", "installed"]}
        yield f"{language} answer", client.post(f"/?lang={language}", {"text": LURE}).content.decode()
        yield f"{language} loss", client.post(f"/?lang={language}", sent).content.decode()
        yield f"{language} wrong", client.post(f"/report?lang={language}", {"text": LURE}).content.decode()


def test_every_page_with_all_it_needs_is_light(client: Client, organisation: DeskOrganisation) -> None:
    for name, page in pages(client, organisation):
        needed = set(re.findall(r'(?:src|href)="/static/([^"]+)"', page))
        weight = len(page.encode()) + sum(Path(str(finders.find(path))).stat().st_size for path in needed)
        assert weight < LIMIT_BYTES, (name, weight)


def test_every_page_can_be_read_aloud(client: Client, organisation: DeskOrganisation) -> None:
    for name, page in pages(client, organisation):
        language = name[:2]
        assert f'<html lang="{language}">' in page, name
        levels = [int(level) for level in re.findall(r"<h(\d)", page)]
        assert levels.count(1) == 1 and levels[0] == 1, (name, levels)
        assert all(after - before <= 1 for before, after in pairwise(levels)), (name, levels)
        ids = re.findall(r'\bid="([^"]+)"', page)
        assert len(ids) == len(set(ids)), (name, [one for one in ids if ids.count(one) > 1])
        fields = re.findall(
            r'<(?:input|textarea|select)(?![^>]*type="(?:hidden|checkbox|radio)")[^>]*\sid="([^"]+)"', page
        )
        assert set(fields) <= set(re.findall(r'<label for="([^"]+)"', page)), name
        described = " ".join(re.findall(r'aria-describedby="([^"]+)"', page)).split()
        assert set(described) <= set(ids), (name, set(described) - set(ids))
        assert not re.search(r"<script(?! src=\"/static/)|<style|\sstyle=|\son\w+=", page), name
        assert set(re.findall(r'<(?:a|form)[^>]*(?:href|action)="(http:[^"]*)"', page)) == set(), name


def test_nothing_is_promised_to_be_safe(client: Client, organisation: DeskOrganisation) -> None:
    for name, page in pages(client, organisation):
        assert not re.search(r"\bsafe\b|सुरक्षित", page, re.IGNORECASE), name


@pytest.mark.django_db
def test_the_first_page_is_quick(client: Client, organisation: DeskOrganisation) -> None:
    client.get("/")
    took = []
    for _ in range(20):
        start = time.perf_counter()
        client.get("/")
        took.append((time.perf_counter() - start) * 1000)
    assert sorted(took)[len(took) // 2] < LIMIT_MS
