"""`/`: the box, the verdict in place, the first steps after a loss, what a phone shares."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from satark.desk import limits
from satark.desk.models import DeskOrganisation, Message

LURE = (
    "Dear consumer, your electricity power will be disconnected tonight at 9.30 pm from JVVNL office. "
    "Please call our electricity officer 9000000012 or pay at http://jvvnl-bill.example/pay"
)


def checked(client: Client, language: str = "en", **sent: object) -> str:
    response = client.post(f"/?lang={language}", {"text": LURE, **sent})
    assert response.status_code == 200
    return response.content.decode()


def shown(page: str) -> str:
    """The page without what fields hold: that can neither be tapped nor read as a sentence."""
    return re.sub(r"(?s)<textarea.*?</textarea>|<input[^>]*>", "", page)


@pytest.mark.parametrize(
    ("language", "word", "step"),
    [("en", ">Scam</h1>", "Do not call the number"), ("hi", ">ठगी</h1>", "न फोन करें")],
)
def test_a_verdict_by_word_icon_and_colour_with_its_reasons(
    client: Client, organisation: DeskOrganisation, language: str, word: str, step: str
) -> None:
    page = checked(client, language)
    assert f'<html lang="{language}">' in page
    assert word in page and step in page
    assert 'class="verdict scam"' in page and "/static/icons/scam.svg" in page
    assert 'id="result" tabindex="-1"' in page
    assert "<mark>" in page and 'lang="en"' in page[page.index("<blockquote") :][:80]
    assert 'href="https://khabar21.com/' in page and ("November 2026" in page or "नवंबर 2026" in page)
    assert 'href="tel:18001806507"' in page


def test_checking_keeps_nothing_and_sets_no_cookie(client: Client, organisation: DeskOrganisation) -> None:
    response = Client(enforce_csrf_checks=True).post("/", {"text": LURE})
    assert response.status_code == 200 and not response.cookies
    assert response["Content-Language"] == "hi" and response["Cache-Control"] == "no-store"
    assert not Message.objects.exists()


def test_nothing_of_the_message_can_be_tapped(client: Client, organisation: DeskOrganisation) -> None:
    page = shown(checked(client, done=["called"], sender="9000000013"))
    assert "9000000012" not in page and "jvvnl-bill.example" not in page and "9000000013" not in page
    assert "hxxp://jvvnl-bill[.]example/pay" in page and "9 0 0 0 0 0 0 0 1 2" in page
    assert set(re.findall(r'href="tel:(\d+)"', page)) <= {"1930", "18001806507"}


@pytest.mark.parametrize("done", ["paid", "otp"])
@pytest.mark.parametrize("language", ["en", "hi"])
def test_after_a_loss_1930_bank_and_portal_stand_above_everything(
    client: Client, organisation: DeskOrganisation, done: str, language: str
) -> None:
    page = checked(client, language, done=[done, "opened"], sender="9000000013", channel="sms")
    main = page[page.index("<main") :]
    places = [main.index(part) for part in ('href="tel:1930"', "cybercrime.gov.in", 'class="verdict scam"')]
    assert places == sorted(places) and main.index("<h1") < places[0]
    assert main.count("1930") < 12 and main.count('id="result"') == 1


def test_the_sheets_are_filled_from_what_was_told(client: Client, organisation: DeskOrganisation) -> None:
    page = checked(client, done=["paid"], sender="9000000013", channel="sms", received_at="2026-11-30T21:05")
    sheets = re.findall(r'(?s)<textarea class="sheet" id="sheet-(\w+)".*?>\n(.*?)</textarea>', page)
    assert [name for name, _ in sheets] == ["helpline", "portal", "chakshu"]
    text = dict(sheets)
    assert "Sender of the message: 9000000013" in text["helpline"]
    assert "Transaction number (UTR, 12 digits): ____" in text["helpline"]
    assert "Date and time of the incident: 30 November 2026, 9:05 pm" in text["portal"]
    assert "Suspect: phone number: 9000000012" in text["portal"]
    assert "Suspect: address of the website: http://jvvnl-bill.example/pay" in text["portal"]
    assert "Medium: SMS" in text["chakshu"] and "electricity" in text["chakshu"]
    happened = next(line for line in text["portal"].split("\n") if line.startswith("What happened"))
    assert len(happened) > 200 and not set(happened[15:]) & set("@#$%&*/:;<>\"'()-")


def test_without_a_loss_the_sheets_stand_after_the_verdict(
    client: Client, organisation: DeskOrganisation
) -> None:
    page = checked(client)
    assert page.index('class="verdict') < page.index('class="card sheets"') and "sancharsaathi.gov.in" in page
    assert "Do these three things now" not in page


def test_an_empty_box_is_told_at_the_box(client: Client, db: None) -> None:
    response = client.post("/?lang=en", {"text": "  "})
    page = response.content.decode()
    assert response.status_code == 422
    assert 'aria-describedby="text-hint text-error" aria-invalid="true"' in page and 'id="text-error"' in page


@pytest.mark.parametrize("typed", ["yesterday", "2099-01-01T10:00", "0001-01-01T00:00", "9999-12-31T23:59"])
def test_a_time_that_cannot_be_is_told_at_its_field(client: Client, db: None, typed: str) -> None:
    response = client.post("/?lang=en", {"text": LURE, "received_at": typed})
    assert response.status_code == 422 and 'id="received_at-error"' in response.content.decode()


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "\u202egnp.exe\u202c",
        "\x1b[2J\x00",
        "{{ 7|add:7 }}",
        '"><img src=x onerror=1>',
    ],
)
def test_hostile_text_is_harmless(client: Client, organisation: DeskOrganisation, hostile: str) -> None:
    page = checked(client, text=f"{LURE} {hostile}", sender=hostile, done=["paid"])
    assert "<script>" not in page and "<img src=x" not in page
    assert not set(shown(page)) & {"\u202e", "\u202c", "\x1b", "\x00"}


def test_a_phone_shares_into_the_verdict_without_a_token(organisation: DeskOrganisation) -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.post(
        "/?lang=en",
        {"title": "Bill", "text": LURE, "url": "http://jvvnl-bill.example/pay"},
        headers={"origin": "null", "sec-fetch-site": "none"},
    )
    page = response.content.decode()
    assert response.status_code == 200 and 'class="verdict scam"' in page
    assert "Bill" in page and page.count("hxxp://jvvnl-bill[.]example/pay") == 1


def test_over_the_limit_is_a_plain_page(client: Client, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LIMITS", limits.Limits({"check": limits.Allowance(1, 1)}))
    assert client.post("/?lang=en", {"text": LURE}).status_code == 200
    response = client.post("/?lang=en", {"text": LURE})
    assert response.status_code == 429 and int(response["Retry-After"]) > 0
    assert "1930" in response.content.decode()


def test_the_language_of_an_answer_can_be_changed_with_the_message_kept(
    client: Client, organisation: DeskOrganisation
) -> None:
    page = checked(client, "en", done=["opened"])
    switch = page[page.index('action="/?lang=hi#result"') :]
    assert 'name="text" value="Dear consumer' in switch and 'name="done" value="opened"' in switch
