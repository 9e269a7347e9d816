"""The first person of an organisation, made by whoever runs the machine; that one makes all the others."""

from __future__ import annotations

from satark.desk.actions.organisations import found
from satark.desk.actions.people import add
from satark.desk.models import DeskOrganisation, User
from satark.desk.writing import action, audit


@action
def create_admin(email: str, name: str, password: str, organisation_id: str, names: tuple[str, str]) -> User:
    """An admin, and the organisation under its names in English and Hindi where it is new to the desk.

    Raises RefusedError as `people.add` and `organisations.found` do.
    """
    organisation = DeskOrganisation.objects.filter(pk=organisation_id).first()
    if organisation is None:
        organisation = found(organisation_id, *names)
    person = add(organisation, email=email, name=name, role="admin", password=password)
    audit("admin.made_by_command", person, organisation=organisation)
    return person
