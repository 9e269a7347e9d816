"""Links that let a person set a password: good for three days, once, and dead when the password changes."""

from __future__ import annotations

from allauth.account.utils import user_pk_to_url_str
from django.contrib.auth.tokens import default_token_generator
from django.http import HttpRequest
from django.urls import reverse

from satark.desk.models import User


def base_of(request: HttpRequest) -> str:
    """The address under which the caller reached this desk, for a link in a mail."""
    return request.build_absolute_uri("/").rstrip("/")


def password_link(person: User, base: str) -> str:
    """The link by which a person sets a password."""
    given = {"uidb36": user_pk_to_url_str(person), "key": default_token_generator.make_token(person)}
    return base + reverse("account_reset_password_from_key", kwargs=given)
