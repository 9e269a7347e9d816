"""Puts what allauth tells of signing in into the audit log."""

from __future__ import annotations

from typing import Any

from allauth.account.signals import password_changed, password_reset, user_logged_in
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_reset,
)
from allauth.socialaccount.signals import social_account_added
from django.dispatch import Signal

from satark.desk.actions.sign_ins import noted
from satark.desk.models import User

_TOLD: dict[str, Signal] = {
    "done": user_logged_in,
    "password_changed": password_changed,
    "password_set_by_link": password_reset,
    "second_step_set": authenticator_added,
    "second_step_removed": authenticator_removed,
    "recovery_codes_made": authenticator_reset,
    "wrong_code": authentication_failed,
}


def listen() -> None:
    """Begin to note; called once, when the desk is ready."""
    for what, signal in _TOLD.items():
        signal.connect(_noting(what), weak=False, dispatch_uid=f"satark.{what}")
    social_account_added.connect(_provider, weak=False, dispatch_uid="satark.provider")


def _noting(what: str) -> Any:
    def note(sender: object, user: User, **more: object) -> None:
        noted(user, what)

    return note


def _provider(sender: object, sociallogin: Any, **more: object) -> None:
    noted(sociallogin.user, "provider_connected")
