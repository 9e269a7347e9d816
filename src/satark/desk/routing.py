"""Which area a report belongs to: the one chosen, else by consumer number, else by pin code; else none."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.db.models import Q

from satark.desk.models import Area, AreaKey


class Routed(NamedTuple):
    """The area found and by what; no area is the common queue."""

    area: Area | None
    basis: str


COMMON = Routed(None, "none")
_PIN_DIGITS = 6


def routed(
    organisation_id: str, on: date, *, area_code: str = "", consumer_number: str = "", pin_code: str = ""
) -> Routed:
    """The area of a report made on a day; the longest prefix of a consumer number wins.

    Keys count between their dates alone. Of two areas with one pin code neither is chosen: the common queue
    is better than the wrong office.
    """
    if area_code:
        area = Area.objects.filter(organisation_id=organisation_id, code=area_code, retired=False).first()
        if area is not None:
            return Routed(area, "chosen")
    number = "".join(letter for letter in consumer_number if letter.isascii() and letter.isalnum()).upper()
    if number:
        prefixes = [number[:length] for length in range(1, len(number) + 1)]
        found = _keys(organisation_id, on, "consumer_prefix", prefixes)
        longest = max((len(key.value) for key in found), default=0)
        areas = {key.area for key in found if len(key.value) == longest}
        if len(areas) == 1:
            return Routed(areas.pop(), "consumer_number")
    if len(pin_code) == _PIN_DIGITS:
        areas = {key.area for key in _keys(organisation_id, on, "pin_code", [pin_code])}
        if len(areas) == 1:
            return Routed(areas.pop(), "pin_code")
    return COMMON


def _keys(organisation_id: str, on: date, kind: str, values: list[str]) -> list[AreaKey]:
    return list(
        AreaKey.objects.filter(
            Q(valid_until__isnull=True) | Q(valid_until__gte=on),
            area__organisation_id=organisation_id,
            area__retired=False,
            kind=kind,
            value__in=values,
            valid_from__lte=on,
        ).select_related("area")
    )


def scope_of(areas: list[Area]) -> set[int]:
    """The ids of areas with all that belongs to them."""
    wanted = {area.pk for area in areas}
    frontier = set(wanted)
    while frontier:
        frontier = set(Area.objects.filter(parent_id__in=frontier).values_list("pk", flat=True)) - wanted
        wanted |= frontier
    return wanted
