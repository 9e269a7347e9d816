"""Mails a link by which somebody sets a password: invited to the desk, or after forgetting it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.mail import send_mail

from satark.desk.links import password_link
from satark.desk.models import User
from satark.desk.words import say


def run(payload: Mapping[str, Any]) -> None:
    """Send the mail `kind` ("forgotten" or "invitation") to a person, in the person's language.

    The link is made here, so that no row of the outbox holds one. A person who is gone gets nothing.
    """
    person = User.objects.filter(pk=payload["person"], is_active=True).first()
    if person is None:
        return
    given = {
        "name": person.name,
        "organisation": person.organisation.called(person.language),
        "link": password_link(person, str(payload["base"])),
    }
    kind = str(payload["kind"])
    send_mail(
        say(person.language, f"sign_in_mail.{kind}_subject", **given),
        say(person.language, f"sign_in_mail.{kind}_text", **given),
        None,
        [person.email],
    )
