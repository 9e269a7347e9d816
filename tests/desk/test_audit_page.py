"""The audit log as it is read: every action has its words, each organisation its own, nothing personal."""

from __future__ import annotations

import ast
import csv
import io
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

import satark.desk
from satark.desk.actions.intake import Contact, receive
from satark.desk.judging import Shown
from satark.desk.models import AuditEntry, DeskOrganisation, User
from satark.desk.sign_in_log import _TOLD
from satark.desk.spreadsheet import text_of
from satark.desk.words import words
from tests.desk.conftest import an_organisation
from tests.desk.test_intake import a_report

MARKERS = ("9000000077", "PRIVATE-WORDS", "700000000077", "operator@example.org")


def calls_of_audit() -> Iterator[ast.Call]:
    for path in Path(satark.desk.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "audit" and node.args:
                yield node


def codes_of(node: ast.AST) -> set[str]:
    return {
        one.value
        for one in ast.walk(node)
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and "." in one.value.strip(".")
    }


@pytest.mark.parametrize("language", ["hi", "en"])
def test_every_action_and_detail_has_its_words(language: str) -> None:
    said = words(language)
    codes = {code for call in calls_of_audit() for code in codes_of(call.args[0])}
    codes |= {f"sign_in.{what}" for what in (*_TOLD, "failed", "provider_connected")}
    details = {
        keyword.arg
        for call in calls_of_audit()
        for keyword in call.keywords
        if keyword.arg and keyword.arg not in ("by", "organisation")
    }
    assert len(codes) > 15
    missing = {code for code in codes if f"audit_action.{code}" not in said}
    missing |= {name for name in details if f"audit_detail.{name}" not in said}
    assert not missing, f"say these in words/{language}/audit.toml"


@pytest.fixture
def busy(organisation: DeskOrganisation, people: dict[str, User]) -> DeskOrganisation:
    """An organisation with something done, and another beside it."""
    shown = Shown("PRIVATE-WORDS 9000000077", timezone.now())
    contact = Contact("phone", "9000000077", True)
    new = a_report(shown=shown, contact=contact, consumer_number="700000000077", area_code="A1", door="call")
    receive(organisation, new, people["operator"])
    receive(an_organisation("in-dl-bses", "Other"), new)
    return organisation


@pytest.mark.parametrize("language", ["hi", "en"])
def test_the_auditor_reads_actions_and_nothing_personal(
    signed_in: Callable[[str], Client], busy: DeskOrganisation, people: dict[str, User], language: str
) -> None:
    page = signed_in("auditor").get(f"/desk/audit?lang={language}").content.decode()
    assert words(language)["audit_action.report.received"] in page
    assert f"{words(language)['role.operator']} {people['operator'].pk}" in page
    assert page.count("<tr>") == 2
    for marker in (*MARKERS, people["operator"].name):
        assert marker not in page


def test_names_are_for_the_admin(
    signed_in: Callable[[str], Client], busy: DeskOrganisation, people: dict[str, User]
) -> None:
    assert people["operator"].name in signed_in("admin").get("/desk/audit").content.decode()


def test_it_is_sought_by_day_person_action_and_thing(
    signed_in: Callable[[str], Client], busy: DeskOrganisation, people: dict[str, User]
) -> None:
    client = signed_in("auditor")
    entry = AuditEntry.objects.get(organisation=busy)
    today = timezone.localdate()
    kept = [
        f"first={today}&last={today}",
        f"by={entry.by_id}",
        "role=operator",
        "action=report.received",
        f"thing={entry.thing_id.lower()}",
    ]
    gone = [
        f"first={today + timedelta(days=1)}",
        f"last={today - timedelta(days=1)}",
        f"by={people['admin'].pk}",
        "role=admin",
        "action=case.closed",
        "thing=0000",
    ]
    for asked in kept:
        assert client.get(f"/desk/audit?{asked}").content.decode().count("<tr>") == 2, asked
    for asked in gone:
        assert "<table" not in client.get(f"/desk/audit?{asked}").content.decode(), asked
    for rubbish in (
        "first=x&by=-1&below=zz&role=god&thing=%00",
        "by=99999999999999999999",
        "first=9999-12-31",
    ):
        assert client.get(f"/desk/audit?{rubbish}").status_code == 200, rubbish


def test_pages_reach_every_row_once(
    signed_in: Callable[[str], Client], organisation: DeskOrganisation, people: dict[str, User]
) -> None:
    AuditEntry.objects.bulk_create(
        AuditEntry(
            at=timezone.now(), organisation=organisation, action="case.noted", thing="Case", thing_id=f"n{n}n"
        )
        for n in range(120)
    )
    client, address, seen = signed_in("auditor"), "/desk/audit?action=case.noted", []
    while address:
        page = client.get(address)
        seen += [row.entry.thing_id for row in page.context["rows"]]
        address = f"/desk/audit?{page.context['older']}" if page.context["older"] else ""
    assert seen == [f"n{n}n" for n in reversed(range(120))]


def test_the_file_has_the_same_rows_and_no_formula(
    signed_in: Callable[[str], Client], busy: DeskOrganisation
) -> None:
    answer = signed_in("auditor").get("/desk/audit.csv?lang=en")
    assert answer.headers["Content-Type"].startswith("text/csv")
    text = answer.content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert len(rows) == 2 and rows[1][3] == "report.received" and rows[1][1] == "Call centre"
    assert not any(marker in text for marker in MARKERS)


def test_a_detail_that_is_no_code_is_not_shown(
    signed_in: Callable[[str], Client], busy: DeskOrganisation
) -> None:
    AuditEntry.objects.update(detail={"reason": "he said 9000000077", "kind": "900000007", "label": "scam"})
    page = signed_in("admin").get("/desk/audit?lang=en").content.decode()
    assert "900000007" not in page and "verdict: <bdi>Scam</bdi>" in page


@pytest.mark.parametrize("start", list("=+-@\t\r\n|%") + ["  =", " +"])
def test_a_cell_is_never_a_formula(start: str) -> None:
    (head, row) = csv.reader(io.StringIO(text_of(["a", "b"], [[f"{start}1+1", -5]]), newline=""))
    assert row[0] == f"'{start}1+1" and row[1] == "-5"
    assert head == ["a", "b"]
