"""Signing in: by password, with the second step, never telling who has an account."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.urls import get_resolver
from pytest_django.fixtures import Settings

from satark.desk.jobs.sign_in_mail import run
from satark.desk.models import AuditEntry, Job, User
from satark.desk.words import say

PASSWORD = "correct horse battery"
SignedIn = Callable[[str], Client]


@pytest.fixture(autouse=True)
def nobody_tried_before() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def sign_in(client: Client, email: str, password: str = PASSWORD, language: str = "en") -> HttpResponse:
    return client.post(  # type: ignore[return-value]
        "/desk/login", {"login": email, "password": password}, headers={"Accept-Language": language}
    )


def code_for(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def with_second_step(client: Client) -> str:
    """Set up the second step of whoever the client is; its secret."""
    page = client.get("/desk/account/second-step").content.decode()
    found = re.search(r'class="key-text">([A-Z2-7]+)<', page)
    assert found is not None
    done = client.post("/desk/account/second-step", {"code": code_for(found[1])})
    assert done.status_code == 302 and done.headers["Location"] == "/desk/account/recovery-codes"
    return found[1]


def test_a_person_signs_in_and_the_session_changes_its_key(people: dict[str, User]) -> None:
    client = Client()
    client.get("/desk/login")
    client.cookies["sessionid"] = "planted"
    assert sign_in(client, "Operator@example.org").headers["Location"] == "/desk/"
    assert client.cookies["sessionid"].value not in ("", "planted")
    assert client.get("/desk/account").status_code == 200


@pytest.mark.parametrize("language", ["hi", "en"])
def test_who_has_an_account_is_not_told(people: dict[str, User], language: str) -> None:
    people["auditor"].is_active = False
    people["auditor"].save()
    said = say(language, "sign_in_error.email_password_mismatch")
    pages = []
    for email, password in (
        ("operator@example.org", "wrong"),
        ("nobody@example.org", "wrong"),
        ("auditor@example.org", PASSWORD),
    ):
        answer = sign_in(Client(), email, password, language)
        assert answer.status_code == 200
        assert said in answer.content.decode()
        pages.append(re.sub(r'value="[^"]*"', "", answer.content.decode()))
    assert len(set(pages)) == 1


def test_too_many_tries_are_stopped_for_the_address_and_the_client(people: dict[str, User]) -> None:
    for _ in range(5):
        sign_in(Client(), "operator@example.org", "wrong")
    answer = sign_in(Client(), "operator@example.org")
    assert say("en", "sign_in_error.too_many_login_attempts") in answer.content.decode()
    for at in range(30):
        # What a client says of its own address is not believed.
        client = Client(headers={"X-Forwarded-For": f"192.0.2.{at}"})
        answer = sign_in(client, "engineer@example.org", "wrong")
    assert answer.status_code == 429
    assert say("en", "sign_in.wait_title") in answer.content.decode()


def test_a_deactivated_person_is_out_at_once(people: dict[str, User]) -> None:
    client = Client()
    sign_in(client, "operator@example.org")
    people["operator"].is_active = False
    people["operator"].save()
    assert client.get("/desk/account").headers["Location"].startswith("/desk/login")


def test_a_changed_password_ends_every_other_session(people: dict[str, User]) -> None:
    here, elsewhere = Client(), Client()
    for client in (here, elsewhere):
        sign_in(client, "operator@example.org")
    wrong = here.post("/desk/account/password", {"oldpassword": "no", "password1": "short", "password2": "x"})
    page = wrong.content.decode()
    for key in ("enter_current_password", "password_too_short"):
        assert say("hi", f"sign_in_error.{key}") in page
    fresh = "neither bread nor circus"
    here.post("/desk/account/password", {"oldpassword": PASSWORD, "password1": fresh, "password2": fresh})
    assert here.get("/desk/account").status_code == 200
    assert elsewhere.get("/desk/account").status_code == 302


@pytest.mark.parametrize("role", ["admin", "auditor"])
def test_admins_and_auditors_set_up_the_second_step_before_anything_else(
    people: dict[str, User], settings: Settings, role: str
) -> None:
    settings.SECOND_STEP_REQUIRED = True
    client = Client()
    sign_in(client, f"{role}@example.org")
    assert client.get("/desk/").headers["Location"] == "/desk/account/second-step"
    secret = with_second_step(client)
    assert client.get("/desk/").headers.get("Location") != "/desk/account/second-step"
    # It cannot be turned off again.
    client.post("/desk/account/second-step/off")
    assert client.get("/desk/account/second-step/off").status_code == 200
    again = Client()
    assert sign_in(again, f"{role}@example.org").headers["Location"] == "/desk/login/code"
    assert again.get("/desk/").status_code == 302, "the password alone opens nothing"
    wrong = again.post("/desk/login/code", {"code": "000000"}, headers={"Accept-Language": "en"})
    assert say("en", "sign_in_error.incorrect_code") in wrong.content.decode()
    assert again.post("/desk/login/code", {"code": code_for(secret)}).headers["Location"] == "/desk/"


def test_nobody_else_is_led_there(people: dict[str, User], settings: Settings) -> None:
    settings.SECOND_STEP_REQUIRED = True
    for role in ("operator", "engineer"):
        client = Client()
        sign_in(client, f"{role}@example.org")
        assert client.get("/desk/").headers.get("Location") != "/desk/account/second-step"


def test_the_api_is_shut_too_without_the_second_step(people: dict[str, User], settings: Settings) -> None:
    from satark.desk.routes import routes

    settings.SECOND_STEP_REQUIRED = True
    client = Client()
    client.force_login(people["admin"])
    for route in routes():
        if route.before_second_step or "<" in route.path or route.front or route.get is None:
            continue
        answer = client.get(f"/{route.path}")
        open_to_all = Client().get(f"/{route.path}").status_code == 200
        assert open_to_all or answer.status_code in (302, 303, 403, 404), route.path
        if answer.status_code == 302:
            assert answer.headers["Location"] in ("/desk/account/second-step", "/desk/"), route.path


def test_a_recovery_code_lets_in_once(people: dict[str, User]) -> None:
    client = Client()
    sign_in(client, "operator@example.org")
    with_second_step(client)
    codes = re.findall(r"<code>(\d+)</code>", client.get("/desk/account/recovery-codes").content.decode())
    assert len(codes) == 10
    for expected in ("/desk/", None):
        again = Client()
        sign_in(again, "operator@example.org")
        answer = again.post("/desk/login/code", {"code": codes[0]})
        assert answer.headers.get("Location") == expected
    assert client.post("/desk/account/second-step/off").status_code == 302
    assert sign_in(Client(), "operator@example.org").headers["Location"] == "/desk/"


def test_what_is_dear_is_asked_for_once_more_some_time_after_signing_in(signed_in: SignedIn) -> None:
    client = signed_in("operator")
    answer = client.get("/desk/account/second-step")
    assert answer.headers["Location"] == "/desk/account/confirm?next=%2Fdesk%2Faccount%2Fsecond-step"
    wrong = client.post(answer.headers["Location"], {"password": "wrong"})
    assert say("hi", "sign_in_error.incorrect_password") in wrong.content.decode()
    right = client.post(answer.headers["Location"], {"password": PASSWORD})
    assert right.headers["Location"] == "/desk/account/second-step"


def test_nothing_else_of_allauth_can_be_reached() -> None:
    names = {str(key) for key in get_resolver().reverse_dict if isinstance(key, str)}
    assert not {name for name in names if name.startswith(("account_", "mfa_", "socialaccount"))} - {
        "account_login",
        "account_logout",
        "account_reauthenticate",
        "account_change_password",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "mfa_authenticate",
        "mfa_index",
        "mfa_reauthenticate",
        "mfa_activate_totp",
        "mfa_deactivate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
    }


def test_every_error_of_the_forms_has_words_in_both_languages() -> None:
    from allauth.account.adapter import DefaultAccountAdapter
    from allauth.mfa.adapter import DefaultMFAAdapter

    from satark.desk.words import words

    # What our forms cannot meet: phones, user names, further addresses, codes by mail.
    unmet = re.compile("phone|username|email_taken|duplicate|primary|max_email|unknown|unverified|add_email")
    others = {
        "account_inactive",
        "invalid_login",
        "select_only_one",
        "same_as_current",
        "invalid_or_expired_key",
    }
    met = {*DefaultAccountAdapter.error_messages, *DefaultMFAAdapter.error_messages} - others
    for code in met | {"required", "invalid", "password_too_short", "password_too_common"}:
        if not unmet.search(code):
            assert f"sign_in_error.{code}" in words("en") and f"sign_in_error.{code}" in words("hi"), code


@pytest.mark.parametrize("language", ["hi", "en"])
def test_no_page_speaks_allauths_words(people: dict[str, User], language: str) -> None:
    client = Client(headers={"Accept-Language": language})
    pages = [client.get(path) for path in ("/desk/login", "/desk/password/forgotten")]
    pages.append(client.get("/desk/password/new/1-dead"))
    sign_in(client, "operator@example.org")
    pages += [
        client.get(path) for path in ("/desk/account", "/desk/account/password", "/desk/account/second-step")
    ]
    for page in pages:
        assert page.status_code == 200
        text = page.content.decode()
        assert f'<html lang="{language}">' in text
        for foreign in ("Two-Factor", "Sign Up", "Password (again)", "Email address", "helptext"):
            assert foreign not in text


def test_a_forgotten_password_is_set_by_a_link_that_works_once(people: dict[str, User]) -> None:
    asked = Client().post("/desk/password/forgotten", {"email": "Operator@example.org"})
    assert asked.headers["Location"] == "/desk/password/forgotten/sent"
    job = Job.objects.get()
    assert "key" not in str(job.payload)
    run(job.payload)
    (sent,) = mail.outbox
    assert sent.to == ["operator@example.org"] and people["operator"].name in sent.body
    (link,) = re.findall(r"http://testserver(/\S+)", str(sent.body))
    client = Client()
    form = client.get(link, follow=True)
    assert form.redirect_chain[-1][0].endswith("-set-password"), "the key stays out of the address"
    fresh = "neither bread nor circus"
    wrong = client.post(form.redirect_chain[-1][0], {"password1": fresh, "password2": "other"})
    assert say("hi", "sign_in_error.not_the_same") in wrong.content.decode()
    done = client.post(form.redirect_chain[-1][0], {"password1": fresh, "password2": fresh})
    assert done.headers["Location"] == "/desk/password/new/done"
    assert say("hi", "new_password.dead_title") in Client().get(link, follow=True).content.decode()
    assert sign_in(Client(), "operator@example.org", fresh).status_code == 302
    assert sign_in(Client(), "operator@example.org").status_code == 200


def test_asking_for_a_link_tells_nothing_about_an_address(people: dict[str, User]) -> None:
    for email in ("operator@example.org", "nobody@example.org"):
        answer = Client().post("/desk/password/forgotten", {"email": email})
        assert answer.headers["Location"] == "/desk/password/forgotten/sent"
    assert AuditEntry.objects.count() == Job.objects.count() == 2
    for job in Job.objects.all():
        run(job.payload)
    assert len(mail.outbox) == 1
    assert "nobody" not in str(list(AuditEntry.objects.values())) + str(list(Job.objects.values()))


def test_signing_in_leaves_its_traces_in_the_audit_log(
    people: dict[str, User], django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]]
) -> None:
    sign_in(Client(), "operator@example.org", "wrong")
    sign_in(Client(), "nobody@example.org", "wrong")
    client = Client()
    sign_in(client, "operator@example.org")
    with django_capture_on_commit_callbacks(execute=True):
        with_second_step(client)
    client.post("/desk/account/second-step/off")
    rows = AuditEntry.objects.order_by("id").values_list("action", "by__role")
    assert AuditEntry.objects.filter(organisation=people["operator"].organisation).count() == 6
    assert list(rows) == [
        ("sign_in.failed", None),
        ("sign_in.failed", None),
        ("sign_in.done", "operator"),
        ("sign_in.second_step_set", "operator"),
        ("sign_in.second_step_set", "operator"),
        ("sign_in.second_step_removed", "operator"),
        ("sign_in.second_step_removed", "operator"),
    ]
