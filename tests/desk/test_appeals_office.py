"""Appeals in the office: decided once, told, and what was named wrongly is protected."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from satark.desk.actions.appeals import NewAppeal, decide, lodge
from satark.desk.actions.intake import receive
from satark.desk.codes import shown
from satark.desk.jobs import tell_appellant
from satark.desk.judging import Shown
from satark.desk.models import Appeal, AuditEntry, DeskOrganisation, Job, Protected, User
from satark.desk.queries.protected import canonical, protected_among
from satark.desk.refusal import RefusedError
from tests.desk.conftest import an_organisation
from tests.desk.test_intake import a_report

LURE = "Your power will be cut tonight. Call 9000000041 or pay at http://Shop.example/pay?a=1"


def an_appeal(organisation: DeskOrganisation, **more: str) -> Appeal:
    given = {"kind": "phone", "value": "+91 90000-00041", "text": "It is mine <script>\u202e", **more}
    return lodge(
        organisation, NewAppeal(contact=given.pop("contact", "owner@shop.example"), language="en", **given)
    )


@pytest.mark.parametrize("language", ["hi", "en"])
def test_an_appeal_is_upheld_told_and_protects(
    organisation: DeskOrganisation, signed_in: Callable[[str], Client], language: str
) -> None:
    report = receive(organisation, a_report(shown=Shown(LURE, timezone.now()), area_code="A1"))
    appeal, admin = an_appeal(organisation), signed_in("admin")
    assert shown(appeal.code) in admin.get(f"/desk/appeals?lang={language}").content.decode()
    address = f"/desk/appeals/{appeal.code}"
    page = admin.get(address).content.decode()
    assert shown(report.code) in page and "9000000041" not in page and "owner@" not in page
    assert "<script>\u202e" not in page and "\u202e" not in page
    done = admin.post(address, {"decision": "upheld", "answer": "Your shop was named by mistake."})
    assert done.status_code == 303
    kept = Protected.objects.get()
    assert (kept.kind, kept.value, kept.appeal_id) == ("phone", "9000000041", appeal.pk)
    assert "Your shop was named by mistake." in admin.get(address).content.decode()
    public = Client().get(f"/appeal/{appeal.code}?lang=en").content.decode()
    assert "Your shop was named by mistake." in public and "Upheld" in public
    # The case page shows it beside the value.
    case = signed_in("engineer").get(f"/desk/cases/{report.code}?lang=en").content.decode()
    assert "it was named wrongly before" in case
    job = Job.objects.get(kind="tell_appellant")
    tell_appellant.run(job.payload)
    (sent,) = mail.outbox
    assert sent.to == ["owner@shop.example"] and shown(appeal.code) in sent.subject
    assert "upheld" in sent.body and "Your shop was named by mistake." in sent.body
    assert "90000" not in f"{sent.subject} {sent.body}"
    actions = AuditEntry.objects.order_by("id").values_list("action", flat=True)
    assert list(actions)[-2:] == ["appeal.upheld", "appeal.told"]


def test_a_refused_one_protects_nothing_and_a_number_gets_no_mail(
    organisation: DeskOrganisation, people: dict[str, User]
) -> None:
    appeal = decide(an_appeal(organisation, contact="9000000042"), "refused", "No.", people["admin"])
    assert appeal.state == "refused" and appeal.answered_by == people["admin"]
    assert not Protected.objects.exists() and not Job.objects.filter(kind="tell_appellant").exists()


@pytest.mark.parametrize(
    ("sent", "why"),
    [({"answer": "Yes."}, "decision-error"), ({"decision": "upheld", "answer": " "}, "answer-error"),
     ({"decision": "maybe", "answer": "x"}, "decision-error")],
)  # fmt: skip
def test_what_is_missing_is_said_at_its_field(
    organisation: DeskOrganisation, signed_in: Callable[[str], Client], sent: dict[str, str], why: str
) -> None:
    appeal = an_appeal(organisation)
    page = signed_in("admin").post(f"/desk/appeals/{appeal.code}", sent)
    assert page.status_code == 422 and f'id="{why}"' in page.content.decode()
    appeal.refresh_from_db()
    assert appeal.state == "open"


def test_nobody_decides_twice(organisation: DeskOrganisation, signed_in: Callable[[str], Client],
                              people: dict[str, User]) -> None:  # fmt: skip
    appeal = an_appeal(organisation)
    decide(appeal, "refused", "First.", people["admin"])
    with pytest.raises(RefusedError):
        decide(appeal, "upheld", "Second.", people["admin"])
    page = signed_in("admin").post(
        f"/desk/appeals/{appeal.code}", {"decision": "upheld", "answer": "Second."}
    )
    assert page.status_code == 422 and "First." in page.content.decode()
    assert not Protected.objects.exists()


def test_the_contact_is_opened_with_a_row_in_the_log(
    organisation: DeskOrganisation, signed_in: Callable[[str], Client]
) -> None:
    appeal, admin = an_appeal(organisation, contact="9000000042"), signed_in("admin")
    assert "9000000042" not in admin.get(f"/desk/appeals/{appeal.code}").content.decode()
    assert "9000000042" in admin.post(f"/desk/appeals/{appeal.code}/contact").content.decode()
    entry = AuditEntry.objects.latest("id")
    assert (entry.action, entry.thing_id, entry.detail) == ("appeal.contact_opened", appeal.code, {})


@pytest.mark.parametrize(
    ("kind", "typed", "met"),
    [
        ("phone", "+91 90000 00041", "9000000041"),
        ("url", "https://www.Shop.example/", "shop.example/pay?x=1"),
        ("header", "VM-JVVNL-S", "JVVNL"),
        ("upi", "Shop@okaxis", "shop@okaxis"),
        ("name", " Shop ", "SHOP"),
    ],
)
def test_a_protected_value_is_met_however_it_is_written(
    organisation: DeskOrganisation, people: dict[str, User], kind: str, typed: str, met: str
) -> None:
    decide(an_appeal(organisation, kind=kind, value=typed), "upheld", "Yes.", people["admin"])
    assert set(protected_among(organisation.pk, [(kind, met), (kind, "other")])) == {(kind, met)}
    assert protected_among(an_organisation("in-dl-bses", "Other").pk, [(kind, met)]) == {}
    assert canonical(organisation.pk, kind, typed) == Protected.objects.get().value
    decide(an_appeal(organisation, kind=kind, value=typed), "upheld", "Again.", people["admin"])
    assert Protected.objects.count() == 1
