"""Organisations: founding one at the desk, and what its admin sets."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from satark.desk.models import DeskOrganisation, User
from satark.desk.refusal import RefusedError
from satark.desk.writing import action, audit
from satark.facts.shapes import is_organisation_id


@action
def found(id: str, name_en: str, name_hi: str, *, by: User | None = None) -> DeskOrganisation:
    """An organisation begins to work at this desk; its id is that of its profile, such as `in-rj-jvvnl`.

    Raises RefusedError for an id that is none or is taken, and for a missing name.
    """
    if not is_organisation_id(id):
        raise RefusedError("organisation.no_id")
    if DeskOrganisation.objects.filter(pk=id).exists():
        raise RefusedError("organisation.taken")
    names = name_en.strip()[:200], name_hi.strip()[:200]
    if not all(names):
        raise RefusedError("organisation.no_name")
    organisation = DeskOrganisation.objects.create(
        id=id, name_en=names[0], name_hi=names[1], created_at=timezone.now()
    )
    audit("organisation.founded", organisation, by=by, organisation=organisation)
    return organisation


@dataclass(frozen=True, slots=True)
class Settings:
    """What an organisation's admin sets: hours and days as typed."""

    acknowledge_hours: str
    keep_messages_days: str
    keep_contacts_days: str
    police_station: str
    police_email: str


LIMITS = {"acknowledge_hours": (1, 168), "keep_messages_days": (30, 3650), "keep_contacts_days": (7, 365)}
"""The least and the most of each number."""


@action
def set_up(organisation: DeskOrganisation, given: Settings, by: User) -> None:
    """Change the settings of an organisation.

    Raises RefusedError for a number out of its limits, or an e-mail address that is none.
    """
    for name, (least, most) in LIMITS.items():
        typed = str(getattr(given, name)).strip()
        if not (typed.isascii() and typed.isdigit() and len(typed) < 6 and least <= int(typed) <= most):
            raise RefusedError("settings.out_of_limits", field=name, least=least, most=most)
        setattr(organisation, name, int(typed))
    email = given.police_email.strip()
    if email:
        try:
            validate_email(email)
        except ValidationError as error:
            raise RefusedError("people.no_email", field="police_email") from error
    organisation.police_station = " ".join(given.police_station.split())[:200]
    organisation.police_email = email
    organisation.save()
    audit("organisation.set_up", organisation, by=by, organisation=organisation)
