"""Lines of NDJSON judged one by one: a verdict or an error for each, in order, whatever a line holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from satark.api import shipped
from satark.desk.contract.bodies import BULK_LINE, LIMIT_BODY_BYTES
from satark.desk.contract.fields import Wrong
from satark.desk.contract.strict_json import NotJsonError, read_json
from satark.desk.front.exchange import as_json
from satark.desk.front.judged import facts_with, verdict_of
from satark.desk.problems import body as problem_body


def judged_lines(
    lines: Sequence[bytes], first: int, organisation_id: str | None, sites: Mapping[str, str], now: datetime
) -> bytes:
    """The answers to lines, the first of them called by the number `first`; each ends with a line end.

    `organisation_id` is whose key it is, `sites` the site file of each organisation here.
    """
    answers = []
    for number, line in enumerate(lines, first):
        try:
            answer = _answer(line, str(number), organisation_id, sites, now)
        # Whatever a line does, the others are answered.
        except Exception:
            answer = {"id": str(number), "error": problem_body("internal")}
        answers.append(as_json(answer) + b"\n")
    return b"".join(answers)


def _answer(
    line: bytes, id: str, organisation_id: str | None, sites: Mapping[str, str], now: datetime
) -> dict[str, Any]:
    if len(line) > LIMIT_BODY_BYTES:
        return {"id": id, "error": problem_body("too-large")}
    try:
        value = read_json(line)
    except NotJsonError:
        return {"id": id, "error": problem_body("bad-request")}
    wrong: list[Wrong] = []
    read = BULK_LINE.read(value, "", wrong)
    id = (read or {}).get("id") or id
    hint = (read or {}).get("organisation") or organisation_id
    if hint is not None and hint not in sites and hint not in shipped().organisations:
        wrong.append(Wrong("organisation", "the id of an organisation that is known here"))
    if wrong:
        return {"id": id, "error": problem_body("wrong-field", errors=[one._asdict() for one in wrong])}
    facts = facts_with(hint, sites.get(hint or "", ""))
    return {**verdict_of(read, facts, hint, now, points=True), "id": id}
