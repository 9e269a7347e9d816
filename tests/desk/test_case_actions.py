"""What is done with cases: once, over nobody else's doing, each with an audit row that names nobody."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from satark.desk import outbox
from satark.desk.actions import call_backs, cases, corrections, ours, privacy
from satark.desk.actions.intake import Contact, NewReport, receive
from satark.desk.jobs import escalate, retain, tell_reporter
from satark.desk.judging import Shown
from satark.desk.models import AuditEntry, CallBack, Case, DeskOrganisation, Job, Reporter, User
from satark.desk.refusal import ChangedError, RefusedError

LURE = "Dear consumer, your power will be cut tonight. Call officer 9000000012 or pay http://bill.example/pay"
MARKERS = (
    "9000000031",
    "someone@example.org",
    "210412345678",
    "302017",
    "9000000012",
    "bill.example",
    "quietly",
)
Reported = Callable[..., Case]


@pytest.fixture
def reported(organisation: DeskOrganisation) -> Reported:
    """Makes a case of a report, by default in the area A1 and with a phone that may be rung."""

    def report(contact: Contact | None = None, **more: object) -> Case:
        given: dict[str, object] = {"door": "web", "language": "en", "area_code": "A1", **more}
        contact = contact or Contact("phone", "9000000031", consent_contact=True)
        new = NewReport(Shown(LURE, timezone.now()), contact=contact, **given)  # type: ignore[arg-type]
        return Case.objects.get(report=receive(organisation, new))

    return report


def test_a_second_tap_changes_nothing(reported: Reported, people: dict[str, User]) -> None:
    case = reported()
    assert cases.acknowledge(case, people["engineer"])
    first = Case.objects.get(pk=case.pk)
    assert not cases.acknowledge(case, people["admin"])
    again = Case.objects.get(pk=case.pk)
    assert (again.acknowledged_by, again.acknowledged_at) == (people["engineer"], first.acknowledged_at)
    assert again.version == first.version == 2


def test_two_who_act_on_one_version_never_overwrite_each_other(
    reported: Reported, people: dict[str, User]
) -> None:
    case, area = reported(), DeskOrganisation.objects.get().areas.get()
    for late in (
        lambda seen: cases.close(case, "scam", seen, people["admin"]),
        lambda seen: cases.forward(case, "Sadar", "", seen, people["admin"]),
        lambda seen: cases.move(case, area, seen, people["admin"]),
        lambda seen: corrections.correct(case, "genuine", "It is ours.", seen, people["admin"]),
    ):
        before = Case.objects.values().get(pk=case.pk)
        with pytest.raises(ChangedError):
            late(before["version"] - 1)
        assert Case.objects.values().get(pk=case.pk) == before
    assert case.report.message.revisions.count() == 1


def test_a_closed_case_stays_closed(reported: Reported, people: dict[str, User]) -> None:
    case = reported()
    cases.close(case, "duplicate", 1, people["engineer"])
    assert not cases.acknowledge(case, people["engineer"])
    with pytest.raises(ChangedError):
        cases.forward(case, "Sadar", "", 2, people["engineer"])
    closed = Case.objects.get(pk=case.pk)
    assert (closed.state, closed.outcome, closed.closed_by) == ("closed", "duplicate", people["engineer"])
    assert closed.acknowledged_by == people["engineer"]


def test_a_correction_is_a_revision_and_its_reporter_is_rung(
    reported: Reported, people: dict[str, User]
) -> None:
    case = reported()
    corrections.correct(case, "genuine", "It is our own reminder.", 1, people["engineer"])
    last = case.report.message.revisions.last()
    assert last is not None and (last.number, last.label, last.by) == (2, "genuine", people["engineer"])
    assert last.verdict["label"] == "genuine" and not last.verdict["reasons"]
    assert "DO_NOT_ACT" not in {one["code"] for one in last.verdict["advice"]}
    assert CallBack.objects.get().why == "corrected" and not Job.objects.exists()
    with pytest.raises(RefusedError):
        corrections.correct(case, "genuine", "Again.", 2, people["engineer"])


@pytest.mark.parametrize(("language", "words"), [("en", "it is genuine"), ("hi", "यह असली है")])
def test_a_reporter_with_an_address_is_told_in_their_language(
    reported: Reported, people: dict[str, User], language: str, words: str
) -> None:
    case = reported(Contact("email", "someone@example.org", consent_contact=True), language=language)
    corrections.correct(case, "genuine", "It is our own reminder.", 1, people["engineer"])
    taken = outbox.take()
    assert taken is not None and taken.kind == "tell_reporter" and not CallBack.objects.exists()
    assert not any(marker in json.dumps(taken.payload) for marker in MARKERS)
    tell_reporter.run(taken.payload)
    (sent,) = mail.outbox
    assert sent.to == ["someone@example.org"] and words in sent.body and "our own reminder" in sent.body
    assert LURE not in sent.body
    assert AuditEntry.objects.filter(action="reporter.told").exists()


def test_nobody_is_told_without_consent_or_after_erasure(reported: Reported, people: dict[str, User]) -> None:
    silent = reported(Contact("email", "someone@example.org"))
    corrections.correct(silent, "genuine", "It is ours.", 1, people["engineer"])
    assert not Job.objects.exists()
    asked = reported(Contact("email", "someone@example.org", consent_contact=True))
    corrections.correct(asked, "genuine", "It is ours.", 1, people["engineer"])
    privacy.erase_reporter(asked.report, "demand", people["admin"])
    tell_reporter.run(Job.objects.get().payload)
    assert not mail.outbox


def test_a_call_back_ends_when_somebody_was_reached(reported: Reported, people: dict[str, User]) -> None:
    operator = people["operator"]
    call_back = call_backs.ask(reported().report, operator)
    assert call_backs.ask(call_back.report, operator).pk == call_back.pk
    assert not call_backs.called(call_back, "no_answer", 0, operator)
    with pytest.raises(ChangedError):
        call_backs.called(call_back, "answered", 0, operator)
    assert call_backs.called(call_back, "answered", 1, operator)
    assert CallBack.objects.get().closed_at is not None
    with pytest.raises(RefusedError):
        call_backs.ask(reported(Contact("phone", "9000000031")).report, operator)


def test_an_answer_about_ours_is_never_silently_turned(reported: Reported, people: dict[str, User]) -> None:
    case = reported()
    proposed = ours.answer(case, "phone", "9000000012", False, "", people["engineer"])
    assert (proposed.state, proposed.ours) == ("proposed", False)
    assert ours.answer(case, "phone", "9000000012", False, "", people["admin"]).by == people["engineer"]
    with pytest.raises(ChangedError):
        ours.answer(case, "phone", "9000000012", True, "", people["admin"])
    assert ours.answer(case, "phone", "9000000012", True, "no", people["admin"]).ours
    assert case.own_answers.count() == 1


def test_late_cases_escalate_once(reported: Reported, people: dict[str, User]) -> None:
    late, in_time, taken = reported(), reported(), reported()
    cases.acknowledge(taken, people["engineer"])
    Case.objects.exclude(pk=in_time.pk).update(due_at=timezone.now() - timedelta(minutes=1))
    for _ in range(2):
        escalate.run({})
    assert list(Case.objects.filter(escalated_at__isnull=False)) == [late]
    assert AuditEntry.objects.filter(action="case.escalated").count() == 1


def test_what_was_kept_long_enough_is_erased_and_the_rest_stays(
    reported: Reported, people: dict[str, User], organisation: DeskOrganisation
) -> None:
    old, open_still, young = reported(), reported(), reported()
    for case in (old, young):
        cases.note(case, f"The number {MARKERS[4]} rang quietly.", people["engineer"])
        ours.answer(case, "phone", "9000000012", False, "", people["engineer"])
        cases.close(case, "scam", 1, people["engineer"])
    days = max(organisation.keep_messages_days, organisation.keep_contacts_days) + 1
    longest = timezone.now() - timedelta(days=days)
    Case.objects.filter(pk=old.pk).update(closed_at=longest)
    Reporter.objects.filter(report=old.report).update(created_at=longest)
    retain.run({})
    message = Case.objects.get(pk=old.pk).report.message
    assert (message.text, message.sender, message.search_key) == ("", "", "") and message.erased_at
    assert message.sha256 == old.report.message.sha256
    revision = message.revisions.get()
    assert revision.label == "scam" and revision.verdict["receipt"] and revision.verdict["reasons"][0]["code"]
    assert not any(marker in json.dumps(revision.verdict) for marker in MARKERS)
    assert old.notes.get().text == "" and not old.own_answers.exists()
    assert not Reporter.objects.filter(report=old.report).exists()
    for case in (open_still, young):
        kept = Case.objects.get(pk=case.pk).report
        assert kept.message.text == LURE and kept.reporter.contact_value == "9000000031"
    count = AuditEntry.objects.count()
    retain.run({})
    assert AuditEntry.objects.count() == count


def test_the_police_keep_what_a_reporter_wants_erased(reported: Reported, people: dict[str, User]) -> None:
    case = reported()
    cases.forward(case, "Cyber police station", "GD 12", 1, people["engineer"])
    with pytest.raises(RefusedError):
        privacy.erase_message(case.report, "demand", people["admin"])
    assert privacy.erase_reporter(case.report, "demand", people["admin"])
    assert Case.objects.get(pk=case.pk).report.message.text == LURE


def test_the_audit_log_names_nobody_and_quotes_nothing(reported: Reported, people: dict[str, User]) -> None:
    contact = Contact("phone", "9000000031", consent_contact=True, consent_share=True)
    case = reported(contact, consumer_number="210412345678", pin_code="302017")
    engineer = people["engineer"]
    cases.acknowledge(case, engineer)
    cases.note(case, f"Rang {MARKERS[0]} quietly.", engineer)
    cases.call_note(case, "cut", "They cut quietly.", engineer)
    cases.move(case, case.organisation.areas.get(), 2, engineer)
    ours.answer(case, "phone", "9000000012", False, "", engineer)
    corrections.correct(case, "suspicious", "Said quietly.", 3, engineer)
    call_backs.called(CallBack.objects.get(), "no_answer", 0, engineer)
    call_backs.ask(case.report, engineer)
    privacy.open_reporter(case.report, "police", engineer)
    cases.forward(case, "Quietly PS", "GD quietly", 4, engineer)
    cases.close(case, "scam", 5, engineer)
    privacy.erase_reporter(case.report, "demand", engineer)
    rows = AuditEntry.objects.values("action", "by", "organisation", "thing", "thing_id", "detail")
    assert len(rows) == 13 and all(row["organisation"] == case.organisation_id for row in rows)
    written = json.dumps(list(rows)).lower()
    assert not [marker for marker in MARKERS if marker in written]
