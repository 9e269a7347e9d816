"""`POST /api/v1/check`: one message judged, nothing of it kept."""

from __future__ import annotations

from datetime import UTC, datetime

from satark.api import shipped
from satark.desk.contract.bodies import CHECK, LIMIT_BODY_BYTES
from satark.desk.contract.fields import Wrong
from satark.desk.contract.strict_json import NotJsonError, read_json
from satark.desk.front.callers import Callers
from satark.desk.front.exchange import (
    Receive,
    Scope,
    Send,
    answer,
    as_json,
    asked,
    json_type,
    read_body,
)
from satark.desk.front.judged import facts_with, verdict_of
from satark.desk.problems import ProblemError


async def check(callers: Callers, scope: Scope, receive: Receive, send: Send) -> str:
    """Answer with the verdict; its label. Raises ProblemError."""
    head = asked(scope)
    json_type(head.content_type, b"application/json")
    caller = await callers.caller(head, "check", key_needed=False)
    body = await read_body(head, receive, LIMIT_BODY_BYTES)
    try:
        value = read_json(body)
    except NotJsonError:
        raise ProblemError("bad-request") from None
    wrong: list[Wrong] = []
    read = CHECK.read(value, "", wrong)
    if wrong:
        raise ProblemError("wrong-field", errors=[error._asdict() for error in wrong])
    hint = read.get("organisation") or (caller.organisation_id if caller else None)
    site = await callers.site(hint, shipped())
    # Judged right here: handing it to a thread costs more than it (docs/decisions).
    facts = facts_with(site.organisation_id, site.file)
    verdict = verdict_of(read, facts, site.organisation_id, datetime.now(UTC), points=caller is not None)
    await answer(send, 200, as_json(verdict))
    return str(verdict["label"])
