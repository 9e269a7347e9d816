"""Engineers' answers to "is this one ours?": only what the admin confirms becomes a fact, with its source."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from satark.desk.actions import ours
from satark.desk.actions.intake import receive
from satark.desk.actions.organisations import found
from satark.desk.actions.own_answers import accept
from satark.desk.actions.people import add
from satark.desk.knowledge import facts_of
from satark.desk.models import AuditEntry, Case, DeskOrganisation, OwnAnswer, SiteFile, User
from satark.desk.queries.own_answers import accepted_for
from satark.desk.refusal import RefusedError
from satark.desk.words import say
from tests.desk.test_intake import a_report

SOURCE = 'IT cell, letter no. 114 "new numbers"'
SignedIn = Callable[[str], Client]


def a_case(organisation: DeskOrganisation) -> Case:
    return receive(organisation, a_report()).case


def said(case: Case, kind: str, value: str, yes: bool, by: User) -> OwnAnswer:
    return ours.answer(case, kind, value, yes, "", by)


@pytest.fixture
def answer(organisation: DeskOrganisation, people: dict[str, User]) -> OwnAnswer:
    return said(a_case(organisation), "phone", "9000000062", True, people["engineer"])


@pytest.mark.parametrize(
    ("kind", "value", "fact"),
    [
        ("phone", "9000000062", ("phone", "9000000062")),
        ("header", "JVNLAL", ("header", "JVNLAL")),
        ("url", "https://bills.jvvnl.example/pay?k=1", ("domain", "bills.jvvnl.example")),
        ("upi", "jvvnl@bank", ("upi", "jvvnl@bank")),
        ("email", "help@jvvnl.example", ("email", "help@jvvnl.example")),
    ],
)
def test_what_is_confirmed_becomes_a_fact_with_source_and_day(
    organisation: DeskOrganisation,
    people: dict[str, User],
    signed_in: SignedIn,
    kind: str,
    value: str,
    fact: tuple[str, str],
) -> None:
    one = said(a_case(organisation), kind, value, True, people["engineer"])
    page = f"/desk/admin/own/{one.pk}"
    given = {"do": "accept", "source": SOURCE, "day": "2026-11-03"}
    assert signed_in("admin").post(page, given).status_code == 303
    (made,) = tomllib.loads(SiteFile.objects.get().text)["facts"]
    assert (made["kind"], made["value"]) == fact
    assert (made["source"], made["checked_on"], made["review_by"]) == (SOURCE, "2026-11-03", "2027-11")
    assert made["confirmed"] is True and made["strength"] == "hard"
    assert facts_of(organisation.pk).facts[made["id"]].value
    one.refresh_from_db()
    assert (one.state, one.checked_by, one.source) == ("accepted", people["admin"], SOURCE)
    row = AuditEntry.objects.get(action="own_answer.accepted")
    assert value not in str(row.detail) and row.detail["revision"] == 1


def test_not_ours_is_kept_and_found_again_without_a_fact(
    organisation: DeskOrganisation, people: dict[str, User]
) -> None:
    one = said(a_case(organisation), "phone", "9000000063", False, people["engineer"])
    accept(one, SOURCE, date(2026, 11, 3), people["admin"])
    assert not SiteFile.objects.exists()
    met = [("phone", "9000000063"), ("phone", "9000000064")]
    kept = accepted_for(organisation, met)
    assert list(kept) == [("phone", "9000000063")] and not kept["phone", "9000000063"].ours


def test_what_was_decided_stands_beside_the_value_in_later_cases(
    organisation: DeskOrganisation, people: dict[str, User], signed_in: SignedIn
) -> None:
    first = a_case(organisation)
    not_ours = said(first, "phone", "9000000012", False, people["engineer"])
    accept(not_ours, SOURCE, date(2026, 11, 3), people["admin"])
    later = a_case(organisation)
    page = signed_in("engineer").get(f"/desk/cases/{later.report.code}").content.decode()
    assert say("hi", "own_state.accepted") in page and "letter no. 114" in page
    other = found("in-rj-avvnl", "Ajmer Discom", "अजमेर डिस्कॉम")
    engineer = add(other, email="e@example.org", name="E", role="engineer")
    stranger = Client()
    stranger.force_login(engineer)
    theirs = stranger.get(f"/desk/cases/{a_case(other).report.code}")
    assert theirs.status_code == 200 and "letter no. 114" not in theirs.content.decode()


def test_equal_answers_are_decided_at_once_and_contrary_ones_stay(
    organisation: DeskOrganisation, people: dict[str, User], answer: OwnAnswer, signed_in: SignedIn
) -> None:
    same = said(a_case(organisation), "phone", "9000000062", True, people["engineer"])
    contrary = said(a_case(organisation), "phone", "9000000062", False, people["engineer"])
    page = signed_in("admin").get("/desk/admin/own").content.decode()
    assert say("hi", "own_answers.times", count=2) in page
    assert say("hi", "own_answers.against", count=1) in page
    assert accept(answer, SOURCE, date(2026, 11, 3), people["admin"]) == 2
    same.refresh_from_db()
    contrary.refresh_from_db()
    assert (same.state, contrary.state) == ("accepted", "proposed")
    again = said(a_case(organisation), "phone", "9000000062", True, people["engineer"])
    accept(again, SOURCE, date(2026, 11, 3), people["admin"])
    assert SiteFile.objects.count() == 1, "what is a fact already is not written twice"


def test_a_refused_answer_changes_nothing(answer: OwnAnswer, signed_in: SignedIn) -> None:
    client = signed_in("admin")
    client.post(f"/desk/admin/own/{answer.pk}", {"do": "refuse"})
    answer.refresh_from_db()
    assert answer.state == "refused" and not SiteFile.objects.exists()
    late = client.post(
        f"/desk/admin/own/{answer.pk}", {"do": "accept", "source": SOURCE, "day": "2026-11-03"}
    )
    assert late.status_code == 400 and not SiteFile.objects.exists()


@pytest.mark.parametrize(
    "given",
    [
        {"source": "", "day": "2026-11-03"},
        {"source": "yes", "day": "2026-11-03"},
        {"source": SOURCE, "day": ""},
        {"source": SOURCE, "day": "yesterday"},
        {"source": SOURCE, "day": (timezone.localdate() + timedelta(days=2)).isoformat()},
    ],
)
def test_without_source_and_day_nothing_is_accepted(
    answer: OwnAnswer, signed_in: SignedIn, given: dict[str, str]
) -> None:
    page = signed_in("admin").post(f"/desk/admin/own/{answer.pk}", {"do": "accept", **given})
    assert page.status_code == 400 and 'aria-invalid="true"' in page.content.decode()
    answer.refresh_from_db()
    assert answer.state == "proposed" and not SiteFile.objects.exists()


@pytest.mark.parametrize(
    ("kind", "value", "key"),
    [
        ("phone", "1930", "of_another"),
        ("url", "https://bit.ly/jvvnl", "of_anybody"),
        ("url", "https://jvvnl.blogspot.com/", "of_anybody"),
        ("url", "https://gov.in/", "of_anybody"),
        ("url", "https://www.sbi.co.in/x", "of_another"),
        ("header", "too long for one", "no_fact"),
        ("app", "AnyDesk", "no_fact"),
        ("email", "a@b\n[[facts]]", "no_fact"),
    ],
)
def test_what_cannot_be_one_organisations_own_is_refused(
    organisation: DeskOrganisation, people: dict[str, User], kind: str, value: str, key: str
) -> None:
    one = said(a_case(organisation), kind, value, True, people["engineer"])
    with pytest.raises(RefusedError) as refused:
        accept(one, SOURCE, date(2026, 11, 3), people["admin"])
    assert refused.value.key == f"own_answers.{key}"
    assert not SiteFile.objects.exists()


def test_a_source_cannot_write_into_the_file(answer: OwnAnswer, people: dict[str, User]) -> None:
    with pytest.raises(RefusedError):
        accept(answer, "letter \u202e\x07 no. 3", date(2026, 11, 3), people["admin"])
    accept(answer, 'letter"\nid = "in-rj-avvnl"', date(2026, 11, 3), people["admin"])
    assert tomllib.loads(SiteFile.objects.get().text)["id"] == "in-rj-jvvnl"


def test_values_are_shown_as_text_and_other_organisations_not_at_all(
    organisation: DeskOrganisation, people: dict[str, User], answer: OwnAnswer, signed_in: SignedIn
) -> None:
    said(a_case(organisation), "url", "https://bill.example/<b>", True, people["engineer"])
    other = found("in-rj-avvnl", "Ajmer Discom", "अजमेर डिस्कॉम")
    stranger = add(other, email="s@example.org", name="S", role="engineer")
    theirs = said(a_case(other), "phone", "9000000065", True, stranger)
    client = signed_in("admin")
    page = client.get("/desk/admin/own").content.decode()
    assert "bill[.]example" in page and "https://bill.example" not in page
    assert "9 0 0 0 0 0 0 0 6 2" in page and "9 0 0 0 0 0 0 0 6 5" not in page
    for given in ({"do": "refuse"}, {"do": "accept", "source": SOURCE, "day": "2026-11-03"}):
        assert client.post(f"/desk/admin/own/{theirs.pk}", given).status_code == 404
