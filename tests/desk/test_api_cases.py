"""`/api/v1/cases`: the own organisation's cases alone, page by page, and nothing of whoever reported them."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from satark.desk.models import Area, Case, DeskOrganisation
from satark.desk.problems import KINDS
from tests.desk.world import Side, a_world


def get(path: str, key: str = "") -> Any:
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return Client().get(f"/api/v1/cases{path}", headers=headers)


def assert_problem(answer: Any, name: str) -> None:
    told = json.loads(answer.content)
    assert (answer.status_code, told["type"]) == (KINDS[name].status, f"/api/v1/problems#{name}")


@pytest.fixture
def world(db: None) -> tuple[Side, Side]:
    return a_world()


def test_a_key_sees_its_organisations_cases_and_no_reporter(world: tuple[Side, Side]) -> None:
    side, other = world
    answer = get("", side.keys["cases"])
    told = answer.json()
    assert {case["id"] for case in told["cases"]} == {one.case.pk for one in side.areas}
    assert told["next"] is None
    one = side.areas[0]
    detail = get(f"/{one.case.pk}", side.keys["cases"])
    assert one.markers.word in detail.json()["message"]["text"]
    assert detail.json()["verdict"]["points"] > 0
    assert [label["label"] for label in detail.json()["labels"]] == ["scam"]
    for shown in (answer.content.decode(), detail.content.decode()):
        for secret in (one.markers.contact, one.markers.consumer_number, one.markers.note):
            assert secret not in shown
    assert_problem(get(f"/{other.areas[0].case.pk}", side.keys["cases"]), "not-found")


def test_who_may_not_is_told_so(world: tuple[Side, Side]) -> None:
    side, _ = world
    assert_problem(get(""), "no-key")
    assert_problem(get("", "guessed"), "no-key")
    assert_problem(get("", side.keys["report"]), "not-allowed")


def test_an_engineer_who_has_signed_in_sees_the_own_areas(world: tuple[Side, Side]) -> None:
    side, _ = world
    client = Client()
    client.force_login(side.people["engineer"])
    told = client.get("/api/v1/cases").json()
    assert [case["id"] for case in told["cases"]] == [side.areas[0].case.pk]
    assert client.get(f"/api/v1/cases/{side.areas[1].case.pk}").status_code == 404


def many_cases(organisation: DeskOrganisation, number: int) -> None:
    from satark.desk.actions.intake import receive
    from tests.desk.test_intake import a_report

    began = timezone.now()
    for place in range(number):
        case = receive(organisation, a_report(idempotency_key=str(place))).case
        # Some at the very same moment: the place of a page is told by the id too.
        Case.objects.filter(pk=case.pk).update(opened_at=began - timedelta(minutes=place // 3))


def test_pages_hold_every_case_once_though_new_ones_come(
    organisation: DeskOrganisation, signed_in: Callable[[str], Client]
) -> None:
    many_cases(organisation, 10)
    client = signed_in("admin")
    expected = list(Case.objects.order_by("-opened_at", "-id").values_list("pk", flat=True))
    seen: list[int] = []
    address: str | None = "/api/v1/cases?limit=4&state=new"
    while address is not None:
        page = client.get(address).json()
        seen += [case["id"] for case in page["cases"]]
        address = page["next"]
        if len(seen) == 4:
            many_cases_later(organisation)
    assert seen == expected


def many_cases_later(organisation: DeskOrganisation) -> None:
    from satark.desk.actions.intake import receive
    from tests.desk.test_intake import a_report

    receive(organisation, a_report(idempotency_key="later"))


def test_filters(organisation: DeskOrganisation, signed_in: Callable[[str], Client]) -> None:
    many_cases(organisation, 3)
    client = signed_in("admin")
    first, second, third = Case.objects.order_by("pk")
    Case.objects.filter(pk=first.pk).update(state="acknowledged", area=Area.objects.get())
    Case.objects.filter(pk=second.pk).update(opened_at=timezone.now() - timedelta(days=2))

    def ids(query: str) -> set[int]:
        return {case["id"] for case in client.get(f"/api/v1/cases?{query}").json()["cases"]}

    assert ids("state=acknowledged") == ids("area=A1") == {first.pk}
    assert ids("area=none") == {second.pk, third.pk}
    yesterday = (timezone.now() - timedelta(days=1)).isoformat().replace("+", "%2B")
    assert ids(f"since={yesterday}") == {first.pk, third.pk}
    assert ids("area=nowhere") == set()


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("state=open", "state"),
        ("since=yesterday", "since"),
        ("limit=0", "limit"),
        ("limit=9999", "limit"),
        ("limit=٣", "limit"),
        ("cursor=x", "cursor"),
        ("cursor=" + "W10" * 60, "cursor"),
        ("cursor=bnVsbA", "cursor"),
        ("cursor=WyIyMDI2LTAxLTAxVDAwOjAwOjAwWiIsIDFlOTldCg", "cursor"),
        ("order=asc", ""),
    ],
)
def test_what_is_wrong_in_the_query_is_named(
    signed_in: Callable[[str], Client], query: str, field: str
) -> None:
    answer = signed_in("admin").get(f"/api/v1/cases?{query}")
    assert_problem(answer, "wrong-field")
    assert [error["field"] for error in answer.json()["errors"]] == [field]


def test_an_id_of_any_length_is_only_not_found(signed_in: Callable[[str], Client]) -> None:
    for id in ("0", "9" * 18, "9" * 30, "9" * 5000):
        assert_problem(signed_in("admin").get(f"/api/v1/cases/{id}"), "not-found")
