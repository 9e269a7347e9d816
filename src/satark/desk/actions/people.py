"""People: the admin of an organisation adds them; nobody else makes an account."""

from __future__ import annotations

from collections.abc import Iterable

from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from satark.desk.models import Area, DeskOrganisation, User
from satark.desk.outbox import enqueue
from satark.desk.queries.people import admins_left
from satark.desk.refusal import RefusedError
from satark.desk.roles import ROLES
from satark.desk.words import languages
from satark.desk.writing import action, audit

_LIMIT_NAME = 120
_LIMIT_EMAIL = 254


@action
def add(
    organisation: DeskOrganisation,
    *,
    email: str,
    name: str,
    role: str,
    areas: Iterable[Area] = (),
    language: str = "hi",
    password: str | None = None,
    by: User | None = None,
) -> User:
    """A person who may sign in; without a password only once an invitation has been taken up.

    Raises RefusedError for an address that is none or is taken, an empty name, a role that is none.
    """
    address = email.strip().lower()
    try:
        validate_email(address)
    except ValidationError as error:
        raise RefusedError("people.no_email", field="email") from error
    if len(address) > _LIMIT_EMAIL:
        raise RefusedError("people.no_email", field="email")
    called = _checked(name, role, language)
    if User.objects.filter(email=address).exists():
        raise RefusedError("people.taken", field="email")
    person = User.objects.create_user(
        address,
        password,
        name=called,
        organisation=organisation,
        role=role,
        language=language,
        created_at=timezone.now(),
    )
    person.areas.set([area for area in areas if area.organisation_id == organisation.pk])
    audit("person.added", person, by=by, organisation=organisation, role=role)
    return person


@action
def change(person: User, *, name: str, role: str, areas: Iterable[Area], language: str, by: User) -> None:
    """Give a person another name, role, areas or language. Raises RefusedError for the last admin's role."""
    called = _checked(name, role, language)
    if person.role == "admin" and role != "admin":
        _not_the_last_admin(person)
    person.name, person.role, person.language = called, role, language
    person.save(update_fields=["name", "role", "language"])
    wanted = [area for area in areas if area.organisation_id == person.organisation_id]
    person.areas.set(wanted)
    audit("person.changed", person, by=by, role=role, areas=len(wanted))


@action
def deactivate(person: User, by: User) -> None:
    """A person may sign in no more and is out at once. Raises RefusedError for the last admin."""
    _not_the_last_admin(person)
    person.is_active = False
    person.save(update_fields=["is_active"])
    audit("person.deactivated", person, by=by)


@action
def reactivate(person: User, by: User) -> None:
    """A person may sign in again."""
    person.is_active = True
    person.save(update_fields=["is_active"])
    audit("person.reactivated", person, by=by)


@action
def reset_second_step(person: User, by: User) -> None:
    """Take a lost second step away; who needs one sets it up anew when signing in next."""
    Authenticator.objects.filter(user_id=person.pk).delete()
    audit("person.second_step_reset", person, by=by)


@action
def send_link(person: User, base: str, by: User) -> None:
    """Mail a person the link that sets a password; an invitation to who has none yet."""
    kind = "forgotten" if person.has_usable_password() else "invitation"
    enqueue("sign_in_mail", {"person": person.pk, "kind": kind, "base": base})
    audit("person.link_sent", person, by=by, kind=kind)


@action
def show_link(person: User, by: User) -> None:
    """Note that the admin sees the invitation of a person, to hand it over by other ways.

    Raises RefusedError for who has a password or has signed in before: the admin could act as that person.
    """
    if person.has_usable_password() or person.last_login is not None:
        raise RefusedError("people.no_link_shown")
    audit("person.link_shown", person, by=by)


def _checked(name: str, role: str, language: str) -> str:
    called = " ".join(name.split())[:_LIMIT_NAME]
    if not called:
        raise RefusedError("people.no_name", field="name")
    if role not in ROLES:
        raise RefusedError("people.no_role", field="role")
    if language not in languages():
        raise RefusedError("people.no_language", field="language")
    return called


def _not_the_last_admin(person: User) -> None:
    if person.role != "admin" or not person.is_active:
        return
    # Held until the end: two admins cannot take the role from each other at once.
    organisation = DeskOrganisation.objects.select_for_update().get(pk=person.organisation_id)
    if not admins_left(organisation, person):
        raise RefusedError("people.last_admin")
