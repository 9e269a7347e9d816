"""`/api/v1/reports`: kept once whatever is sent again, wrongs told plainly, status without a person."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from satark.desk.limits import LIMITS, Allowance
from satark.desk.models import ApiKey, AuditEntry, Case, DeskOrganisation, Report, Reporter, Revision, User
from satark.desk.problems import KINDS
from tests.desk.conftest import an_organisation

SCAM = "Dear consumer, your power will be cut tonight 9:30 pm. Call 9000000012."
IDEMPOTENCY_KEY = "0123456789abcdef"
pytestmark = pytest.mark.django_db


def a_body(**more: Any) -> dict[str, Any]:
    return {"text": SCAM, "consent": {"store": True}, **more}


def send(body: Any, *, key: str | None = IDEMPOTENCY_KEY, **headers: str) -> Any:
    sent = body if isinstance(body, bytes) else json.dumps(body).encode()
    given = {"Idempotency-Key": key} if key is not None else {}
    kind = headers.pop("content_type", "application/json")
    return Client().post("/api/v1/reports", sent, content_type=kind, headers={**given, **headers})


def assert_problem(answer: Any, name: str) -> None:
    told = json.loads(answer.content)
    assert (answer.status_code, told["type"]) == (KINDS[name].status, f"/api/v1/problems#{name}")
    assert answer.headers["Content-Type"] == "application/problem+json"


def an_api_key(organisation: DeskOrganisation, *scopes: str, value: str = "a key") -> ApiKey:
    digest = hashlib.sha256(value.encode()).hexdigest()
    return ApiKey.objects.create(
        organisation=organisation, name="n", prefix="a", digest=digest, scopes=list(scopes),
        created_at=timezone.now(),
    )  # fmt: skip


def test_a_report_is_kept_and_answered_with_its_verdict(organisation: DeskOrganisation) -> None:
    answer = send(
        a_body(
            sender="9000000013",
            channel="sms",
            area="A1",
            done=["called"],
            reply_language="en",
            received_at="2026-11-30T21:00:00+05:30",
            contact={"kind": "phone", "value": "+91 90000 00031"},
            consent={"store": True, "contact": True},
        )
    )
    assert answer.status_code == 201
    told = answer.json()
    report = Report.objects.get()
    assert told["code"] == report.code and told["status_url"] == f"http://testserver/r/{report.code}"
    assert answer.headers["Location"] == f"/api/v1/reports/{report.code}"
    assert told["verdict"]["label"] == "scam"
    assert "points" not in json.dumps(told) and "probability" not in json.dumps(told)
    assert (report.door, report.area_basis, report.done) == ("api", "chosen", ["called"])
    assert report.reporter.contact_value == "9000000031"
    assert not report.message.received_at_assumed and report.message.sender_basis == "typed"


def test_sent_again_it_is_the_same_report_and_the_same_answer(organisation: DeskOrganisation) -> None:
    first = send(a_body(area="A1"))
    reordered = json.dumps(dict(reversed(a_body(area="A1").items())), indent=3).encode()
    again = send(reordered)
    assert (again.status_code, again.content) == (201, first.content)
    assert Report.objects.count() == Case.objects.count() == Revision.objects.count() == 1


def test_a_key_is_not_used_for_two_bodies(organisation: DeskOrganisation) -> None:
    send(a_body())
    before = AuditEntry.objects.count()
    assert_problem(send(a_body(text="Another one.")), "key-used")
    assert (Report.objects.count(), AuditEntry.objects.count()) == (1, before)


def test_the_answer_stays_though_the_desk_corrects_the_verdict(organisation: DeskOrganisation) -> None:
    first = send(a_body())
    machine = Revision.objects.get()
    Revision.objects.create(
        message=machine.message, number=2, label="genuine", points=0, language="en", verdict={},
        reason="ours", at=timezone.now(),
    )  # fmt: skip
    assert send(a_body()).content == first.content


def test_each_report_has_a_key_that_cannot_be_guessed(organisation: DeskOrganisation) -> None:
    for key in (None, "", "short", "x" * 201, "with blank in it "):
        assert_problem(send(a_body(), key=key), "no-idempotency-key")
    assert not Report.objects.exists()


def test_by_key_it_is_the_organisations_and_has_points(organisation: DeskOrganisation) -> None:
    other = an_organisation("in-rj-avvnl", "Ajmer Discom")
    an_api_key(other, "report", value="theirs")
    an_api_key(other, "cases", value="weak")
    assert_problem(send(a_body()), "wrong-field")
    told = send(a_body(), authorization="Bearer theirs").json()
    assert Report.objects.get().organisation == other
    assert told["verdict"]["points"] > 0
    # The same Idempotency-Key of somebody else is another one.
    assert send(a_body(organisation="in-rj-jvvnl")).json()["code"] != told["code"]
    assert_problem(send(a_body(organisation="in-rj-jvvnl"), authorization="Bearer theirs"), "wrong-field")
    assert_problem(send(a_body(), authorization="Bearer weak"), "not-allowed")
    assert_problem(send(a_body(), authorization="Bearer guessed"), "no-key")


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"consent": {"store": False}}, "consent.store"),
        ({"consent": {}}, "consent.store"),
        ({"consent": None}, "consent"),
        ({"text": ""}, "text"),
        ({"pin_code": "12345"}, "pin_code"),
        ({"contact": {"kind": "phone", "value": "9000000031"}}, "consent.contact"),
        ({"contact": {"kind": "phone", "value": "12345"}, "consent": {"store": True, "contact": True}},
         "contact.value"),
        ({"consent": {"store": True, "share": True}}, "contact"),
        ({"organisation": "in-nobody"}, "organisation"),
        ({"attachments": []}, ""),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_and_nothing_is_kept(
    organisation: DeskOrganisation, more: dict[str, Any], field: str
) -> None:
    answer = send(a_body(**more))
    assert_problem(answer, "wrong-field")
    assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert not Report.objects.exists() and not Reporter.objects.exists()


def test_a_form_says_the_same(organisation: DeskOrganisation) -> None:
    form = {
        "text": SCAM,
        "done": ["called", "paid"],
        "contact.kind": "email",
        "contact.value": "a@example.org",
        "consent.store": "true",
        "consent.contact": "true",
    }
    post = Client().post
    answer = post("/api/v1/reports", form, headers={"Idempotency-Key": IDEMPOTENCY_KEY})
    assert answer.status_code == 201, answer.content
    report = Report.objects.get()
    assert report.done == ["called", "paid"] and report.reporter.contact_value == "a@example.org"


def test_attachments_are_refused_plainly_for_now(organisation: DeskOrganisation) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    form = {"text": SCAM, "consent.store": "true", "attachments": SimpleUploadedFile("a.png", b"x")}
    answer = Client().post("/api/v1/reports", form, headers={"Idempotency-Key": IDEMPOTENCY_KEY})
    assert_problem(answer, "wrong-field")
    assert answer.json()["errors"][0]["field"] == "attachments"


@pytest.mark.parametrize(
    ("body", "kind", "name"),
    [
        (b"{", "application/json", "bad-request"),
        (b"[" * 100_000, "application/json", "bad-request"),
        (b" " * 300_000, "application/json", "too-large"),
        (b"text=x", "application/x-www-form-urlencoded", "wrong-type"),
        (b"{}", "application/json; charset=latin-1", "wrong-type"),
        (b"x", "multipart/form-data; boundary=y", "wrong-field"),
        (b"x", "multipart/form-data", "bad-request"),
        (b"", "", "wrong-type"),
    ],
)
def test_what_cannot_be_read_is_a_problem_document(
    organisation: DeskOrganisation, body: bytes, kind: str, name: str
) -> None:
    assert_problem(send(body, content_type=kind), name)


def test_nul_and_half_surrogates_are_kept_as_unreadable(organisation: DeskOrganisation) -> None:
    answer = send(b'{"text": "a\\u0000b \\ud83d c", "consent": {"store": true}}')
    assert answer.status_code == 201
    assert Report.objects.get().message.text == "a\ufffdb \ufffd c"


def test_a_client_that_reports_without_end_waits(
    organisation: DeskOrganisation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LIMITS, "_allowances", {"report": Allowance(1, 1)})
    assert send(a_body()).status_code == 201
    answer = send(a_body())
    assert_problem(answer, "too-many")
    assert int(answer.headers["Retry-After"]) > 0


def test_the_status_tells_states_and_labels_and_nothing_else(
    organisation: DeskOrganisation, people: dict[str, User]
) -> None:
    code = send(a_body(contact={"kind": "phone", "value": "9000000031"}, pin_code="302017",
                       consent={"store": True, "contact": True})).json()["code"]  # fmt: skip
    Case.objects.update(state="acknowledged", acknowledged_at=timezone.now())
    Revision.objects.create(
        message=Report.objects.get().message, number=2, label="genuine", points=0, language="en",
        verdict={}, reason="9000000012 is ours", by=people["engineer"], at=timezone.now(),
    )  # fmt: skip
    answer = Client().get(f"/api/v1/reports/{code.lower()}")
    told = answer.json()
    assert (told["code"], told["state"], told["label"]) == (code, "acknowledged", "genuine")
    assert [label["label"] for label in told["labels"]] == ["scam", "genuine"]
    assert [state["state"] for state in told["states"]] == ["new", "acknowledged"]
    for secret in ("9000000012", "9000000031", "302017", "consumer"):
        assert secret not in answer.content.decode()
    for code in ("00000000000", "x", "%F0%9F", "A" * 11):
        assert_problem(Client().get(f"/api/v1/reports/{code}"), "not-found")


def test_other_methods_say_which_there_are(organisation: DeskOrganisation) -> None:
    answer = Client().get("/api/v1/reports")
    assert_problem(answer, "wrong-method")
    assert answer.headers["Allow"] == "POST"
    assert_problem(Client().delete("/api/v1/reports/ABCDEFGHJKM"), "wrong-method")
