"""Keys of the API: made by an admin, shown once, kept as their SHA-256 alone."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection

from django.utils import timezone

from satark.desk.models import ApiKey, User
from satark.desk.refusal import RefusedError
from satark.desk.roles import SCOPES
from satark.desk.writing import action, audit

PREFIX_LENGTH = 8
LIMIT_KEYS = 50
"""So many keys that count an organisation has at most."""


@action
def make(name: str, scopes: Collection[str], by: User) -> tuple[ApiKey, str]:
    """A key and its characters, which nobody can see again.

    Raises RefusedError for an empty name, no scope or one that is none, or too many keys.
    """
    called = " ".join(name.split())[:120]
    if not called:
        raise RefusedError("keys.no_name", field="name")
    wanted = [scope for scope in SCOPES if scope in scopes]
    if not wanted or len(wanted) != len(set(scopes)):
        raise RefusedError("keys.no_scope", field="scopes")
    if ApiKey.objects.filter(organisation=by.organisation, revoked_at=None).count() >= LIMIT_KEYS:
        raise RefusedError("keys.too_many", limit=LIMIT_KEYS)
    value = secrets.token_urlsafe(32)
    key = ApiKey.objects.create(
        organisation=by.organisation,
        name=called,
        prefix=value[:PREFIX_LENGTH],
        digest=hashlib.sha256(value.encode()).hexdigest(),
        scopes=wanted,
        made_by=by,
        created_at=timezone.now(),
    )
    audit("key.made", key, by=by, scopes=" ".join(wanted))
    return key, value


@action
def revoke(key: ApiKey, by: User) -> None:
    """A key counts no more, from now on and for ever."""
    if key.revoked_at is None:
        key.revoked_at = timezone.now()
        key.save(update_fields=["revoked_at"])
    audit("key.revoked", key, by=by)
