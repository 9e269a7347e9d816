"""The page of search: what was found is shown in its place, harmless, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

import satark
from satark.desk import codes
from satark.desk.actions.intake import receive
from satark.desk.excerpt import excerpt
from satark.desk.judging import Shown
from satark.desk.models import DeskOrganisation
from satark.desk.search_terms import places, terms_of
from tests.desk.callers import ELSEWHERE, callers_of
from tests.desk.conftest import an_organisation
from tests.desk.test_intake import a_report
from tests.desk.world import a_world

LONG = (
    "सूचना " * 80
    + "आपकी बिजली आज रात कट जाएगी, 9000000012 पर फ़ोन करें <script>alert(1)</script> \u202e"
    + " अंत" * 90
)


@pytest.mark.parametrize("language", ["hi", "en"])
def test_what_was_found_is_marked_and_harmless(
    signed_in: Callable[[str], Client], organisation: DeskOrganisation, language: str
) -> None:
    shown = Shown(LONG, timezone.now(), sender="+919000000044")
    report = receive(organisation, a_report(shown=shown))
    receive(an_organisation("in-dl-bses", "Other"), a_report(shown=shown))
    page = signed_in("operator").post(f"/desk/search?lang={language}", {"typed": "bijli"})
    text = page.content.decode()
    assert page.status_code == 200
    assert f"{report.code[:4]}-{report.code[4:8]}" in text
    assert text.count("<article") == 1
    assert "<mark><bdi>बिजली</bdi></mark>" in text
    assert "9000000012" not in text and "9000000044" not in text and "tel:" not in text
    assert "<script>alert" not in text and "\u202e" not in text
    assert len(text) < 20_000


def test_a_sender_is_found_and_marked(
    signed_in: Callable[[str], Client], organisation: DeskOrganisation
) -> None:
    receive(organisation, a_report(shown=Shown("hello", timezone.now(), sender="VM-JVVNL-S")))
    page = signed_in("engineer").post("/desk/search", {"typed": "jvvnl"}).content.decode()
    assert "<mark><bdi>VM-JVVNL-S</bdi></mark>" in page


def test_pages_go_on_and_an_empty_search_asks_nothing(
    signed_in: Callable[[str], Client], organisation: DeskOrganisation
) -> None:
    for number in range(21):
        receive(organisation, a_report(shown=Shown(f"bijli {number}", timezone.now())))
    client = signed_in("admin")
    first = client.post("/desk/search", {"typed": "bijli"}).content.decode()
    second = client.post("/desk/search", {"typed": "bijli", "page": "2"}).content.decode()
    assert (first.count("<article"), second.count("<article")) == (20, 1)
    assert "<article" not in client.post("/desk/search", {"typed": "  "}).content.decode()
    assert client.post("/desk/search", {"typed": "bijli", "page": "99x"}).status_code == 200


@settings(max_examples=60, deadline=None)
@given(
    before=st.text(alphabet="कख ग\n\u202e<&", max_size=300),
    after=st.text(alphabet="कख ग\n\u202e<&", max_size=300),
    typed=st.sampled_from(["bijli", "9000000012"]),
)
def test_an_excerpt_shows_the_first_place(before: str, after: str, typed: str) -> None:
    text = f"{before} बिजली {after} 9000000012 http://a.example/b"
    found = places(text, terms_of(typed))
    shown = excerpt(text, satark.check(text).to_dict(), found)
    whole = "".join(piece.text for piece in shown)
    assert "9000000012" not in whole and "http:" not in whole
    assert len(whole) < 700
    assert any(piece.marked for piece in shown) == bool(found)


def test_nobody_finds_what_is_anothers(db: None) -> None:
    """Everything in the world is found by one word: each finds the own alone, an engineer the own area's."""
    side, other = a_world()
    for caller in callers_of(side):
        if caller.role not in ("operator", "engineer", "admin"):
            continue
        own, elsewhere = reversed(side.areas) if caller.name == ELSEWHERE else side.areas
        page = caller.client().post("/desk/search", {"typed": "marigold"}).content.decode()
        assert codes.shown(own.report.code) in page, caller.name
        hidden = [*other.areas, *([elsewhere] if caller.role == "engineer" else [])]
        assert not [area for area in hidden if codes.shown(area.report.code) in page], caller.name
        assert own.markers.contact not in page and own.markers.consumer_number not in page
