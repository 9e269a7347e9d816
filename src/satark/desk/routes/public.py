"""The pages for everybody."""

from __future__ import annotations

from satark.desk.roles import PUBLIC
from satark.desk.routes import Route
from satark.desk.views.check import check

ROUTES = [
    Route("", "check", check, get=PUBLIC, post=PUBLIC),
]
