"""Organisations: founding one at the desk."""

from __future__ import annotations

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
