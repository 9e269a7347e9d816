"""People who sign in: each works for one organisation in one role."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from satark.desk.models.area import Area
from satark.desk.models.organisation import DeskOrganisation
from satark.desk.roles import ROLES


class Users(BaseUserManager["User"]):
    """Makes and finds people by their e-mail address, whatever its capitals."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        """A person saved with a hashed password; without one nobody can sign in by password."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        """The person of an address."""
        return self.get(email=(username or "").lower())


class User(AbstractBaseUser):
    """One person in one role; engineers see the cases of their areas, or all where they have none."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    organisation = models.ForeignKey(DeskOrganisation, on_delete=models.PROTECT, related_name="people")
    role = models.CharField(max_length=16, choices=[(role, role) for role in ROLES])
    areas = models.ManyToManyField(Area, blank=True, related_name="engineers")
    language = models.CharField(max_length=8, default="hi")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects: ClassVar[Users] = Users()

    class Meta:
        ordering = ["email"]
