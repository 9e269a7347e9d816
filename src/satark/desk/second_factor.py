"""The second step when signing in: who must have it, and who has."""

from __future__ import annotations

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser

from satark.desk.models import User
from satark.desk.roles import Role

# They see everything of an organisation, or change who sees it.
WITH_SECOND_STEP: frozenset[Role] = frozenset(("admin", "auditor"))


def needs_second_step(person: User) -> bool:
    """True for a role that must have it at this desk."""
    return bool(settings.SECOND_STEP_REQUIRED) and person.role in WITH_SECOND_STEP


def has_second_step(person: User) -> bool:
    """True for somebody who has set it up."""
    return bool(Authenticator.objects.filter(user_id=person.pk, type=Authenticator.Type.TOTP).exists())


def lacks_second_step(person: User) -> bool:
    """True for somebody who must set it up before anything else."""
    return needs_second_step(person) and not has_second_step(person)


class SecondStepAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """The second step as allauth keeps it, with what our pages and rules ask of it."""

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Not where the role must have it."""
        return not needs_second_step(User.objects.get(pk=authenticator.user_id))

    def build_totp_svg(self, url: str) -> str:
        """The picture with the key as an SVG element that stands within a page."""
        drawn: str = super().build_totp_svg(url)
        return drawn[drawn.index("<svg") :]

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        """Under which name the app lists the account."""
        return str(user.get_username())
