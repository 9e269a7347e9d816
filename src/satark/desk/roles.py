"""Who may do what at the desk: the roles, and what a route asks of whoever calls it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Role = Literal["operator", "engineer", "admin", "auditor"]
ROLES: tuple[Role, ...] = get_args(Role)
Scope = Literal["check", "bulk", "report", "cases"]
SCOPES: tuple[Scope, ...] = get_args(Scope)


@dataclass(frozen=True, slots=True)
class Public:
    """Anybody, without an account; a program that shows a key needs one with the scope named."""

    scope: Scope | None = None


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Whoever has signed in, whatever the role."""


@dataclass(frozen=True, slots=True)
class Only:
    """People of these roles; for a program, a key with the scope, where one is named."""

    roles: frozenset[Role]
    scope: Scope | None = None


Access = Public | SignedIn | Only
PUBLIC, SIGNED_IN = Public(), SignedIn()


def public(*, scope: Scope) -> Public:
    """The rule that lets in anybody, and keys of the scope as who they are."""
    return Public(scope)


def only(*roles: Role, scope: Scope | None = None) -> Only:
    """The rule that lets in these roles, and keys of the scope."""
    return Only(frozenset(roles), scope)
