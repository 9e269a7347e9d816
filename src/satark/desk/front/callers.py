"""Who calls: a program by its key, or anybody by an address; and how much each may ask for."""

from __future__ import annotations

from typing import NamedTuple

from satark.desk.front.exchange import Asked
from satark.desk.front.looked_up import Caller, caller_of, site_files
from satark.desk.front.remembered import Remembered
from satark.desk.limits import client_at, taken
from satark.desk.problems import ProblemError
from satark.desk.roles import Scope
from satark.records.facts import Facts

_LONGEST_KEY = 200


class Site(NamedTuple):
    """Whose reader it is, and that organisation's site file; empty where the shipped facts are all."""

    organisation_id: str | None
    file: str


class Callers:
    """Keys and site files as the database has them, remembered for some seconds."""

    def __init__(
        self,
        keys: Remembered[str, Caller | None] | None = None,
        sites: Remembered[None, dict[str, str]] | None = None,
    ) -> None:
        self._keys = keys or Remembered(caller_of)
        self._sites = sites or Remembered(site_files)

    async def caller(self, head: Asked, scope: Scope, *, key_needed: bool) -> Caller | None:
        """Whoever calls, with one of the allowance taken. Raises ProblemError where that may not be."""
        if not head.authorization:
            if key_needed:
                raise ProblemError("no-key", headers={"WWW-Authenticate": "Bearer"})
            _take(client_of(head), "check")
            return None
        kind, _, value = head.authorization.decode("latin-1").partition(" ")
        key = value.strip()
        caller = None
        if kind.lower() == "bearer" and 0 < len(key) <= _LONGEST_KEY:
            # Whoever tries keys is an unknown client until one is right.
            if not self._keys.knows(key):
                _take(client_of(head), "key")
            caller = await self._keys.get(key)
        if caller is None:
            raise ProblemError("no-key", headers={"WWW-Authenticate": "Bearer"})
        if scope not in caller.scopes:
            raise ProblemError("not-allowed")
        _take(f"key {caller.key_id}", "bulk" if scope == "bulk" else "check-by-key")
        return caller

    async def sites(self) -> dict[str, str]:
        """The site file of each organisation of this desk."""
        return await self._sites.get(None)

    async def site(self, organisation_id: str | None, facts: Facts) -> Site:
        """The site file of an organisation of this desk or of these facts. Raises ProblemError for others."""
        if organisation_id is None:
            return Site(None, "")
        file = (await self.sites()).get(organisation_id)
        if file is None and organisation_id not in facts.organisations:
            expected = "the id of an organisation that is known here"
            raise ProblemError("wrong-field", errors=[{"field": "organisation", "expected": expected}])
        return Site(organisation_id, file or "")


def client_of(head: Asked) -> str:
    """The opaque key of the client's address."""
    return client_at(head.peer, head.forwarded.decode("latin-1"))


def _take(client: str, what: str) -> None:
    wait_s = taken(client, what)
    if wait_s is not None:
        raise ProblemError("too-many", retry_after_s=wait_s)
