"""The two questions the front asks of the database; called in a thread, and the only use of Django here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Caller:
    """A program known by its key."""

    key_id: int
    organisation_id: str
    scopes: frozenset[str]


def _in_a_thread(look_up: Callable[_Given, _Found]) -> Callable[_Given, _Found]:
    """A look-up that leaves no connection of its thread behind."""

    @wraps(look_up)
    def run(*args: _Given.args, **kwargs: _Given.kwargs) -> _Found:
        from django.db import close_old_connections

        close_old_connections()
        try:
            return look_up(*args, **kwargs)
        finally:
            close_old_connections()

    return run


@_in_a_thread
def caller_of(key: str) -> Caller | None:
    """Whose key these characters are; None where they are none that counts."""
    from satark.desk.guard import live_key

    found = live_key(key)
    return Caller(found.pk, found.organisation_id, frozenset(found.scopes)) if found else None


@_in_a_thread
def site_files(_: None) -> dict[str, str]:
    """The site file that counts of each organisation at this desk; empty for one that has none."""
    from django.db.models import OuterRef, Subquery

    from satark.desk.models import DeskOrganisation, SiteFile

    last = SiteFile.objects.filter(organisation=OuterRef("pk")).order_by("-revision").values("text")[:1]
    found = DeskOrganisation.objects.annotate(last=Subquery(last)).values_list("id", "last")
    return {organisation_id: text or "" for organisation_id, text in found}
