"""People and organisations come to the desk: by an admin or a command, never by themselves."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from satark.desk.actions.keys import make
from satark.desk.actions.organisations import found
from satark.desk.actions.people import add
from satark.desk.guard import live_key
from satark.desk.models import ApiKey, Area, AuditEntry, DeskOrganisation, Job, User
from satark.desk.refusal import RefusedError
from satark.desk.words import say


def test_an_organisation_is_founded_once(db: None) -> None:
    made = found("in-xx-power", "Example Power", "उदाहरण बिजली")
    assert made.called("hi") == "उदाहरण बिजली"
    assert AuditEntry.objects.get().organisation == made
    for wrong in ("in-xx-power", "In XX", "", "../x"):
        with pytest.raises(RefusedError):
            found(wrong, "Another", "दूसरी")
    with pytest.raises(RefusedError):
        found("in-xx-other", " ", "दूसरी")
    assert DeskOrganisation.objects.count() == 1


def test_a_person_is_added_with_role_and_areas_of_the_same_organisation(
    organisation: DeskOrganisation,
) -> None:
    other = found("in-xx-power", "Example Power", "उदाहरण बिजली")
    foreign = Area.objects.create(
        organisation=other, kind="circle", code="F", name_en="Foreign", name_hi="पराया"
    )
    own = Area.objects.get(code="A1")
    made = add(
        organisation, email=" Asha@Example.org ", name="Asha  Devi", role="engineer", areas=[own, foreign]
    )
    assert (made.email, made.name, list(made.areas.all())) == ("asha@example.org", "Asha Devi", [own])
    assert not made.has_usable_password()
    assert AuditEntry.objects.get(action="person.added").detail == {"role": "engineer"}


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"email": "nobody"}, "people.no_email"),
        ({"email": "ASHA@example.org"}, "people.taken"),
        ({"role": "minister"}, "people.no_role"),
        ({"name": " "}, "people.no_name"),
    ],
)
def test_what_cannot_be_added_is_refused_in_both_languages(
    organisation: DeskOrganisation, wrong: dict[str, str], key: str
) -> None:
    add(organisation, email="asha@example.org", name="Asha", role="operator")
    given = {"email": "ravi@example.org", "name": "Ravi", "role": "operator", **wrong}
    with pytest.raises(RefusedError) as refused:
        add(organisation, email=given["email"], name=given["name"], role=given["role"])
    assert refused.value.key == key
    assert refused.value.said("hi") != refused.value.said("en")


def test_the_admin_adds_a_person_invites_and_lets_go(
    people: dict[str, User], signed_in: Callable[[str], Client]
) -> None:
    client = signed_in("admin")
    area = Area.objects.get(code="A1")
    given = {"email": "asha@example.org", "name": "Asha", "role": "engineer", "language": "hi"}
    client.post("/desk/admin/people", {**given, "areas": area.pk})
    asha = User.objects.get(email="asha@example.org")
    assert list(asha.areas.all()) == [area] and not asha.has_usable_password()
    page = f"/desk/admin/people/{asha.pk}"
    assert "asha@example.org" in client.get("/desk/admin/people").content.decode()
    client.post(page, {"do": "send_link"})
    assert Job.objects.get().payload["kind"] == "invitation"
    shown = client.post(page, {"do": "show_link"}).content.decode()
    (link,) = re.findall(r"http://testserver(/desk/password/new/[^<]+)", shown)
    assert Client().get(link).status_code == 302
    assert link not in client.get(page).content.decode()
    client.post(page, {"do": "change", "name": "Asha D", "role": "operator", "language": "en"})
    asha.refresh_from_db()
    assert (asha.name, asha.role, asha.language, asha.areas.count()) == ("Asha D", "operator", "en", 0)
    hers = Client()
    hers.force_login(asha)
    client.post(page, {"do": "deactivate"})
    assert hers.get("/desk/account").headers["Location"].startswith("/desk/login")
    client.post(page, {"do": "reactivate"})
    asha.refresh_from_db()
    assert asha.is_active
    done = AuditEntry.objects.filter(action__startswith="person.").order_by("id")
    assert [row.action.removeprefix("person.") for row in done] == [
        "added", "link_sent", "link_shown", "changed", "deactivated", "reactivated",
    ]  # fmt: skip
    assert "Asha" not in str(list(done.values())) and "asha@" not in str(list(done.values()))


def test_the_last_admin_stays(people: dict[str, User], signed_in: Callable[[str], Client]) -> None:
    client, page = signed_in("admin"), f"/desk/admin/people/{people['admin'].pk}"
    for given in ({"do": "deactivate"}, {"do": "change", "name": "A", "role": "auditor", "language": "hi"}):
        answer = client.post(page, given)
        assert answer.status_code == 400
        assert say("hi", "people.last_admin") in answer.content.decode()
    people["admin"].refresh_from_db()
    assert (people["admin"].role, people["admin"].is_active) == ("admin", True)
    add(people["admin"].organisation, email="b@example.org", name="B", role="admin", password="p" * 12)
    assert client.post(page, {"do": "deactivate"}).status_code == 303


def test_no_link_is_shown_for_somebody_with_a_password(
    people: dict[str, User], signed_in: Callable[[str], Client]
) -> None:
    answer = signed_in("admin").post(f"/desk/admin/people/{people['auditor'].pk}", {"do": "show_link"})
    assert answer.status_code == 400
    assert "/desk/password/new/" not in answer.content.decode()


def test_a_lost_second_step_is_taken_away(
    people: dict[str, User], signed_in: Callable[[str], Client]
) -> None:
    for kind in (Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES):
        Authenticator.objects.create(user=people["auditor"], type=kind, data={})
    page = f"/desk/admin/people/{people['auditor'].pk}"
    assert "reset_second_step" in signed_in("admin").get(page).content.decode()
    signed_in("admin").post(page, {"do": "reset_second_step"})
    assert not Authenticator.objects.exists()


def test_what_is_refused_is_said_beside_its_field(signed_in: Callable[[str], Client]) -> None:
    answer = signed_in("admin").post("/desk/admin/people", {"email": "x", "name": "<b>X", "role": "operator"})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert 'aria-describedby="hint-email error-email"' in page and say("hi", "people.no_email") in page
    assert "&lt;b&gt;X" in page and "<b>X" not in page


def test_people_of_another_organisation_are_not_there(
    people: dict[str, User], signed_in: Callable[[str], Client]
) -> None:
    other = found("in-xx-power", "Example Power", "उदाहरण बिजली")
    stranger = add(other, email="s@example.org", name="Stranger", role="admin")
    client = signed_in("admin")
    assert "Stranger" not in client.get("/desk/admin/people").content.decode()
    for given in ({}, {"do": "deactivate"}, {"do": "show_link"}, {"do": "send_link"}):
        assert client.post(f"/desk/admin/people/{stranger.pk}", given).status_code == 404
    assert client.get(f"/desk/admin/people/{stranger.pk}").status_code == 404


def test_a_key_is_shown_once_and_kept_as_its_digest_alone(
    people: dict[str, User], signed_in: Callable[[str], Client]
) -> None:
    client = signed_in("admin")
    page = client.post("/desk/admin/keys", {"name": "App", "scopes": ["check", "bulk"]}).content.decode()
    (value,) = re.findall(r"<code>([\w-]{43})</code>", page)
    key = ApiKey.objects.get()
    assert (key.digest, key.prefix) == (hashlib.sha256(value.encode()).hexdigest(), value[:8])
    assert value not in str(list(ApiKey.objects.values())) + str(list(AuditEntry.objects.values()))
    assert value not in client.get("/desk/admin/keys").content.decode()
    assert live_key(value) == key
    client.post(f"/desk/admin/keys/{key.pk}/revoke")
    assert live_key(value) is None
    other = found("in-xx-power", "Example Power", "उदाहरण बिजली")
    stranger = add(other, email="s@example.org", name="Stranger", role="admin")
    foreign, _ = make("Theirs", ["check"], stranger)
    assert client.post(f"/desk/admin/keys/{foreign.pk}/revoke").status_code == 404
    assert "Theirs" not in client.get("/desk/admin/keys").content.decode()


@pytest.mark.parametrize(
    "given", [{}, {"name": "App"}, {"name": " ", "scopes": "check"}, {"name": "A", "scopes": "all"}]
)
def test_a_key_without_name_or_scope_is_not_made(
    signed_in: Callable[[str], Client], given: dict[str, str]
) -> None:
    assert signed_in("admin").post("/desk/admin/keys", given).status_code == 400
    assert not ApiKey.objects.exists()


def test_settings_are_kept_within_their_limits(
    organisation: DeskOrganisation, signed_in: Callable[[str], Client]
) -> None:
    client = signed_in("admin")
    given = {
        "acknowledge_hours": "8", "keep_messages_days": "400", "keep_contacts_days": "60",
        "police_station": " Cyber  cell ", "police_email": "cyber@police.example",
    }  # fmt: skip
    client.post("/desk/admin/settings", given)
    organisation.refresh_from_db()
    assert (organisation.acknowledge_hours, organisation.police_station) == (8, "Cyber cell")
    for wrong in (
        {"acknowledge_hours": "0"}, {"keep_messages_days": "٣٠٠"}, {"keep_contacts_days": "9" * 5000},
        {"keep_contacts_days": "-1"}, {"police_email": "nobody"},
    ):  # fmt: skip
        answer = client.post("/desk/admin/settings", {**given, **wrong})
        assert answer.status_code == 400 and 'aria-invalid="true"' in answer.content.decode()
    organisation.refresh_from_db()
    assert organisation.keep_contacts_days == 60
