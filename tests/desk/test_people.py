"""People and organisations come to the desk: by an admin or a command, never by themselves."""

from __future__ import annotations

import pytest

from satark.desk.actions.organisations import found
from satark.desk.actions.people import add
from satark.desk.models import Area, AuditEntry, DeskOrganisation
from satark.desk.refusal import RefusedError


def test_an_organisation_is_founded_once(db: None) -> None:
    made = found("in-xx-power", "Example Power", "उदाहरण बिजली")
    assert made.called("hi") == "उदाहरण बिजली"
    assert AuditEntry.objects.get().organisation == made
    for wrong in ("in-xx-power", "In XX", "", "../x"):
        with pytest.raises(RefusedError):
            found(wrong, "Another", "दूसरी")
    with pytest.raises(RefusedError):
        found("in-xx-other", " ", "दूसरी")
    assert DeskOrganisation.objects.count() == 1


def test_a_person_is_added_with_role_and_areas_of_the_same_organisation(
    organisation: DeskOrganisation,
) -> None:
    other = found("in-xx-power", "Example Power", "उदाहरण बिजली")
    foreign = Area.objects.create(
        organisation=other, kind="circle", code="F", name_en="Foreign", name_hi="पराया"
    )
    own = Area.objects.get(code="A1")
    made = add(
        organisation, email=" Asha@Example.org ", name="Asha  Devi", role="engineer", areas=[own, foreign]
    )
    assert (made.email, made.name, list(made.areas.all())) == ("asha@example.org", "Asha Devi", [own])
    assert not made.has_usable_password()
    assert AuditEntry.objects.get(action="person.added").detail == {"role": "engineer"}


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"email": "nobody"}, "people.no_email"),
        ({"email": "ASHA@example.org"}, "people.taken"),
        ({"role": "minister"}, "people.no_role"),
        ({"name": " "}, "people.no_name"),
    ],
)
def test_what_cannot_be_added_is_refused_in_both_languages(
    organisation: DeskOrganisation, wrong: dict[str, str], key: str
) -> None:
    add(organisation, email="asha@example.org", name="Asha", role="operator")
    given = {"email": "ravi@example.org", "name": "Ravi", "role": "operator", **wrong}
    with pytest.raises(RefusedError) as refused:
        add(organisation, email=given["email"], name=given["name"], role=given["role"])
    assert refused.value.key == key
    assert refused.value.said("hi") != refused.value.said("en")
