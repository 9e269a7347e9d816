"""The areas of an organisation in the order people know them: each circle with what belongs to it."""

from __future__ import annotations

from typing import NamedTuple

from satark.desk.models import Area, DeskOrganisation


class Placed(NamedTuple):
    """An area and how deep it stands: 0 belongs to none."""

    area: Area
    depth: int


def in_order(organisation: DeskOrganisation, *, retired: bool = False) -> list[Placed]:
    """All areas, each behind the one it belongs to; retired ones only where asked for."""
    areas = Area.objects.filter(organisation=organisation).order_by("name_en", "code")
    if not retired:
        areas = areas.filter(retired=False)
    known = {area.pk: area for area in areas}
    parts: dict[int | None, list[Area]] = {}
    for area in known.values():
        parts.setdefault(area.parent_id if area.parent_id in known else None, []).append(area)
    placed: list[Placed] = []
    waiting = [Placed(area, 0) for area in reversed(parts.get(None, []))]
    while waiting:
        here = waiting.pop()
        placed.append(here)
        waiting += [Placed(area, here.depth + 1) for area in reversed(parts.get(here.area.pk, []))]
    return placed
