"""The demonstration's organisation, its areas and people: for a desk of its own, never beside real ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from satark.desk.actions.organisations import found
from satark.desk.actions.people import add
from satark.desk.demo.places import Person, Place
from satark.desk.models import Area, AreaKey, DeskOrganisation
from satark.desk.refusal import RefusedError
from satark.desk.writing import action, audit

_ID, _NAMES = "in-rj-jvvnl", ("JVVNL (demonstration)", "जेवीवीएनएल (नमूना)")
_SINCE = date(2026, 1, 1)


@action
def found_demonstration(
    places: Sequence[Place], people: Sequence[Person], password: str, hours: int
) -> DeskOrganisation:
    """The organisation, with so many hours to acknowledge a case; everybody has the same password.

    Raises RefusedError at a desk that has an organisation.
    """
    if DeskOrganisation.objects.exists():
        raise RefusedError("demonstration.desk_in_use")
    organisation = found(_ID, *_NAMES)
    organisation.acknowledge_hours = hours
    organisation.police_station = "Demonstration Cyber Police Station"
    organisation.police_email = "police@demo.example"
    organisation.save()
    areas: dict[str, Area] = {}
    for place in places:
        areas[place.code] = Area.objects.create(
            organisation=organisation,
            parent=areas.get(place.parent),
            kind=place.kind,
            code=place.code,
            name_en=place.name_en,
            name_hi=place.name_hi,
            post="AEN (O&M)" if place.kind == "sub_division" else "XEN" if place.kind == "division" else "SE",
            email=f"{place.code.lower()}@demo.example",
            phone=f"90000000{len(areas) + 10}",
        )
        for kind, value in (("pin_code", place.pin_code), ("consumer_prefix", place.prefix)):
            if value:
                AreaKey.objects.create(area=areas[place.code], kind=kind, value=value, valid_from=_SINCE)
    for person in people:
        add(
            organisation,
            email=person.email,
            name=person.name,
            role=person.role,
            areas=[areas[person.area]] if person.area else [],
            password=password,
        )
    audit("demonstration.founded", organisation, organisation=organisation, areas=len(areas))
    return organisation
