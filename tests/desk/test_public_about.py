"""`/about`, `/appeal`, the manifest."""

from __future__ import annotations

import json
import re

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.utils import timezone

from satark.desk.codes import shown
from satark.desk.models import Appeal, AuditEntry, DeskOrganisation, SiteFile
from tests.desk.conftest import an_organisation

SITE_FILE = """
id = "in-rj-jvvnl"

[[facts]]
id = "in-rj-jvvnl.header.site"
kind = "header"
value = "JAIDIS"
strength = "hard"
source = "https://jvvnl.example/headers"
checked_on = "2026-12-01"
review_by = "2027-12"
confirmed = true
"""


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Never in its messages", "1:30 pm", "not confirmed by the organisation", "November 2026")),
        ("hi", ("इसके संदेश में कभी नहीं", "दोपहर 1:30 बजे", "संस्था ने पुष्टि नहीं की", "नवंबर 2026")),
    ],
)
def test_what_is_official_is_told_with_sources_and_dates(
    client: Client, organisation: DeskOrganisation, language: str, words: tuple[str, ...]
) -> None:
    page = client.get(f"/about?lang={language}").content.decode()
    for word in (*words, "18001806507", "jaipurdiscom.com", 'href="https://khabar21.com/'):
        assert word in page
    named = set(re.findall(r'href="#(source-\d+)"', page))
    assert named and named == set(re.findall(r'id="(source-\d+)"', page))
    assert "365" in page and "90" in page


def test_a_site_file_speaks_on_the_page(client: Client, organisation: DeskOrganisation) -> None:
    SiteFile.objects.create(
        organisation=organisation, revision=1, text=SITE_FILE, why="ours", at=timezone.now()
    )
    page = client.get("/about?lang=en").content.decode()
    assert "JAIDIS" in page and "1 December 2026" in page


def test_of_several_each_has_its_page(client: Client, organisation: DeskOrganisation) -> None:
    an_organisation("in-rj-avvnl", "Ajmer Discom")
    page = client.get("/about?lang=en").content.decode()
    assert 'href="?organisation=in-rj-avvnl"' in page and 'id="whose"' not in page
    page = client.get("/about?lang=en&organisation=in-rj-avvnl").content.decode()
    assert "Ajmer Vidyut" in page and "&amp;organisation=in-rj-avvnl" in page
    assert client.get("/about?organisation=in-mh-msedcl").status_code == 404


def test_without_an_organisation_the_page_tells_of_the_site(client: Client, db: None) -> None:
    page = client.get("/about?lang=en").content.decode()
    assert 'id="kept"' in page and "No organisation takes reports" in page


def an_appeal(client: Client, **sent: str) -> dict[str, str]:
    page = client.get("/appeal?lang=en").content.decode()
    token = re.search(r'name="token" value="([^"]+)"', page)
    assert token is not None
    return {
        "token": token[1], "kind": "phone", "value": "9000000041", "text": "My shop's number.",
        "contact": "owner@shop.example", **sent,
    }  # fmt: skip


def test_an_appeal_is_kept_once_and_answered_under_its_code(
    client: Client, organisation: DeskOrganisation
) -> None:
    form = an_appeal(client)
    first, second = client.post("/appeal", form), client.post("/appeal", form)
    kept = Appeal.objects.get()
    assert first.status_code == 303 and first["Location"] == f"/appeal/{kept.code}?new=1"
    assert second["Location"] == first["Location"]
    assert (kept.kind, kept.value, kept.contact) == ("phone", "9000000041", "owner@shop.example")
    assert [entry.action for entry in AuditEntry.objects.order_by("id")] == [
        "appeal.lodged", "appeal.repeated",
    ]  # fmt: skip
    page = client.get(f"{first['Location']}&lang=en").content.decode()
    assert shown(kept.code) in page and "nobody has answered yet" in page
    assert "9000000041" not in page and "shop" not in page
    Appeal.objects.update(state="upheld", answer="Put right. <i>Sorry</i>\u202e", answered_at=timezone.now())
    page = client.get(f"/appeal/{shown(kept.code).lower()}?lang=en").content.decode()
    assert "Upheld" in page and "&lt;i&gt;Sorry" in page and "\u202e" not in page


@pytest.mark.parametrize(
    ("field", "sent"),
    [
        ("kind", {"kind": "person"}),
        ("value", {"value": " "}),
        ("text", {"text": ""}),
        ("text", {"text": "a" * 4001}),
        ("contact", {"contact": "12"}),
    ],
)
def test_what_is_wrong_in_an_appeal_is_told_at_its_field(
    client: Client, organisation: DeskOrganisation, field: str, sent: dict[str, str]
) -> None:
    response = client.post("/appeal", {**an_appeal(client), **sent})
    assert response.status_code == 422 and f'id="{field}-error"' in response.content.decode()
    assert not Appeal.objects.exists()


def test_no_appeal_without_a_desk_or_a_code(client: Client, db: None) -> None:
    assert "no appeal can be taken" in client.get("/appeal?lang=en").content.decode()
    assert client.post("/appeal", {}).status_code == 404
    assert client.get("/appeal/00000000000").status_code == 404


@pytest.mark.parametrize(("language", "name"), [("en", "Satark: is this"), ("hi", "सतर्क: क्या")])
def test_the_manifest_takes_shared_messages(client: Client, language: str, name: str) -> None:
    response = client.get(f"/manifest.webmanifest?lang={language}")
    told = json.loads(response.content)
    assert response["Content-Type"] == "application/manifest+json"
    assert told["name"].startswith(name) and told["lang"] == language
    target = told["share_target"]
    assert (target["method"], target["enctype"]) == ("POST", "application/x-www-form-urlencoded")
    assert target["params"] == {"title": "title", "text": "text", "url": "url"}
    for icon in told["icons"]:
        assert finders.find(icon["src"].removeprefix("/static/")) is not None
