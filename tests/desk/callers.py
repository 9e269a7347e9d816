"""Everybody who may call the desk: people in each role, programs with a key of each scope, and nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.test import Client

from satark.desk.models import User
from satark.desk.roles import ROLES, SCOPES, Access, Only, Public
from satark.desk.routes import Route
from tests.desk.world import Side

ELSEWHERE = "engineer of another area"


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody or some program, of a side or of none."""

    name: str
    role: str = ""
    scope: str = ""
    user: User | None = None
    key: str = ""

    def client(self) -> Client:
        """A client that calls as this caller does."""
        client = Client(headers={"Authorization": f"Bearer {self.key}"} if self.key else {})
        if self.user is not None:
            client.force_login(self.user)
        return client


def callers_of(side: Side) -> Iterator[Caller]:
    """Everybody an organisation has: a person in each role, another area's engineer, a key of each scope."""
    for role in ROLES:
        yield Caller(role, role=role, user=side.people[role])
    yield Caller(ELSEWHERE, role="engineer", user=side.areas[1].engineer)
    for scope in SCOPES:
        yield Caller(f"key for {scope}", scope=scope, key=side.keys[scope])


def lets_in(rule: Access, caller: Caller, route: Route, verb: str) -> bool:
    """What the words of the rules mean, written again by itself."""
    if isinstance(rule, Public):
        return not caller.key or rule.scope in (None, caller.scope)
    by_session = bool(caller.role) and not (route.api and verb == "POST")
    if isinstance(rule, Only):
        by_key = route.api and bool(caller.scope) and caller.scope == rule.scope
        return by_key or by_session and caller.role in rule.roles
    return by_session
