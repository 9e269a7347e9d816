"""The pages for everybody."""

from __future__ import annotations

from satark.desk.roles import PUBLIC
from satark.desk.routes import Route
from satark.desk.views.about import about
from satark.desk.views.appeal import appeal, appeal_status
from satark.desk.views.check import check
from satark.desk.views.manifest import manifest
from satark.desk.views.report import report
from satark.desk.views.status import find, status

ROUTES = [
    Route("", "check", check, get=PUBLIC, post=PUBLIC, sessionless=True),
    Route("report", "report", report, get=PUBLIC, post=PUBLIC, sessionless=True),
    Route("r/", "find-status", find, get=PUBLIC, post=PUBLIC, sessionless=True),
    Route("r/<str:typed>", "status", status, get=PUBLIC, sessionless=True),
    Route("about", "about", about, get=PUBLIC, sessionless=True),
    Route("appeal", "appeal", appeal, get=PUBLIC, post=PUBLIC, sessionless=True),
    Route("appeal/<str:typed>", "appeal-status", appeal_status, get=PUBLIC, sessionless=True),
    Route("manifest.webmanifest", "manifest", manifest, get=PUBLIC, sessionless=True),
]
