"""What was named wrongly before: values that an upheld appeal protects, as messages have them."""

from __future__ import annotations

from collections.abc import Collection

from django.utils import timezone

from satark.desk.judging import Shown, judged
from satark.desk.models import Protected

_Met = tuple[str, str]
_LIMIT_VALUE = 320


def canonical(organisation_id: str, kind: str, typed: str) -> str:
    """A value as it is protected: as the scan reads what somebody typed, of a link its host alone."""
    verdict = judged(Shown(typed, timezone.now()), organisation_id, None).to_dict()
    entities: list[dict[str, str]] = verdict["entities"]  # type: ignore[assignment]
    read = next((entity["value"] for entity in entities if entity["kind"] == kind), typed)
    return _bare(kind, read)


def protected_among(organisation_id: str, met: Collection[_Met]) -> dict[_Met, Protected]:
    """Of the kinds and values met in a message, those that are protected."""
    bare = {_bare(kind, value) for kind, value in met}
    rows = Protected.objects.filter(organisation_id=organisation_id, value__in=bare)
    kept = {(row.kind, row.value): row for row in rows}
    return {
        (kind, value): kept[kind, _bare(kind, value)]
        for kind, value in met
        if (kind, _bare(kind, value)) in kept
    }


def _bare(kind: str, value: str) -> str:
    bare = value.strip().casefold()
    if kind == "url":
        bare = bare.partition("://")[2] or bare
        bare = bare.split("/", 1)[0].split("?", 1)[0].split("#", 1)[0].removeprefix("www.")
    return bare[:_LIMIT_VALUE]
