"""Signing in by an organisation's own provider: only people the admin has added, by a verified address."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from pytest_django.fixtures import Settings

from satark.desk.models import DeskOrganisation, User
from satark.desk.openid import openid_apps
from satark.desk.sign_in import OpenIDAdapter
from satark.errors import UserError

SERVER = "https://sso.power.example"
CONFIGURATION = {
    "issuer": SERVER,
    "authorization_endpoint": f"{SERVER}/authorize",
    "token_endpoint": f"{SERVER}/token",
    "userinfo_endpoint": f"{SERVER}/me",
    "jwks_uri": f"{SERVER}/keys",
}


class Answer:
    """What the provider answers to one request."""

    status_code = 200
    headers = {"content-type": "application/json"}

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data

    def json(self) -> dict[str, Any]:
        return self.data

    def raise_for_status(self) -> None:
        return None


class Provider:
    """A provider of OpenID Connect without a network; `claims` is what it says of whoever signs in."""

    def __init__(self, claims: dict[str, Any]) -> None:
        self.claims = {"iss": SERVER, "aud": "desk", "exp": 4_000_000_000, "iat": 1, **claims}

    def __enter__(self) -> Provider:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def get(self, url: str, **_: Any) -> Answer:
        return Answer(self.claims if url.endswith("/me") else CONFIGURATION)

    def request(self, method: str, url: str, **_: Any) -> Answer:
        assert (method, url) == ("POST", f"{SERVER}/token")
        token = jwt.encode(self.claims, "any key that is long enough to sign with", algorithm="HS256")
        return Answer({"access_token": "a", "id_token": token})


@pytest.fixture
def provider(settings: Settings, monkeypatch: pytest.MonkeyPatch, organisation: DeskOrganisation) -> None:
    for name, value in {
        "SATARK_OIDC": "own",
        "SATARK_OIDC_OWN_NAME": "Power SSO",
        "SATARK_OIDC_OWN_CLIENT_ID": "desk",
        "SATARK_OIDC_OWN_SECRET": "secret",
        "SATARK_OIDC_OWN_SERVER": SERVER,
        "SATARK_OIDC_OWN_ORGANISATION": organisation.pk,
    }.items():
        monkeypatch.setenv(name, value)
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": openid_apps()}}


def signed_in_by(claims: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> tuple[Client, Any]:
    """A client that went to the provider and came back, and the last answer."""
    monkeypatch.setattr(OpenIDAdapter, "get_requests_session", lambda _: Provider(claims))
    client = Client()
    away = client.get("/desk/login/with/own?next=/desk/account")
    assert away.headers["Location"].startswith(f"{SERVER}/authorize?")
    sent = parse_qs(urlsplit(away.headers["Location"]).query)
    assert sent["code_challenge_method"] == ["S256"]
    back = client.get("/desk/login/with/own/back", {"code": "c", "state": sent["state"][0]})
    return client, back


def test_a_person_the_admin_added_is_let_in_and_known_again(
    provider: None, people: dict[str, User], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Power SSO" in Client().get("/desk/login").content.decode()
    claims = {"sub": "7", "email": "Engineer@example.org", "email_verified": True}
    client, back = signed_in_by(claims, monkeypatch)
    assert back.headers["Location"] == "/desk/account"
    assert "engineer@example.org" in client.get("/desk/account").content.decode()
    assert SocialAccount.objects.get().user == people["engineer"]
    client, back = signed_in_by(claims, monkeypatch)
    assert back.headers["Location"] == "/desk/account"
    people["engineer"].is_active = False
    people["engineer"].save()
    assert signed_in_by(claims, monkeypatch)[1].status_code == 403


@pytest.mark.parametrize(
    "claims",
    [
        {"email": "engineer@example.org", "email_verified": False},
        {"email": "engineer@example.org"},
        {"email": "stranger@example.org", "email_verified": True},
        {"email": "elsewhere@example.org", "email_verified": True},
        {"email": "left@example.org", "email_verified": True},
    ],
)
def test_nobody_else_is_let_in(
    provider: None, people: dict[str, User], monkeypatch: pytest.MonkeyPatch, claims: dict[str, Any]
) -> None:
    other = DeskOrganisation.objects.create(
        id="in-xx-power", name_en="Other", name_hi="दूसरी", created_at=people["admin"].created_at
    )
    for email, organisation, active in (
        ("elsewhere@example.org", other, True),
        ("left@example.org", people["admin"].organisation, False),
    ):
        User.objects.create_user(
            email,
            name="X",
            organisation=organisation,
            role="admin",
            is_active=active,
            created_at=people["admin"].created_at,
        )
    before = User.objects.count()
    client, back = signed_in_by({"sub": "8", **claims}, monkeypatch)
    assert back.status_code == 403
    assert client.get("/desk/account").status_code == 302
    assert not SocialAccount.objects.exists() and User.objects.count() == before


def test_a_failed_or_foreign_answer_shows_one_plain_page(
    provider: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(OpenIDAdapter, "get_requests_session", lambda _: Provider({"sub": "9"}))
    for query in ({"error": "access_denied", "state": "x"}, {"code": "c", "state": "made up"}, {}):
        assert Client().get("/desk/login/with/own/back", query).status_code == 502
    assert Client().get("/desk/login/with/other").status_code == 404
    assert Client().get("/desk/login/with/own?process=connect").status_code == 404


def test_a_provider_that_is_half_described_is_refused_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    assert openid_apps() == []
    monkeypatch.setenv("SATARK_OIDC", "own")
    with pytest.raises(UserError) as refused:
        openid_apps()
    assert "SATARK_OIDC_OWN_NAME" in refused.value.where
    monkeypatch.setenv("SATARK_OIDC", "O-W-N")
    with pytest.raises(UserError):
        openid_apps()
