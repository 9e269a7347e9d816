"""The pages of engineer and operator: each flow from the first tap to the last, and who sees what."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from satark.desk.actions.intake import Contact, NewReport, receive
from satark.desk.codes import shown
from satark.desk.judging import Shown
from satark.desk.models import (
    Area,
    AuditEntry,
    CallBack,
    Case,
    CaseNote,
    DeskOrganisation,
    OwnAnswer,
    Report,
    User,
)
from satark.desk.routes import routes
from tests.desk.conftest import an_organisation

LURE = "Dear consumer, your power will be cut tonight. Call officer 9000000012 or pay http://bill.example/pay"
PHONE = "9000000031"
SignIn = Callable[[str], Client]


def a_case(organisation: DeskOrganisation, **more: object) -> Case:
    contact = Contact("phone", PHONE, consent_contact=True, consent_share=True)
    given: dict[str, object] = {
        "door": "web",
        "language": "en",
        "area_code": "A1",
        "contact": contact,
        **more,
    }
    new = NewReport(Shown(LURE, timezone.now(), sender="AD-BJLIBL"), **given | more)  # type: ignore[arg-type]
    return Case.objects.get(report=receive(organisation, new))


@pytest.fixture
def case(organisation: DeskOrganisation) -> Case:
    return a_case(organisation, consumer_number="210412345678", pin_code="302017")


def text_of(client: Client, address: str, language: str = "en") -> str:
    answer = client.get(address, {"lang": language})
    assert answer.status_code == 200, (address, answer.status_code)
    return answer.content.decode()


def test_an_engineer_takes_a_case_from_the_queue_to_its_end(
    case: Case, signed_in: SignIn, people: dict[str, User]
) -> None:
    client, code = signed_in("engineer"), case.report.code
    Case.objects.update(due_at=timezone.now() - timedelta(hours=3))
    queue = text_of(client, reverse("cases"))
    assert shown(code) in queue and "Late" in queue and "late by 3 h" in queue and "9000000012" not in queue
    page = reverse("case", args=[code])

    def send(form: str, **fields: object) -> int:
        version = Case.objects.get(pk=case.pk).version
        answer = client.post(reverse(f"case-{form}", args=[code]), {"version": version, **fields})
        return answer.status_code

    back = "/desk/cases?queue=new&lang=en"
    answer = client.post(reverse("case-acknowledge", args=[code]), {"back": back})
    assert (answer.status_code, answer.headers["Location"]) == (303, back)
    assert send("acknowledge") == 303
    assert send("note", text="Told the sub-division.") == 303
    assert send("rang", outcome="cut", text="") == 303
    assert send("ours", kind="phone", value="9000000012", ours="no", before="") == 303
    assert send("correct", label="suspicious", reason="The link is dead by now.") == 303
    assert send("forward", station="Sadar police station", reference="GD 12") == 303
    assert send("close", outcome="scam") == 303
    ended = Case.objects.get(pk=case.pk)
    assert (ended.state, ended.outcome, ended.police_reference) == ("closed", "scam", "GD 12")
    assert ended.acknowledged_by == people["engineer"]
    words = text_of(client, page)
    for said in ("Told the sub-division.", "they cut the call", "Not ours", "The link is dead by now."):
        assert said in words
    assert OwnAnswer.objects.get().state == "proposed"
    assert CallBack.objects.get().why == "corrected"


def test_a_second_tap_on_any_form_does_nothing_more(case: Case, signed_in: SignIn) -> None:
    client, code = signed_in("engineer"), case.report.code
    twice = {
        "acknowledge": {},
        "note": {"text": "Told the sub-division."},
        "rang": {"outcome": "no_answer"},
        "ours": {"kind": "phone", "value": "9000000012", "ours": "no", "before": ""},
        "call-back": {},
        "correct": {"label": "suspicious", "reason": "The link is dead."},
        "forward": {"station": "Sadar", "reference": "GD 12"},
        "close": {"outcome": "scam"},
    }
    for form, sent in twice.items():
        version = Case.objects.get(pk=case.pk).version
        for _ in range(2):
            client.post(reverse(f"case-{form}", args=[code]), {"version": version, **sent})
    assert CaseNote.objects.count() == 2 and OwnAnswer.objects.count() == 1
    assert CallBack.objects.count() == 1 and case.report.message.revisions.count() == 2
    ended = Case.objects.get(pk=case.pk)
    assert (ended.state, ended.version) == ("closed", 5)


def test_a_long_queue_asks_the_database_no_more_than_a_short_one(
    case: Case, organisation: DeskOrganisation, signed_in: SignIn
) -> None:
    client = signed_in("engineer")
    client.get("/desk/cases")
    with CaptureQueriesContext(connection) as short:
        client.get("/desk/cases")
    for _ in range(4):
        a_case(organisation)
    with CaptureQueriesContext(connection) as long:
        client.get("/desk/cases")
    assert len(long) == len(short) <= 15


def test_the_address_to_go_back_to_leads_nowhere_else(case: Case, signed_in: SignIn) -> None:
    for back in ("https://evil.example/desk/cases?", "//evil.example", "/desk/cases", "javascript:1"):
        answer = signed_in("engineer").post(
            reverse("case-acknowledge", args=[case.report.code]), {"back": back}
        )
        assert answer.headers["Location"] == reverse("case", args=[case.report.code])


def test_who_comes_second_is_told_and_keeps_what_was_typed(case: Case, signed_in: SignIn) -> None:
    admin, engineer, code = signed_in("admin"), signed_in("engineer"), case.report.code
    seen = {"version": case.version}
    assert engineer.post(reverse("case-close", args=[code]), {**seen, "outcome": "scam"}).status_code == 303
    late = admin.post(
        f"{reverse('case-correct', args=[code])}?lang=en",
        {**seen, "label": "genuine", "reason": "Typed at length."},
    )
    assert late.status_code == 409
    assert "It has changed since you looked" in late.content.decode()
    assert "Typed at length." in late.content.decode()
    assert case.report.message.revisions.count() == 1


def test_what_is_missing_is_said_at_its_form(case: Case, signed_in: SignIn) -> None:
    answer = signed_in("engineer").post(
        f"{reverse('case-correct', args=[case.report.code])}?lang=en", {"version": 1, "label": "genuine"}
    )
    assert answer.status_code == 422 and "Write why" in answer.content.decode()
    unknown = {"kind": "phone", "value": "9000000099", "ours": "no", "before": ""}
    answer = signed_in("engineer").post(reverse("case-ours", args=[case.report.code]), unknown)
    assert answer.status_code == 422 and not OwnAnswer.objects.exists()


def test_a_case_of_the_common_queue_is_taken_into_an_area(
    organisation: DeskOrganisation, signed_in: SignIn, people: dict[str, User]
) -> None:
    case = a_case(organisation, area_code="")
    people["engineer"].areas.set(organisation.areas.all())
    client = signed_in("engineer")
    assert shown(case.report.code) in text_of(client, "/desk/cases?area=-")
    answer = client.post(reverse("case-area", args=[case.report.code]), {"version": 1, "area": "A1"})
    assert answer.status_code == 303
    assert Case.objects.get(pk=case.pk).area == organisation.areas.get()


def test_a_case_moved_away_is_found_by_its_new_area_alone(
    case: Case, organisation: DeskOrganisation, signed_in: SignIn, people: dict[str, User]
) -> None:
    people["engineer"].areas.set(organisation.areas.all())
    Area.objects.create(organisation=organisation, kind="division", code="B1", name_en="B", name_hi="B")
    client, address = signed_in("engineer"), reverse("case", args=[case.report.code])
    moved = client.post(f"{address}/area", {"version": 1, "area": "B1"})
    assert (moved.status_code, moved.headers["Location"]) == (303, reverse("cases"))
    assert client.get(address).status_code == 404
    for typed in (case.report.code, "9000000012"):
        assert address not in client.post(reverse("search"), {"typed": typed}).content.decode()
        assert address in signed_in("admin").post(reverse("search"), {"typed": typed}).content.decode()


def test_personal_data_are_masked_until_opened_for_a_reason(case: Case, signed_in: SignIn) -> None:
    for role in ("engineer", "operator", "admin"):
        client, code = signed_in(role), case.report.code
        page = text_of(client, reverse("case", args=[code]))
        assert "9XXXXXXX31" in page and "2XXXXXXXXX78" in page
        for personal in (PHONE, "210412345678", "302017"):
            assert personal not in page
        address = reverse("reporter", args=[code])
        for purpose in ("", "curiosity"):
            refused = client.post(address, {"purpose": purpose})
            assert refused.status_code == 303 and PHONE not in refused.content.decode()
        assert not AuditEntry.objects.filter(action="reporter.opened", by__role=role).exists()
        opened = client.post(address, {"purpose": "police"})
        assert PHONE in opened.content.decode() and opened.headers["Cache-Control"] == "no-store"
        row = AuditEntry.objects.get(action="reporter.opened", by__role=role)
        assert (row.thing_id, row.detail) == (code, {"reason": "police"})
        assert PHONE not in text_of(client, reverse("case", args=[code]))


@pytest.mark.parametrize("language", ["hi", "en"])
def test_the_sheet_names_the_reporter_only_when_allowed_and_opened(
    organisation: DeskOrganisation, case: Case, signed_in: SignIn, language: str
) -> None:
    client, address = signed_in("engineer"), reverse("case-sheet", args=[case.report.code])
    sheet = text_of(client, address, language)
    assert case.report.message.sha256 in sheet and "hxxp://bill[.]example/pay" in sheet
    assert "9 0 0 0 0 0 0 0 1 2" in sheet and PHONE not in sheet
    assert PHONE in client.post(address).content.decode()
    assert AuditEntry.objects.filter(action="reporter.opened", detail={"reason": "police"}).count() == 1
    silent = a_case(organisation, contact=Contact("phone", PHONE, consent_contact=True))
    assert PHONE not in client.post(reverse("case-sheet", args=[silent.report.code])).content.decode()
    assert AuditEntry.objects.filter(action="reporter.opened").count() == 1


def test_data_and_message_are_erased_on_demand(case: Case, signed_in: SignIn) -> None:
    client, code = signed_in("engineer"), case.report.code
    client.post(reverse("reporter-erase", args=[code]))
    assert hasattr(Report.objects.get(), "reporter")
    client.post(reverse("reporter-erase", args=[code]), {"sure": "yes"})
    assert not hasattr(Report.objects.get(), "reporter")
    client.post(reverse("message-erase", args=[code]), {"sure": "yes"})
    assert Report.objects.get().message.text == ""
    for address in ("case", "case-sheet"):
        page = text_of(client, reverse(address, args=[code]))
        assert "erased" in page and "bill[.]example" not in page
    assert "erased" in text_of(client, "/desk/cases")


def new_form(client: Client) -> dict[str, str]:
    page = text_of(client, reverse("new-report"))
    found = re.search(r'name="token" value="([^"]+)"', page)
    assert found is not None
    return {
        "token": found[1],
        "text": LURE,
        "done": "paid",
        "contact": PHONE,
        "consent_contact": "1",
        "home_language": "hi",
    }


def test_an_operator_checks_reads_out_and_keeps_once(
    signed_in: SignIn, organisation: DeskOrganisation
) -> None:
    client = signed_in("operator")
    form = {**new_form(client), "sender": "AD-BJLIBL", "channel": "sms", "area": f"{organisation.pk}/A1"}
    checked = client.post(reverse("new-report"), form)
    page = checked.content.decode()
    assert checked.status_code == 200 and not Report.objects.exists()
    assert "1930" in page and 'lang="hi"' in page and 'lang="en"' in page
    assert "इस संदेश में ठगी" in page and "strong signs of fraud" in page
    for _ in range(2):
        kept = client.post(reverse("new-report"), {**form, "keep": "yes"})
        assert kept.status_code == 303
    report = Report.objects.get()
    assert (report.door, report.home_language, report.area_basis) == ("call", "hi", "chosen")
    assert report.message.sender_basis == "typed" and report.reporter.contact_value == PHONE
    assert shown(report.code) in client.get(kept.headers["Location"]).content.decode()
    assert shown(report.code) in text_of(client, reverse("office-reports"))


def test_a_form_with_mistakes_keeps_nothing_and_says_where(signed_in: SignIn) -> None:
    client = signed_in("operator")
    form = {**new_form(client), "keep": "yes", "pin_code": "12", "contact": "123"}
    answer = client.post(f"{reverse('new-report')}?lang=en", form)
    page = answer.content.decode()
    assert answer.status_code == 422 and not Report.objects.exists()
    assert 'aria-describedby="pin_code-error"' in page and 'aria-describedby="contact-error"' in page
    assert form["token"] in page


def test_an_operator_rings_back_and_notes_how_it_went(
    case: Case, signed_in: SignIn, people: dict[str, User]
) -> None:
    engineer, operator, code = signed_in("engineer"), signed_in("operator"), case.report.code
    engineer.post(
        reverse("case-correct", args=[code]), {"version": 1, "label": "genuine", "reason": "It is ours."}
    )
    call_back = CallBack.objects.get()
    assert shown(code) in text_of(operator, reverse("call-backs"))
    opened = operator.post(reverse("reporter", args=[code]), {"purpose": "call_back"}).content.decode()
    assert PHONE in opened and "it is genuine" in opened and "It is ours." in opened
    rung = reverse("call-back-rung", args=[call_back.pk])
    assert operator.post(rung, {"outcome": "no_answer", "tries": 0}).status_code == 303
    assert shown(code) in text_of(operator, reverse("call-backs"))
    operator.post(rung, {"outcome": "answered", "tries": 0})
    assert CallBack.objects.get().closed_at is None
    operator.post(rung, {"outcome": "answered", "tries": 1})
    assert shown(code) not in text_of(operator, reverse("call-backs"))
    assert operator.post(reverse("case-rang", args=[code]), {"outcome": "cut"}).status_code == 303
    assert CaseNote.objects.get().outcome == "cut"


def test_nobody_reaches_a_case_of_another_organisation_or_area(
    case: Case, signed_in: SignIn, people: dict[str, User], organisation: DeskOrganisation
) -> None:
    stranger = a_case(an_organisation("in-rj-avvnl", "Ajmer Discom"))
    Area.objects.create(organisation=organisation, kind="division", code="B1", name_en="B", name_hi="B")
    elsewhere = a_case(organisation, area_code="B1")
    people["engineer"].areas.set(organisation.areas.filter(code="A1"))
    call_back = CallBack.objects.create(report=stranger.report, why="asked", opened_at=timezone.now())
    for role in ("operator", "engineer", "admin"):
        client = signed_in(role)
        hidden = [stranger, elsewhere] if role == "engineer" else [stranger]
        for route in (route for route in routes() if route.path.startswith("desk/cases/<str:code>")):
            for verb in ("get", "post"):
                rule = route.rule(verb.upper())
                if rule is None or role not in getattr(rule, "roles", ()):
                    continue
                for one in hidden:
                    address = reverse(route.name, args=[one.report.code])
                    sent = {"version": 1, "text": "x", "outcome": "scam", "purpose": "police", "sure": "yes"}
                    assert getattr(client, verb)(address, sent).status_code == 404, (role, address)
                assert getattr(client, verb)(reverse(route.name, args=["NOCODE"])).status_code == 404
        if role != "engineer":
            rung = client.post(reverse("call-back-rung", args=[call_back.pk]), {"outcome": "cut", "tries": 0})
            assert rung.status_code == 404
        for address in ("/desk/cases", "/desk/reports", "/desk/call-backs"):
            page = client.get(address).content.decode()
            assert not any(shown(one.report.code) in page for one in hidden)
    assert not AuditEntry.objects.exclude(action="report.received").exists()


def test_an_engineer_of_the_area_above_sees_the_cases_of_its_parts(
    case: Case, signed_in: SignIn, people: dict[str, User], organisation: DeskOrganisation
) -> None:
    above = Area.objects.create(organisation=organisation, kind="circle", code="C1", name_en="C", name_hi="C")
    organisation.areas.filter(code="A1").update(parent=above)
    people["engineer"].areas.set([above])
    assert shown(case.report.code) in text_of(signed_in("engineer"), "/desk/cases")


def test_what_the_office_wrote_turns_no_line(case: Case, signed_in: SignIn) -> None:
    turned, code = "\u202eturned\u202c", case.report.code
    engineer = signed_in("engineer")
    sent = {"correct": {"label": "suspicious", "reason": turned}, "note": {"text": turned}}
    sent |= {"forward": {"station": turned, "reference": turned}}
    for form, fields in sent.items():
        version = Case.objects.get(pk=case.pk).version
        engineer.post(reverse(f"case-{form}", args=[code]), {"version": version, **fields})
    assert case.report.message.revisions.count() == 2 and CaseNote.objects.exists()
    pages = [text_of(engineer, reverse(name, args=[code])) for name in ("case", "case-sheet")]
    operator = signed_in("operator")
    pages.append(text_of(operator, reverse("case", args=[code])))
    pages.append(operator.post(reverse("reporter", args=[code]), {"purpose": "call_back"}).content.decode())
    for page in pages:
        shown_only = re.sub("<(textarea|input)[^>]*>", "", page)
        assert "turned" in shown_only and "\u202e" not in shown_only


def test_hostile_words_are_shown_harmlessly(organisation: DeskOrganisation, signed_in: SignIn) -> None:
    hostile = "<script>alert(1)</script> \u202egnp.exe\u202c pay 9000000012 at https://evil.example/x"
    new = NewReport(Shown(hostile, timezone.now(), sender="\u202e<b>"), door="web", language="en")
    code = receive(organisation, new).code
    for role in ("engineer", "operator"):
        for address in ("/desk/cases", "/desk/reports", f"/desk/cases/{code}", f"/desk/cases/{code}/sheet"):
            answer = signed_in(role).get(address)
            if answer.status_code == 200:
                page = re.sub("<input type=.hidden.[^>]*>", "", answer.content.decode())
                assert "<script>alert" not in page and "<b>" not in page and "\u202e" not in page
                assert 'href="https://evil' not in page and "9000000012" not in page
