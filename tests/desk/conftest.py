"""What tests of the desk share: settings of their own, an organisation, people in each role."""

from __future__ import annotations

import os
from collections.abc import Callable

import django
import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.desk_settings")
django.setup()

from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402

from satark.desk.limits import LIMITS  # noqa: E402
from satark.desk.models import Area, DeskOrganisation, User  # noqa: E402
from satark.desk.roles import ROLES  # noqa: E402


def an_organisation(profile: str = "in-rj-jvvnl", name: str = "Jaipur Discom") -> DeskOrganisation:
    """An organisation with one sub-division."""
    organisation = DeskOrganisation.objects.create(
        id=profile, name_en=name, name_hi="जयपुर डिस्कॉम", created_at=timezone.now()
    )
    Area.objects.create(
        organisation=organisation,
        kind="sub_division",
        code="A1",
        name_en="Malviya Nagar",
        name_hi="मालवीय नगर",
    )
    return organisation


@pytest.fixture(autouse=True)
def _nobody_has_asked_before() -> None:
    LIMITS.forget()


@pytest.fixture
def organisation(db: None) -> DeskOrganisation:
    return an_organisation()


@pytest.fixture
def people(organisation: DeskOrganisation) -> dict[str, User]:
    """One person in each role, by role."""
    return {
        role: User.objects.create_user(
            f"{role}@example.org",
            "correct horse battery",
            name=role.title(),
            organisation=organisation,
            role=role,
            created_at=timezone.now(),
        )
        for role in ROLES
    }


@pytest.fixture
def signed_in(people: dict[str, User]) -> Callable[[str], Client]:
    """A client signed in as a role."""

    def sign_in(role: str) -> Client:
        client = Client()
        client.force_login(people[role])
        return client

    return sign_in
