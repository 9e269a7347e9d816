"""The verdict on a stored message, in the words of the page it is shown on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from satark.desk.judging import Shown, judged
from satark.desk.knowledge import facts_of
from satark.desk.models import OwnAnswer, Protected, Report, Revision
from satark.desk.queries.protected import protected_among
from satark.desk.showing import Piece, pieces, shown_entity
from satark.errors import DataError
from satark.records.entity import Entity
from satark.scan.sender import parse_sender
from satark.text.plain_text import disarm, plain

_SENDERS = {"header": "header", "mobile": "phone", "tollfree": "phone", "landline": "phone", "short": "phone",
            "foreign": "phone", "email": "email"}  # fmt: skip
ASKED = ("header", "phone", "url", "upi", "email")
"""The kinds of entity of which an engineer may say whether they are the organisation's own."""


class Asked(NamedTuple):
    """Something met in a message; `official` as a fact says, `answer` what an engineer said of it;
    `protected` where it was named wrongly before."""

    kind: str
    value: str
    shown: str
    official: bool | None
    answer: OwnAnswer | None
    protected: Protected | None = None


class ReasonShown(NamedTuple):
    """A reason of a verdict, its words disarmed, with the source of its fact and when that was read."""

    text: str
    points: int
    state: str
    code: str
    source: str
    address: str
    checked_on: str


class VerdictShown(NamedTuple):
    """A verdict as a page of the office shows it; `language` is that of its words."""

    verdict: dict[str, Any]
    language: str
    summary: str
    reasons: list[ReasonShown]
    pieces: list[Piece]


def shown_verdict(report: Report, revision: Revision, language: str) -> VerdictShown:
    """The machine's verdict with the message cut at what carried it."""
    verdict, spoken = verdict_in(report, revision, language)
    entities = tuple(_entity(entity) for entity in verdict.get("entities", ()))
    return VerdictShown(
        verdict,
        spoken,
        disarm(verdict.get("summary", ""), entities),
        [_reason(reason, entities) for reason in verdict.get("reasons", ())],
        pieces(report.message.text, verdict),
    )


def _reason(reason: dict[str, Any], entities: tuple[Entity, ...]) -> ReasonShown:
    source = reason["source"] or {}
    url = source.get("url") or ""
    host = urlsplit(url).hostname if url.startswith("https://") else None
    words = plain(source.get("words") or url)
    return ReasonShown(
        disarm(reason["text"], entities),
        reason["points"],
        reason["state"],
        reason["code"],
        (host or "").removeprefix("www.") if words == url and host else words,
        url if host else "",
        source.get("checked_on", ""),
    )


def _entity(entity: dict[str, Any]) -> Entity:
    start, end = entity["span"]
    return Entity(
        entity["kind"], entity["raw"], entity["value"], (start, end), entity["official"], entity["owner"]
    )


def verdict_in(report: Report, revision: Revision, language: str) -> tuple[dict[str, Any], str]:
    """A revision's verdict as JSON and the language its words are in.

    The machine's is said again in another language than the reporter's only where today's facts and rules
    give the very same one; else it stands as it was given.
    """
    stored: dict[str, Any] = revision.verdict
    message = report.message
    if language == report.home_language or revision.by_id is not None or message.erased_at is not None:
        return stored, report.home_language
    shown = shown_again(report)
    try:
        again = judged(shown, report.organisation_id, language).to_dict()
    except DataError:
        return stored, report.home_language
    same = all(again[name] == stored.get(name) for name in ("label", "points", "receipt"))
    return (again, language) if same else (stored, report.home_language)


def asked_of(report: Report, verdict: dict[str, Any], answers: Iterable[OwnAnswer]) -> list[Asked]:
    """The sender and each header, number, link and payment id of a message, each once."""
    given = {(answer.kind, answer.value): answer for answer in answers}
    met: dict[tuple[str, str], Asked] = {}
    sender = _sender(report)
    for entity in [*([sender] if sender else []), *verdict.get("entities", ())]:
        kind, value = entity["kind"], entity["value"][:320]
        if kind in ASKED and value and (kind, value) not in met:
            answer = given.get((kind, value))
            met[kind, value] = Asked(kind, value, shown_entity(entity), entity["official"], answer)
    safe = protected_among(report.organisation_id, met)
    return [one._replace(protected=safe.get(key)) for key, one in met.items()]


def _sender(report: Report) -> dict[str, Any] | None:
    if not report.message.sender:
        return None
    sender = parse_sender(report.message.sender, facts_of(report.organisation_id))
    kind = _SENDERS.get(sender.kind, "")
    if not kind or not sender.value:
        return None
    official = True if sender.owner is not None else None
    return {"kind": kind, "raw": sender.value, "value": sender.value, "span": [0, 0], "official": official,
            "owner": sender.owner}  # fmt: skip


def shown_again(report: Report) -> Shown:
    """The message of a report as it was shown, to be judged again."""
    message = report.message
    return Shown(
        message.text,
        message.received_at,
        message.received_at_assumed,
        message.sender,
        message.sender_basis,  # type: ignore[arg-type]
        message.channel,  # type: ignore[arg-type]
        tuple(report.done),
    )
