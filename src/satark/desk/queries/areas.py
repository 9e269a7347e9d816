"""The areas of organisations as a reader chooses among them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from satark.desk.models import Area, DeskOrganisation

# So many areas a page lists at most: beyond it the finest kind is left to pin codes and consumer numbers.
LIMIT_CHOICES = 300
_COARSEST_FIRST = ("circle", "division", "sub_division")


class Choice(NamedTuple):
    """One area to choose; `value` is `ORGANISATION/CODE`."""

    value: str
    words: str


class Group(NamedTuple):
    """Areas under one heading: of one parent, or of none."""

    words: str
    choices: list[Choice]


def choices(organisations: Sequence[DeskOrganisation], language: str) -> list[Group]:
    """The areas of these organisations grouped by parent, in the order of their names."""
    areas = list(Area.objects.filter(organisation__in=organisations, retired=False))
    kinds = list(_COARSEST_FIRST)
    while len(areas) > LIMIT_CHOICES and len(kinds) > 1:
        finest = kinds.pop()
        areas = [area for area in areas if area.kind != finest]
    areas.sort(key=lambda area: area.called(language).casefold())
    by_id = {area.pk: area for area in areas}
    groups: list[Group] = []
    for organisation in organisations:
        own = [area for area in areas if area.organisation_id == organisation.pk]
        before = f"{organisation.called(language)} · " if len(organisations) > 1 else ""
        parents = {area.parent_id for area in own if area.parent_id in by_id}
        alone = [area for area in own if area.parent_id not in by_id and area.pk not in parents]
        if alone:
            groups.append(Group(organisation.called(language), [_choice(area, language) for area in alone]))
        for parent in own:
            if parent.pk in parents:
                parts = [area for area in own if area.parent_id == parent.pk and area.pk not in parents]
                path = " · ".join(area.called(language) for area in _path(parent, by_id))
                listed = [_choice(area, language) for area in (parent, *parts)]
                groups.append(Group(f"{before}{path}", listed))
    return groups


def _choice(area: Area, language: str) -> Choice:
    return Choice(f"{area.organisation_id}/{area.code}", area.called(language))


def _path(area: Area, by_id: dict[int, Area]) -> list[Area]:
    """An area after all that it belongs to, the widest first."""
    path = [area]
    while (parent := by_id.get(path[0].parent_id or 0)) is not None and parent not in path:
        path.insert(0, parent)
    return path
