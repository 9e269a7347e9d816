"""The frame of the office: who one is, where one may go, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from satark.desk.models import User
from satark.desk.roles import ROLES
from satark.desk.templatetags.office import entries_of


def shown_to(user: User, language: str, path: str = "/desk/nowhere") -> str:
    request: HttpRequest = RequestFactory().get(path, {"state": "new"})
    request.user = user
    request.language = language  # type: ignore[attr-defined]
    return render_to_string("base_office.html", request=request)


@pytest.mark.parametrize("language", ["hi", "en"])
@pytest.mark.parametrize("role", ROLES)
def test_the_frame_names_person_role_and_organisation(
    people: dict[str, User], role: str, language: str
) -> None:
    page = shown_to(people[role], language)
    assert f'<html lang="{language}">' in page
    assert people[role].name in page
    assert people[role].organisation.called(language) in page
    assert 'href="#main"' in page and 'id="main"' in page
    assert "state=new" in page and "lang=en" in page


def test_the_navigation_names_only_what_a_role_may_read(people: dict[str, User]) -> None:
    for role, person in people.items():
        client = Client()
        client.force_login(person)
        for address, _ in entries_of(person):
            assert client.get(address).status_code == 200, (role, address)


def test_the_front_leads_a_role_to_its_first_page(
    signed_in: Callable[[str], Client], people: dict[str, User]
) -> None:
    for role, person in people.items():
        entries = entries_of(person)
        answer = signed_in(role).get("/desk/")
        assert answer.status_code == (302 if entries else 404)
        if entries:
            assert answer.headers["Location"] == entries[0][0]
