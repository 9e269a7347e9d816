"""What a program sent: who it is, how much it may ask for, and its body by the description of it."""

from __future__ import annotations

import hashlib
import json
from typing import Any, NamedTuple

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, JsonResponse, RawPostDataException
from django.http.multipartparser import MultiPartParserError

from satark.desk.contract.bodies import LIMIT_BODY_BYTES
from satark.desk.contract.fields import Body, Wrong
from satark.desk.contract.strict_json import NotJsonError, read_json
from satark.desk.guard import KeyRequest
from satark.desk.limits import client_of, taken
from satark.desk.models import ApiKey
from satark.desk.problems import ProblemError

_UTF_8 = ("", "utf-8", "utf8")


class Sent(NamedTuple):
    """The fields of a body, and the SHA-256 of it, whatever its blanks and the order of its names."""

    fields: dict[str, Any]
    digest: str


def json_answer(value: Any, status: int = 200) -> JsonResponse:
    """A value as JSON in UTF-8."""
    return JsonResponse(value, status=status, json_dumps_params={"ensure_ascii": False})


def key_or_nobody(request: KeyRequest) -> ApiKey | None:
    """The key of a caller who gave one, held against the route's rule. Raises ProblemError for none."""
    if request.key is None and "Authorization" in request.headers:
        raise ProblemError("no-key", headers={"WWW-Authenticate": "Bearer"})
    return request.key


def take(request: HttpRequest, what: str, key: ApiKey | None = None) -> None:
    """Take one of the caller's allowance. Raises ProblemError where there is none left."""
    by_key = (f"key {key.pk}", f"{what}-by-key") if key is not None else None
    wait_s = taken(*by_key) if by_key is not None else taken(client_of(request), what)
    if wait_s is not None:
        raise ProblemError("too-many", retry_after_s=wait_s)


def body_of(request: HttpRequest, description: Body) -> Sent:
    """The body as described, JSON or a form. Raises ProblemError for what is not that."""
    kind, charset = request.content_type, (request.content_params or {}).get("charset", "").lower()
    if kind not in ("application/json", "multipart/form-data") or charset not in _UTF_8:
        raise ProblemError("wrong-type")
    try:
        value = _json(request) if kind == "application/json" else _form(request, description)
    except RequestDataTooBig:
        raise ProblemError("too-large") from None
    except (NotJsonError, MultiPartParserError, RawPostDataException):
        raise ProblemError("bad-request") from None
    wrong: list[Wrong] = []
    fields = description.read(value, "", wrong)
    if wrong:
        raise wrong_fields(*wrong)
    written = json.dumps(value, sort_keys=True).encode()
    return Sent(fields, hashlib.sha256(written).hexdigest())


def wrong_fields(*wrong: Wrong) -> ProblemError:
    """The problem that names fields and what is expected of each."""
    return ProblemError("wrong-field", errors=[error._asdict() for error in wrong])


def _json(request: HttpRequest) -> Any:
    body = request.body
    if len(body) > LIMIT_BODY_BYTES:
        raise ProblemError("too-large")
    return read_json(body)


def _form(request: HttpRequest, description: Body) -> Any:
    fields = {name: [str(value) for value in values] for name, values in request.POST.lists()}
    if request.FILES:
        raise wrong_fields(Wrong("attachments", "none: this desk takes no attachments yet"))
    return description.nested(fields)
