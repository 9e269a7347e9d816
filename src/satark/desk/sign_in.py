"""Signing in: nobody makes an account, the admin of an organisation does."""

from __future__ import annotations

import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from satark.desk.actions.sign_ins import noted
from satark.desk.limits import client_of
from satark.desk.models import User
from satark.desk.words import language_of, say

# What allauth tells by a page's notice, and our words for it; of the rest no notice is made.
_TOLD = {
    "account/messages/password_changed.txt": "change_password.changed",
    "mfa/messages/totp_activated.txt": "second_step.on",
    "mfa/messages/totp_deactivated.txt": "second_step.off",
    "mfa/messages/recovery_codes_generated.txt": "recovery_codes.made",
}


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-in by e-mail address and password; signing up is closed."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: an admin makes accounts."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """The opaque key of the client, by which tries are counted."""
        return client_of(request)

    def is_ajax(self, request: HttpRequest) -> bool:
        """Never: forms are answered with pages."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> AbstractBaseUser | None:
        """The person of an address and password; a deactivated one is nobody, like a wrong password."""
        person: AbstractBaseUser | None = super().authenticate(request, **credentials)
        return person if person is not None and person.is_active else None

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Note the try, as much for an address that nobody has."""
        noted(User.objects.filter(email=str(credentials.get("email", "")).lower()).first(), "failed")

    def reauthenticate(self, user: AbstractBaseUser, password: str) -> bool:
        """True where this is the password of who is signed in; tries are counted as for signing in."""
        person = self.authenticate(self.request, email=user.get_username(), password=password)
        return person is not None and person.pk == user.pk

    def is_reauthentication_required(self, *, app: str, **more: Any) -> bool:
        """Who has signed in within the last minutes need not show it once more."""
        records = get_authentication_records(self.request, self.request.user)
        last = max((record["at"] for record in records), default=0.0)
        return bool(time.time() - float(last) > app_settings.REAUTHENTICATION_TIMEOUT)

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        """A deactivated person whom a provider vouches for has no account here."""
        return no_account(request)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Where one goes after changing the password."""
        return str(redirect("mfa_index").url)

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        *args: object,
        **more: object,
    ) -> None:
        """A notice in our own words."""
        key = _TOLD.get(message_template or "")
        if key is not None:
            messages.success(request, say(language_of(request), key))


class OpenIDAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Sign-in by the organisation's own provider, for people who have an account already."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: object) -> bool:
        """Never: an admin makes accounts."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Let in a person of the provider's organisation: known from before, or by a verified address.

        Raises ImmediateHttpResponse for everybody else.
        """
        organisation = sociallogin.provider.app.settings["organisation"]
        people = User.objects.filter(organisation_id=organisation, is_active=True)
        if sociallogin.is_existing:
            if not people.filter(pk=sociallogin.user.pk).exists():
                raise ImmediateHttpResponse(no_account(request))
            return
        verified = [address.email.lower() for address in sociallogin.email_addresses if address.verified]
        person = people.filter(email__in=verified).first()
        if person is None:
            raise ImmediateHttpResponse(no_account(request))
        sociallogin.connect(request, person)

    def on_authentication_error(self, request: HttpRequest, provider: Any, **more: Any) -> None:
        """One page for whatever went wrong with the provider, a cancelled sign-in too."""
        raise ImmediateHttpResponse(render(request, "sign_in/failed.html", status=502))


def no_account(request: HttpRequest) -> HttpResponse:
    """The page for somebody whom a provider knows and this desk does not."""
    return render(request, "sign_in/no_account.html", status=403)
