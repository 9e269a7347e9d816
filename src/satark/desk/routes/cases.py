"""The office's front door."""

from __future__ import annotations

from satark.desk.roles import SIGNED_IN
from satark.desk.routes import Route
from satark.desk.views.office import office

ROUTES = [
    Route("desk/", "office", office, get=SIGNED_IN),
]
