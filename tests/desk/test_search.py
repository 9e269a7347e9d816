"""Searching: both scripts find each other, numbers and hosts by any part, nobody sees another's."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from satark.desk.actions.intake import receive
from satark.desk.judging import Shown
from satark.desk.models import Area, DeskOrganisation, Message, Report, User
from satark.desk.queries.search import matching, messages_of
from satark.desk.search_key import search_key
from satark.desk.search_terms import places, terms_of
from tests.desk.conftest import an_organisation
from tests.desk.test_intake import a_report

TEXTS = {
    "roman": "Aapki bijlee aaj raat kat jayegi, phone karein 90000 00012",
    "nagari": "प्रिय उपभोक्ता आपकी बिजली आज काट दी जाएगी। ओटीपी न बताएँ।",
    "gujarati": "તમારી બિજલી આજે કપાશે",
    "link": "Update KYC at http://jvvnl-bill[.]example/pay or pay to bijli@okaxis",
    "english": "Your parcel could not be delivered. Call +91-9000000031.",
}


def kept(organisation: DeskOrganisation, text: str, **more: object) -> Report:
    return receive(organisation, a_report(shown=Shown(text, timezone.now()), **more))


@pytest.fixture
def reports(organisation: DeskOrganisation) -> dict[str, Report]:
    return {name: kept(organisation, text) for name, text in TEXTS.items()}


def found(typed: str, reports: dict[str, Report]) -> set[str]:
    messages = set(matching(Message.objects.all(), typed).values_list("pk", flat=True))
    return {name for name, report in reports.items() if report.message_id in messages}


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("bijli", "roman nagari gujarati link"),
        ("बिजली", "roman nagari gujarati link"),
        ("BIJLEE aaj", "roman nagari"),
        ("upbhokta", "nagari"),
        ("otp", "nagari"),
        ("केवाईसी", "link"),
        ("फोन", "roman"),
        ("9000000012", "roman"),
        ("+91 90000-00012", "roman"),
        ("०००००१२", "roman"),
        ("0031", "english"),
        ("jvvnl-bill.example", "link"),
        ("hxxps://jvvnl-bill[.]example", "link"),
        ("jvvnl-bill.other", ""),
        ("bijli@okaxis", "link"),
        ("par", "english"),
        ("b", ""),
        ("at", "link"),
        ("31", ""),
        ("delivered parcel", "english"),
        ("delivered bijli", ""),
        ("", ""),
        (" .,!। ", ""),
    ],
)  # fmt: skip
def test_what_is_typed_finds(typed: str, names: str, reports: dict[str, Report]) -> None:
    assert found(typed, reports) == set(names.split())


def test_a_code_finds_its_report_however_it_is_typed(reports: dict[str, Report]) -> None:
    code = reports["link"].code
    assert found(f"{code[:4]}-{code[4:8]} {code[8:].lower()}", reports) == {"link"}


def test_the_nearest_come_first_then_the_newest(organisation: DeskOrganisation) -> None:
    exact, heard, newer = (
        kept(organisation, text) for text in ("bijli kat jayegi", "बिजली काटी जाएगी", "bijli aa gayi")
    )
    now = timezone.now()
    for age, report in enumerate((newer, heard, exact)):
        Message.objects.filter(pk=report.message_id).update(created_at=now - timedelta(hours=age))
    ranked = list(matching(Message.objects.all(), "bijli").values_list("pk", flat=True))
    assert ranked == [newer.message_id, exact.message_id, heard.message_id]


def test_an_erased_message_is_not_found_and_leaves_the_index(reports: dict[str, Report]) -> None:
    Message.objects.filter(pk=reports["link"].message_id).update(
        erased_at=timezone.now(), text="", search_key=""
    )
    assert found("kyc", reports) == set()
    Message.objects.update(erased_at=None)
    assert found("kyc", reports) == set()


def test_an_engineer_finds_only_the_own_areas_and_the_common_queue(
    people: dict[str, User], organisation: DeskOrganisation
) -> None:
    other = Area.objects.create(
        organisation=organisation, kind="sub_division", code="A2", name_en="B", name_hi="ब"
    )
    stranger = an_organisation("in-dl-bses", "Other")
    own = kept(organisation, "bijli one", area_code="A1")
    common = kept(organisation, "bijli two")
    kept(organisation, "bijli three", area_code="A2")
    kept(stranger, "bijli four")
    engineer = people["engineer"]
    engineer.areas.set([Area.objects.get(organisation=organisation, code="A1")])
    seen = set(matching(messages_of(engineer), "bijli").values_list("pk", flat=True))
    assert seen == {own.message_id, common.message_id}
    assert matching(messages_of(people["operator"]), "बिजली").count() == 3
    engineer.areas.set([other])
    assert matching(messages_of(engineer), own.code).count() == 0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=60) | st.text(alphabet="\"'*()%_:^-+~= ANDORNEAR\\\x00;बक", max_size=40))
@pytest.mark.django_db
def test_nothing_typed_is_an_order_to_the_database(typed: str) -> None:
    list(matching(Message.objects.all(), typed)[:5])


# Letters that stand alone are read together (`b i j l i`), so a word of this has two or more.
A_WORD = (
    st.text(alphabet="abijlkpyseoth", min_size=2, max_size=12)
    | st.text(alphabet="बिजलीकटऔंਬਿ", min_size=2, max_size=12)
    | st.sampled_from(["+91-9000000012,", "jvvnl-bill.example/pay?a=1", "bill@okaxis", "VM-JVVNL-S"])
)


@settings(max_examples=200, deadline=None)
@given(words=st.lists(A_WORD, min_size=1, max_size=8), at=st.integers(0, 7))
def test_a_word_of_a_text_finds_it_and_its_place(words: list[str], at: int) -> None:
    text, word = " ".join(words), words[at % len(words)]
    terms = terms_of(word)
    key = search_key(text)
    for term in terms:
        assert any(all(needle in key for needle in needles) for needles in (*term.exact, *term.near))
        assert all(len(needle) > 2 for needle in term.needles)
    for start, end in places(text, terms):
        assert 0 <= start < end <= len(text)
    assert bool(places(text, terms)) == bool(terms)


@pytest.mark.django_db
def test_the_index_is_there_after_all_migrations() -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT count(*) FROM sqlite_master WHERE name LIKE 'desk_message_search%'")
            assert cursor.fetchone()[0] >= 4
        else:
            cursor.execute("SELECT count(*) FROM pg_indexes WHERE indexname = 'desk_message_trigrams'")
            assert cursor.fetchone()[0] == 1
