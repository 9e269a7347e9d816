"""The values of a verdict row as plain Python ones: what JSON and Arrow take."""

from __future__ import annotations

from typing import Any

from satark.records.row import VerdictRow


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
        "entities": [entity.to_dict() for entity in row.entities],
        "error": row.error,
    }
    if explain:
        plain["reasons"] = [reason.to_dict() for reason in row.reasons]
    return plain
