"""The people of an organisation as its admin sees them."""

from __future__ import annotations

from typing import NamedTuple

from allauth.mfa.models import Authenticator

from satark.desk.models import DeskOrganisation, User


class Listed(NamedTuple):
    """A person and whether the second step is set up."""

    person: User
    second_step: bool


def listed(organisation: DeskOrganisation) -> list[Listed]:
    """All people of an organisation by name, those who may sign in first."""
    people = User.objects.filter(organisation=organisation).prefetch_related("areas")
    with_step = set(
        Authenticator.objects.filter(
            user__organisation=organisation, type=Authenticator.Type.TOTP
        ).values_list("user_id", flat=True)
    )
    ordered = people.order_by("-is_active", "name", "email")
    return [Listed(person, person.pk in with_step) for person in ordered]


def admins_left(organisation: DeskOrganisation, without: User) -> int:
    """How many admins who may sign in an organisation has besides one person."""
    return (
        User.objects.filter(organisation=organisation, role="admin", is_active=True)
        .exclude(pk=without.pk)
        .count()
    )
