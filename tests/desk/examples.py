"""What stands in the addresses of the route table: for each parameter the object of the world it names.

A route with a parameter that has no example fails the tests: add it here, and the object to `world.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.urls import reverse

from satark.desk.models import ApiKey
from satark.desk.routes import Route
from tests.desk.world import InArea, Side

PARAMETER = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>")
_Example = Callable[[Side, InArea], Any]

# By the name of the route and the parameter, else by the parameter alone.
EXAMPLES: dict[str, _Example] = {
    "status.typed": lambda side, of: of.report.code,
    "appeal-status.typed": lambda side, of: side.appeal.code,
    "site_facts_revision.revision": lambda side, _: side.site_file.revision,
    "decide_own_answer.id": lambda _, of: of.own_answer.pk,
    "code": lambda _, of: of.report.code,
    "call-back-rung.number": lambda _, of: of.call_back.pk,
    "appeal-decision.code": lambda side, _: side.appeal.code,
    "appeal-contact.code": lambda side, _: side.appeal.code,
    "api-report.code": lambda side, of: of.report.code,
    "api-case.id": lambda side, of: of.case.pk,
    "person.id": lambda side, _: side.further.pk,
    "revoke_key.id": lambda side, _: ApiKey.objects.filter(organisation=side.organisation).latest("pk").pk,
}
# Parameters that name no object of an organisation: what stands there is the same for everybody.
OF_NOBODY: dict[str, Any] = {
    "openid_connect_login.provider_id": "own",
    "openid_connect_callback.provider_id": "own",
    "account_reset_password_from_key.uidb36": "1",
    "account_reset_password_from_key.key": "used-before",
    "dashboard_csv.name": "days",
}

# What is sent to an address, where nothing at all would be answered as if nothing were there.
FORMS: dict[str, dict[str, str]] = {
    "person": {"do": "deactivate"},
    "decide_own_answer": {"do": "refuse"},
}


def parameters(route: Route) -> list[str]:
    """The names of the parameters in a route's path."""
    return [found["name"] for found in PARAMETER.finditer(route.path)]


def names_an_object(route: Route) -> bool:
    """True where an address names something that an organisation has."""
    return any(f"{route.name}.{name}" not in OF_NOBODY for name in parameters(route))


def address(route: Route, side: Side, of: InArea) -> str:
    """The address of a route with the objects of a side and area in it."""
    given: dict[str, Any] = {}
    for name in parameters(route):
        full = f"{route.name}.{name}"
        if full in OF_NOBODY:
            given[name] = OF_NOBODY[full]
            continue
        example = EXAMPLES.get(full) or EXAMPLES.get(name)
        assert example is not None, f"{route.path}: give an example for {full} in tests/desk/examples.py"
        given[name] = example(side, of)
    return reverse(route.name, kwargs=given)
