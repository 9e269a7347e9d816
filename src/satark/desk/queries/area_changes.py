"""What a file of areas would change: added, changed, retired; and the file of what there is."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from satark.desk.area_files import AreaRow, Key
from satark.desk.models import Area, DeskOrganisation
from satark.desk.queries.area_order import in_order

_COMPARED = ("level", "parent", "name_en", "name_hi", "post", "email", "phone", "keys")


@dataclass(frozen=True, slots=True)
class Change:
    """One area that becomes another: which of its columns, `keys` for what leads to it, `back` if retired."""

    row: AreaRow
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """All that a file would change; `seen` is a digest by which the same changes are known again."""

    added: tuple[AreaRow, ...]
    changed: tuple[Change, ...]
    retired: tuple[AreaRow, ...]
    same: int

    @property
    def seen(self) -> str:
        """The digest."""
        told = [self.added, self.changed, self.retired]
        return hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def any(self) -> bool:
        """True where there is something to do."""
        return bool(self.added or self.changed or self.retired)


def changes(organisation: DeskOrganisation, wanted: list[AreaRow]) -> Changes:
    """What must be done so that an organisation has these areas and no others."""
    retired_codes = set(
        Area.objects.filter(organisation=organisation, retired=True).values_list("code", flat=True)
    )
    there = {row.code: row for row in as_rows(organisation, retired=True)}
    codes = {row.code for row in wanted}
    added, changed = [], []
    for row in wanted:
        before = there.get(row.code)
        if before is None:
            added.append(row)
            continue
        columns = [name for name in _COMPARED if _value(before, name) != _value(row, name)]
        columns += ["back"] if row.code in retired_codes else []
        if columns:
            changed.append(Change(row, tuple(columns)))
    gone = [row for row in there.values() if row.code not in codes and row.code not in retired_codes]
    same = len(wanted) - len(added) - len(changed)
    return Changes(tuple(added), tuple(changed), tuple(gone), same)


def as_rows(organisation: DeskOrganisation, *, retired: bool = False) -> list[AreaRow]:
    """The areas of an organisation as rows of a file, each behind the one it belongs to."""
    placed = in_order(organisation, retired=retired)
    keys: dict[int, list[Key]] = {}
    codes = {place.area.pk: place.area.code for place in placed}
    for area in Area.objects.filter(pk__in=codes).prefetch_related("keys"):
        keys[area.pk] = [Key(key.kind, key.value, key.valid_from, key.valid_until) for key in area.keys.all()]
    return [
        AreaRow(
            line, area.kind, area.code, codes.get(area.parent_id or 0, ""), area.name_en, area.name_hi,
            area.post, area.email, area.phone, tuple(keys.get(area.pk, ())),
        )
        for line, (area, _) in enumerate(placed, start=2)
    ]  # fmt: skip


def _value(row: AreaRow, name: str) -> object:
    return frozenset(row.keys) if name == "keys" else getattr(row, name)
