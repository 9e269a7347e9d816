"""Forms of allauth that must do something else than it does."""

from __future__ import annotations

from allauth.account.forms import ResetPasswordForm
from django.http import HttpRequest

from satark.desk.actions.sign_ins import link_asked_for
from satark.desk.links import base_of


class ForgottenForm(ResetPasswordForm):  # type: ignore[misc]
    """Asks for the address to which a link is sent, by a job: nothing about the answer tells who is known."""

    def save(self, request: HttpRequest, **more: object) -> str:
        """Ask for the link; the address that was typed."""
        email: str = self.cleaned_data["email"]
        link_asked_for(email, base_of(request))
        return email
