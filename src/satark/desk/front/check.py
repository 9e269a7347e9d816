"""`POST /api/v1/check`: one message judged, nothing of it kept."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

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

# Characters, beyond which a text is judged in a thread: some 5 ms.
_LONG = 2_000


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

    def judged() -> dict[str, Any]:
        facts = facts_with(site.organisation_id, site.file)
        return verdict_of(read, facts, site.organisation_id, datetime.now(UTC), points=caller is not None)

    # Facts to be merged first, or a long text, would hold all others up; a usual message costs less judged
    # here than handed over (docs/decisions/0024).
    slow = len(read["text"]) > _LONG or bool(site.file)
    verdict = await asyncio.to_thread(judged) if slow else judged()
    await answer(send, 200, as_json(verdict))
    return str(verdict["label"])
