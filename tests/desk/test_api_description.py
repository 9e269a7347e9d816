"""One description: what OpenAPI says, what the routes allow, what bodies take and what answers hold agree."""

from __future__ import annotations

import asyncio
import json
import re
from typing import Any

import jsonschema_rs
import pytest
from django.test import Client

from satark.desk.contract.openapi import openapi
from satark.desk.contract.operations import OPERATIONS, Operation
from satark.desk.models.case import STATES
from satark.desk.problems import KINDS
from satark.desk.roles import Only, Public
from satark.desk.routes import Route, routes
from satark.desk.words import languages, words
from tests.desk.front_calls import KEY, a_front, call
from tests.desk.test_api_reports import SCAM, a_body, send
from tests.desk.world import a_world

API = {route.name: route for route in routes() if route.api}
# Pages and feeds for people and readers of feeds, told by their own formats.
NO_CALL = {"api-problems"}


def operation(route: str) -> Operation:
    return next(one for one in OPERATIONS if one.route == route)


def conforms(value: Any, name: str) -> None:
    schema = {"$ref": f"#/components/schemas/{name}", "components": openapi()["components"]}
    jsonschema_rs.Draft202012Validator(schema).validate(value)


def test_every_call_is_described_and_every_description_is_a_call() -> None:
    assert {one.route for one in OPERATIONS} == set(API) - NO_CALL


@pytest.mark.parametrize("one", OPERATIONS, ids=lambda one: one.route)
def test_a_call_is_described_as_its_route_allows(one: Operation) -> None:
    route: Route = API[one.route]
    path = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", f"/{route.path}")
    assert path == f"/api/v1{one.path}"
    rule = route.rule(one.verb.upper())
    assert rule is not None and (route.get is None or route.post is None)
    if isinstance(rule, Only):
        assert rule.scope == one.scope
        assert one.who == ("key or session" if rule.roles else "key")
    else:
        assert isinstance(rule, Public) and one.who in ("anybody", "operator")
        assert rule.scope == one.scope
    named = {parameter.name for parameter in one.parameters if parameter.place == "path"}
    assert named == set(re.findall(r"\{(\w+)\}", one.path))


def test_the_description_is_openapi_3_1_and_is_served() -> None:
    answer = Client().get("/api/v1/openapi.json")
    assert answer.json() == json.loads(json.dumps(openapi()))
    assert answer.json()["openapi"].startswith("3.1")
    for schema in openapi()["components"]["schemas"].values():
        assert jsonschema_rs.meta.is_valid(schema)


def test_every_answer_has_the_described_shape(db: None) -> None:
    side, _ = a_world()
    public = asyncio.run(call(a_front(), json.dumps({"text": SCAM}).encode())).json
    known = asyncio.run(call(a_front(), json.dumps({"text": SCAM}).encode(), key=KEY)).json
    for verdict in (public, known):
        conforms(verdict, "Verdict")
    received = send(a_body(organisation=side.organisation.pk)).json()
    conforms(received, "Received")
    conforms(Client().get(f"/api/v1/reports/{received['code']}").json(), "Standing")
    by_key = {"Authorization": f"Bearer {side.keys['cases']}"}
    cases = Client().get("/api/v1/cases", headers=by_key).json()
    conforms(cases, "Cases")
    conforms(Client().get(f"/api/v1/cases/{cases['cases'][0]['id']}", headers=by_key).json(), "Case")
    conforms(Client().get("/api/v1/healthz").json(), "Health")
    conforms(Client().get("/api/v1/readyz").json(), "Readiness")
    conforms(Client().get("/api/v1/reports/nothing").json(), "Problem")
    conforms(send({"text": 5}).json(), "Problem")


def test_the_states_described_are_those_of_cases() -> None:
    from satark.desk.contract import answers

    assert answers.STATES == STATES


@pytest.mark.parametrize("language", languages())
def test_every_kind_of_problem_has_its_entry_on_the_page(language: str) -> None:
    page = Client().get("/api/v1/problems", {"lang": language}).content.decode()
    for name, kind in KINDS.items():
        assert f'id="{name}"' in page and str(kind.status) in page
        for key in ("problem", "problem_now"):
            assert words(language)[f"{key}.{name}"]


def test_the_page_says_in_english_what_the_documents_say() -> None:
    for name, kind in KINDS.items():
        said = words("en")
        assert (said[f"problem.{name}"], said[f"problem_now.{name}"]) == (kind.title, kind.now)


@pytest.mark.parametrize("path", ["/api/v1/nowhere", "/api/", "/api/v2/check", "/api/v1/reports/a/b"])
def test_what_is_not_there_is_a_problem_document(path: str) -> None:
    answer = Client().get(path)
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/problem+json"
    conforms(answer.json(), "Problem")
