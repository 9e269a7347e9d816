"""What `satark desk create-admin` asks for: a password that holds, and names from the profile."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from satark.api import shipped
from satark.errors import UserError


def check_password(password: str) -> None:
    """Raise UserError for a password that is too short or one everybody knows."""
    try:
        validate_password(password)
    except ValidationError as error:
        raise UserError(
            "The password is too short or too common.",
            where="the password",
            now="Take at least 12 characters that nobody would guess.",
        ) from error


def names_of(organisation_id: str, english: str, hindi: str) -> tuple[str, str]:
    """The names given, else those of the organisation's profile, else nothing."""
    profile = shipped().organisations.get(organisation_id)
    known = profile.names if profile is not None else {}
    english = english or known.get("en", "")
    return english, hindi or known.get("hi", english)
