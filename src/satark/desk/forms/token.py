"""The token of a public form: made with the page, it is the idempotency key of what the form sends.

It is signed, so that a form was made by this desk, and it is good for one report alone: sent again it names
the one kept before. Nothing of it needs a cookie.
"""

from __future__ import annotations

import secrets

from django.core import signing

_SALT = "satark.desk.form"
_LIFE_S = 3 * 24 * 3600


def new_token() -> str:
    """A token for a form that is shown now."""
    return signing.TimestampSigner(salt=_SALT).sign(secrets.token_urlsafe(16))


def key_of(token: str) -> str | None:
    """The idempotency key of a token, or None where it is none of ours or older than three days."""
    try:
        return signing.TimestampSigner(salt=_SALT).unsign(token, max_age=_LIFE_S)
    except signing.BadSignature:
        return None
