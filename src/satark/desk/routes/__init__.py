"""Every address of the desk with its rule: who may call it with which verb. A file for each part of the desk.

There is no other way to an address: `urls` is made of this table, and a view is called only through its rule.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from django.http import HttpResponseBase

from satark.desk.roles import Access

View = Callable[..., HttpResponseBase]
PUBLIC_API = "api/v1/"


@dataclass(frozen=True, slots=True)
class Route:
    """One address in Django's syntax, its name and view, and who may read it (`get`) and send to it (`post`).

    A verb without a rule is not allowed to anybody. `front`: answered by the light application before Django
    (`satark.desk.front`), which keeps the same rule. `nav` is the key of the words under which the office's
    navigation names it, for those who may read it. `before_second_step`: open to somebody who has signed in
    and has yet to set up the second step that the role needs. `sessionless`: looks at no session and
    sets no cookie, so what it is sent needs no token of Django's; forms that keep something carry their own
    (`forms.token`).
    """

    path: str
    name: str
    view: View | None
    get: Access | None = None
    post: Access | None = None
    front: bool = False
    nav: str = ""
    before_second_step: bool = False
    sessionless: bool = False

    @property
    def api(self) -> bool:
        """True for an address that programs call: keys, JSON, problem documents."""
        return self.path.startswith(PUBLIC_API)

    def rule(self, verb: str) -> Access | None:
        """The rule of a verb; HEAD reads as GET does."""
        return {"GET": self.get, "HEAD": self.get, "POST": self.post}.get(verb)


@cache
def routes() -> tuple[Route, ...]:
    """All addresses, by part of the desk."""
    found: list[Route] = []
    for module in sorted(iter_modules(__path__), key=lambda module: module.name):
        part: Any = import_module(f"{__name__}.{module.name}")
        found += part.ROUTES
    return tuple(found)
