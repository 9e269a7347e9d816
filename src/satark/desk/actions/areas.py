"""Areas: all of an organisation's at once, by its file."""

from __future__ import annotations

from satark.desk.area_files import LEVELS, AreaRow
from satark.desk.models import Area, AreaKey, DeskOrganisation, User
from satark.desk.queries.area_changes import Changes, changes
from satark.desk.refusal import ChangedError
from satark.desk.writing import action, audit


@action
def bring_in(organisation: DeskOrganisation, wanted: list[AreaRow], seen: str, by: User) -> Changes:
    """Make an organisation's areas what a file says: add, change, and retire those it does not name.

    `seen` is the digest of the changes that were looked at; others by now raise ChangedError. Retired areas
    keep their cases; reports no longer come to them.
    """
    DeskOrganisation.objects.select_for_update().get(pk=organisation.pk)
    todo = changes(organisation, wanted)
    if todo.seen != seen:
        raise ChangedError
    rows = [*todo.added, *(change.row for change in todo.changed)]
    by_code = {area.code: area for area in Area.objects.filter(organisation=organisation)}
    for row in sorted(rows, key=lambda row: LEVELS.index(row.level)):
        by_code[row.code] = _kept(organisation, row, by_code)
    gone = [row.code for row in todo.retired]
    Area.objects.filter(organisation=organisation, code__in=gone).update(retired=True)
    audit(
        "areas.brought_in",
        organisation,
        by=by,
        added=len(todo.added),
        changed=len(todo.changed),
        retired=len(todo.retired),
    )
    return todo


def _kept(organisation: DeskOrganisation, row: AreaRow, by_code: dict[str, Area]) -> Area:
    area, _ = Area.objects.update_or_create(
        organisation=organisation,
        code=row.code,
        defaults={
            "kind": row.level,
            "parent": by_code[row.parent] if row.parent else None,
            "name_en": row.name_en,
            "name_hi": row.name_hi,
            "post": row.post,
            "email": row.email,
            "phone": row.phone,
            "retired": False,
        },
    )
    area.keys.all().delete()
    AreaKey.objects.bulk_create(
        AreaKey(area=area, kind=key.kind, value=key.value, valid_from=key.start, valid_until=key.until)
        for key in row.keys
    )
    return area
