"""Errors of the API as problem documents (RFC 9457): one shape, each kind with its page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.http import HttpResponse

CONTENT_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem: its status, its title, and what to do now."""

    status: int
    title: str
    now: str


KINDS: dict[str, Kind] = {
    "bad-request": Kind(400, "The request cannot be read.", "Send JSON in UTF-8 as the description says."),
    "no-idempotency-key": Kind(
        400,
        "The header Idempotency-Key is missing or cannot be one.",
        "Make a new one for each report, 16 to 200 letters, digits or signs, and send it again with a retry.",
    ),
    "no-key": Kind(401, "This needs a key or a session.", "Send `Authorization: Bearer KEY`, or sign in."),
    "not-allowed": Kind(403, "This key or person may not do that.", "Ask the admin of your organisation."),
    "not-found": Kind(404, "There is nothing under this address.", "Check the address or the code."),
    "wrong-method": Kind(405, "This address does not take that method.", "See the header Allow."),
    "conflict": Kind(409, "It has changed since you looked.", "Load it again and repeat what still applies."),
    "key-used": Kind(
        409,
        "This Idempotency-Key came with another body before.",
        "Send the very same body to get the report of that key, or a new key for a new report.",
    ),
    "too-large": Kind(413, "The request is too large.", "Send less in one request."),
    "wrong-type": Kind(415, "The body has a type this address does not take.", "Send application/json."),
    "wrong-field": Kind(
        422, "A field has a value that is not allowed.", "Mend the fields named in `errors`."
    ),
    "too-many": Kind(429, "Too many requests from here.", "Wait as long as Retry-After says."),
    "internal": Kind(500, "Something failed here.", "Try again; if it stays, tell whoever runs this desk."),
    "not-ready": Kind(503, "Something that is needed is not there.", "See what is not `ok` below."),
    "storage-unavailable": Kind(503, "The desk cannot write just now; nothing was kept.", "Try again soon."),
}


class ProblemError(Exception):
    """What was asked is answered with the problem document of this name."""

    def __init__(
        self,
        name: str,
        *,
        retry_after_s: int | None = None,
        headers: Mapping[str, str] | None = None,
        **more: Any,
    ) -> None:
        self.name, self.more = name, more
        self.headers = dict(headers or {})
        if retry_after_s is not None:
            self.headers["Retry-After"] = str(retry_after_s)
        super().__init__(name)


def body(name: str, **more: Any) -> dict[str, Any]:
    """The problem document of a kind; `errors` is a list of `{field, expected}` where fields are wrong."""
    kind = KINDS[name]
    return {
        "type": f"/api/v1/problems#{name}",
        "title": kind.title,
        "status": kind.status,
        "detail": kind.now,
        **more,
    }


def problem(name: str, *, retry_after_s: int | None = None, **more: Any) -> HttpResponse:
    """The problem as a Django response."""
    # The light front and its workers make problem documents too, and know no Django.
    from django.http import HttpResponse

    response = HttpResponse(
        json.dumps(body(name, **more), ensure_ascii=False).encode(),
        status=KINDS[name].status,
        content_type=CONTENT_TYPE,
    )
    if retry_after_s is not None:
        response.headers["Retry-After"] = str(retry_after_s)
    return response


def answered(error: ProblemError) -> HttpResponse:
    """The response that a ProblemError stands for."""
    response = problem(error.name, **error.more)
    for name, value in error.headers.items():
        response.headers[name] = value
    return response
