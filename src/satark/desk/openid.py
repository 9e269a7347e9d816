"""Providers of OpenID Connect by which organisations sign their people in, from the environment."""

from __future__ import annotations

import os
import re
from typing import Any

from satark.errors import UserError

PROVIDERS = "SATARK_OIDC"
_ID = re.compile(r"[a-z0-9]{1,32}")
_NEEDED = ("NAME", "CLIENT_ID", "SECRET", "SERVER", "ORGANISATION")


def openid_apps() -> list[dict[str, Any]]:
    """One app for each id in `SATARK_OIDC` (joined by commas), as allauth's settings have them.

    Of an id `abc`, `SATARK_OIDC_ABC_NAME` is what the button says, `_CLIENT_ID` and `_SECRET` are those the
    provider gave, `_SERVER` is its address, `_ORGANISATION` the organisation whose people it signs in, and
    `_TRUST_ADDRESS=yes` believes its addresses though it does not say that they were verified.
    Raises UserError for what is missing.
    """
    return [_app(id.strip()) for id in os.environ.get(PROVIDERS, "").split(",") if id.strip()]


def _app(id: str) -> dict[str, Any]:
    if not _ID.fullmatch(id):
        raise UserError(
            "The id of a provider is none.",
            where=f"{PROVIDERS} in the environment",
            now="Use small letters and digits, several joined by commas.",
        )
    given = {name: os.environ.get(f"{PROVIDERS}_{id.upper()}_{name}", "").strip() for name in _NEEDED}
    missing = [name for name, value in given.items() if not value]
    if missing:
        raise UserError(
            "A setting of a provider is missing.",
            where=f"{PROVIDERS}_{id.upper()}_{missing[0]} in the environment",
            now=f"Set it, or take {id} out of {PROVIDERS}.",
        )
    trusted = os.environ.get(f"{PROVIDERS}_{id.upper()}_TRUST_ADDRESS", "") == "yes"
    return {
        "provider_id": id,
        "name": given["NAME"],
        "client_id": given["CLIENT_ID"],
        "secret": given["SECRET"],
        "settings": {
            "server_url": given["SERVER"],
            "organisation": given["ORGANISATION"],
            "oauth_pkce_enabled": True,
            "verified_email": trusted,
        },
    }
