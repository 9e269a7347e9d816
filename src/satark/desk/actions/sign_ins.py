"""What happens around signing in, for the audit log, and the mails it needs."""

from __future__ import annotations

from satark.desk.models import User
from satark.desk.outbox import enqueue
from satark.desk.writing import action, audit

# Who did these is not known: that is what failed.
_BY_ANYBODY = frozenset(("failed", "wrong_code"))


class _Nobody:
    """Whoever gave an address that no account has."""

    pk = ""


@action
def noted(person: User | None, what: str) -> None:
    """Something happened to the sign-in of a person, or of nobody that is known here."""
    audit(f"sign_in.{what}", person or _Nobody(), by=None if what in _BY_ANYBODY else person)


@action
def link_asked_for(email: str, base: str) -> None:
    """Somebody forgot a password: a link goes to the address, if it is one of an account.

    As much is written where it is none, so that not even the time it takes tells.
    """
    person = User.objects.filter(email=email.strip().lower(), is_active=True).first()
    audit("sign_in.link_asked_for", person or _Nobody())
    enqueue("sign_in_mail", {"person": person.pk if person else 0, "kind": "forgotten", "base": base})
