"""The report below a verdict, its code, and its status."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.utils import timezone

from satark.desk.codes import shown
from satark.desk.forms.report import read_contact
from satark.desk.models import Area, Case, DeskOrganisation, Report, Reporter, Revision, User
from tests.desk.conftest import an_organisation
from tests.desk.test_public_check import LURE


def a_form(client: Client, **sent: object) -> dict[str, object]:
    """The fields of the report's form below a verdict, as a browser would send them."""
    page = client.post("/?lang=en", {"text": LURE, "done": ["opened", "called"], **sent}).content.decode()
    form = page[page.index('action="/report#result"') :]
    token = re.search(r'name="token" value="([^"]+)"', form)
    assert token is not None
    return {"text": LURE, "done": ["opened", "called"], "token": token[1], "lang": "en", **sent}


def test_a_report_is_kept_and_leads_to_its_code(client: Client, organisation: DeskOrganisation) -> None:
    form = a_form(client, sender="9000000013", channel="sms", received_at="2026-11-30T21:05")
    response = client.post("/report", {**form, "area": f"{organisation.pk}/A1", "contact": "+91 90000-00031",
                                       "consent_contact": "1"})  # fmt: skip
    report = Report.objects.get()
    assert response.status_code == 303 and response["Location"] == f"/r/{report.code}?new=1"
    assert (report.message.text, report.message.sender, report.message.channel) == (LURE, "9000000013", "sms")
    assert (report.message.sender_basis, report.message.received_at_assumed) == ("typed", False)
    assert report.done == ["opened", "called"] and report.door == "web" and report.home_language == "en"
    assert report.area is not None and report.area.code == "A1"
    kept = Reporter.objects.get()
    assert (kept.contact_kind, kept.contact_value) == ("phone", "9000000031")
    assert (kept.consent_contact, kept.consent_share) == (True, False)


def test_the_same_form_twice_is_one_report(client: Client, organisation: DeskOrganisation) -> None:
    form = a_form(client)
    first, second = client.post("/report", form), client.post("/report", form)
    assert first["Location"] == second["Location"] and Report.objects.count() == 1
    client.post("/report", a_form(client))
    assert Report.objects.count() == 2


@pytest.mark.parametrize(
    ("field", "sent"),
    [
        ("pin_code", {"pin_code": "30201"}),
        ("consumer_number", {"consumer_number": "<b>"}),
        ("contact", {"contact": "12345", "consent_contact": "1"}),
        ("contact", {"contact": "nobody", "contact_kind": "email", "consent_contact": "1"}),
        ("contact", {"consent_contact": "1"}),
        ("consent", {"contact": "9000000031"}),
        ("area", {"area": "in-rj-jvvnl/none"}),
        ("text", {"text": ""}),
    ],
)
@pytest.mark.parametrize("language", ["en", "hi"])
def test_what_is_wrong_is_told_at_its_field_and_nothing_is_kept(
    client: Client, organisation: DeskOrganisation, field: str, sent: dict[str, str], language: str
) -> None:
    response = client.post(f"/report?lang={language}", {**a_form(client), **sent})
    page = response.content.decode()
    assert response.status_code == 422 and not Report.objects.exists()
    assert f'href="#{field}"' in page
    assert field == "text" or f'id="{field}-error"' in page


def test_a_form_mended_is_still_the_same_form(client: Client, organisation: DeskOrganisation) -> None:
    form = a_form(client)
    page = client.post("/report", {**form, "pin_code": "1"}).content.decode()
    assert f'value="{form["token"]}"' in page


def test_a_form_that_this_desk_did_not_make_keeps_nothing(
    client: Client, organisation: DeskOrganisation
) -> None:
    response = client.post("/report?lang=en", {"text": LURE, "token": "made-up"})
    page = response.content.decode()
    assert response.status_code == 422 and not Report.objects.exists()
    # What was written is not lost: the page has a new token.
    again = re.search(r'name="token" value="([^"]+)"', page)
    assert again is not None and client.post("/report", {"text": LURE, "token": again[1]}).status_code == 303


