"""People: the admin of an organisation adds them; nobody else makes an account."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from satark.desk.models import Area, DeskOrganisation, User
from satark.desk.refusal import RefusedError
from satark.desk.roles import ROLES
from satark.desk.writing import action, audit


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
        raise RefusedError("people.no_email") from error
    if role not in ROLES:
        raise RefusedError("people.no_role")
    called = " ".join(name.split())[:120]
    if not called:
        raise RefusedError("people.no_name")
    if User.objects.filter(email=address).exists():
        raise RefusedError("people.taken")
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
