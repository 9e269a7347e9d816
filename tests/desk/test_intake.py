"""A report comes in: kept whole, once, and routed."""

from __future__ import annotations

import pytest
from django.utils import timezone

from satark.desk.actions.intake import Contact, NewReport, receive
from satark.desk.codes import ALPHABET, new_code, read_code, shown
from satark.desk.judging import Shown
from satark.desk.models import AuditEntry, Case, DeskOrganisation, Report


def a_report(**more: object) -> NewReport:
    given: dict[str, object] = {
        "shown": Shown("Dear consumer, your power will be cut tonight. Call 9000000012.", timezone.now()),
        "door": "web",
        "language": "en",
        **more,
    }
    return NewReport(**given)  # type: ignore[arg-type]


def test_a_report_is_kept_with_verdict_case_and_audit_row(organisation: DeskOrganisation) -> None:
    report = receive(organisation, a_report(area_code="A1", contact=Contact("phone", "9000000031", True)))
    assert report.message.revisions.get().label == "scam"
    assert (report.area and report.area.code, report.area_basis) == ("A1", "chosen")
    assert Case.objects.get(report=report).state == "new"
    assert report.reporter.contact_value == "9000000031"
    assert AuditEntry.objects.get().action == "report.received"


def test_the_same_key_again_is_the_same_report(organisation: DeskOrganisation) -> None:
    first = receive(organisation, a_report(idempotency_key="k1"))
    assert receive(organisation, a_report(idempotency_key="k1")).code == first.code
    assert receive(organisation, a_report(idempotency_key="k2")).code != first.code
    assert Report.objects.count() == 2


@pytest.mark.parametrize("place", range(11))
def test_a_code_with_one_wrong_character_is_no_code(place: int) -> None:
    code = new_code()
    for letter in ALPHABET:
        wrong = code[:place] + letter + code[place + 1 :]
        assert (read_code(wrong) is None) == (letter != code[place])


def test_a_code_is_read_as_people_type_it() -> None:
    code = new_code()
    assert read_code(shown(code).lower().replace("0", "o").replace("1", "l")) == code
