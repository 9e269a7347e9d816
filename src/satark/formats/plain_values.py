"""The values of a verdict row as plain Python ones: what JSON and Arrow take."""

from __future__ import annotations

from typing import Any

from satark.records.entity import Entity
from satark.records.row import VerdictRow
from satark.records.verdict import Reason


def plain_entity(entity: Entity) -> dict[str, Any]:
    """An entity as the public contract shows it."""
    return {
        "kind": entity.kind,
        "raw": entity.raw,
        "value": entity.value,
        "span": list(entity.span),
        "official": entity.official,
        "owner": entity.owner,
    }


def plain_reason(reason: Reason) -> dict[str, Any]:
    """A reason as the public contract shows it."""
    source = reason.source
    return {
        "code": reason.code,
        "points": reason.points,
        "state": reason.state,
        "text": reason.text,
        "spans": [list(span) for span in reason.spans],
        "source": None
        if source is None
        else {"url": source.url, "checked_on": source.checked_on, "words": source.words},
    }


def plain_row(row: VerdictRow, explain: bool) -> dict[str, Any]:
    """The row by its columns, in their order."""
    plain: dict[str, Any] = {
        "id": row.id,
        "label": row.label,
        "points": row.points,
        "probability": row.probability,
        "organisation": row.organisation,
        "language": row.language,
        "codes": list(row.codes),
        "entities": [plain_entity(entity) for entity in row.entities],
        "error": row.error,
    }
    if explain:
        plain["reasons"] = [plain_reason(reason) for reason in row.reasons]
    return plain