def test_of_several_organisations_the_one_named_is_chosen(
    client: Client, organisation: DeskOrganisation
) -> None:
    other = an_organisation("in-rj-avvnl", "Ajmer Discom")
    page = client.post("/?lang=en", {"text": LURE}).content.decode()
    chosen = re.findall(r'name="organisation" value="([^"]+)" required( checked)?', page)
    assert dict(chosen) == {"in-rj-jvvnl": " checked", "in-rj-avvnl": ""}
    form = a_form(client)
    assert client.post("/report", form).status_code == 422
    assert (
        client.post("/report", {**form, "organisation": other.pk, "area": "in-rj-jvvnl/A1"}).status_code
        == 422
    )
    assert client.post("/report", {**form, "organisation": other.pk}).status_code == 303
    assert Report.objects.get().organisation == other


def test_without_an_organisation_checking_works_and_reporting_says_so(client: Client, db: None) -> None:
    page = client.post("/?lang=en", {"text": LURE}).content.decode()
    assert 'class="verdict scam"' in page and 'action="/report#result"' not in page
    assert "No desk takes reports" in page and "sancharsaathi.gov.in" in page
    response = client.post("/report?lang=en", {"text": LURE})
    assert response.status_code == 404 and "No desk takes reports" in response.content.decode()


def test_areas_stand_under_what_they_belong_to(client: Client, organisation: DeskOrganisation) -> None:
    circle = Area.objects.create(
        organisation=organisation, kind="circle", code="C1", name_en="Jaipur City", name_hi="जयपुर शहर"
    )
    Area.objects.filter(code="A1").update(parent=circle)
    page = client.post("/?lang=hi", {"text": LURE}).content.decode()
    assert '<optgroup label="जयपुर शहर"><option value="in-rj-jvvnl/C1">जयपुर शहर</option>' in page
    assert '<option value="in-rj-jvvnl/A1">मालवीय नगर</option></optgroup>' in page


def test_a_status_tells_how_it_stands_and_nothing_personal(
    client: Client, organisation: DeskOrganisation, people: dict[str, User]
) -> None:
    form = a_form(client, sender="9000000013")
    location = client.post("/report", {**form, "contact": "9000000031", "consent_share": "1"})["Location"]
    report = Report.objects.get()
    page = client.get(location, headers={"accept-language": "en"}).content.decode()
    assert "your report is in" in page and shown(report.code) in page
    for personal in ("9000000013", "9000000031", "9000000012", "disconnected"):
        assert personal not in page
    now = timezone.now()
    Revision.objects.create(
        message=report.message, number=2, label="genuine", points=0, language="en", verdict={},
        reason="It is ours: <b>the new sender</b>\u202e", by=people["engineer"], at=now,
    )  # fmt: skip
    Revision.objects.create(
        message=report.message, number=3, label="genuine", points=0, language="en", verdict={},
        reason="by the machine", at=now,
    )  # fmt: skip
    Case.objects.update(state="acknowledged", acknowledged_at=now)
    page = client.get(f"/r/{report.code}?lang=en").content.decode()
    assert "it was “Scam”, it is now “Agrees with the organisation”" in page
    assert "It is ours: &lt;b&gt;the new sender&lt;/b&gt;" in page and "\u202e" not in page
    assert "by the machine" not in page and page.count("it was “") == 1
    assert people["engineer"].name not in page
    assert 'class="verdict genuine"' in page and "The engineers have seen it" in page


def test_a_code_is_found_as_people_type_it(client: Client, organisation: DeskOrganisation) -> None:
    client.post("/report", a_form(client))
    code = Report.objects.get().code
    typed = shown(code).lower().replace("0", "o")
    assert client.post("/r/", {"code": f" {typed} "})["Location"] == f"/r/{code}"
    assert client.get(f"/r/{typed}").status_code == 200


@pytest.mark.parametrize("typed", ["nothing", "00000000000", "0000-0000-001", "<script>"])
def test_a_wrong_code_is_told_to_be_checked(client: Client, db: None, typed: str) -> None:
    response = client.get(f"/r/{typed}?lang=en")
    page = response.content.decode()
    assert response.status_code == 404 and 'id="code-error"' in page and "<script" not in page
    assert client.get("/r/").status_code == 200


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        ("phone", "+91 90000-00031", "9000000031"),
        ("whatsapp", "०९००००००० ३१".replace(" ", ""), "9000000031"),
        ("phone", "00919000000031", "9000000031"),
        ("phone", "1234567890", None),
        ("phone", "9000000031x", None),
        ("email", "Someone@Example.ORG", "someone@example.org"),
        ("email", "someone", None),
    ],
)
def test_contacts_are_read_as_people_write_them(kind: str, typed: str, kept: str | None) -> None:
    assert read_contact(kind, typed) == kept  # type: ignore[arg-type]
