"""Seeing what came in and what was done: search, dashboard, audit log, appeals."""

from __future__ import annotations

from satark.desk.roles import only
from satark.desk.routes import Route
from satark.desk.views.appeals_office import appeal_contact, appeals, one_appeal
from satark.desk.views.audit import audit, audit_csv
from satark.desk.views.dashboard import dashboard, dashboard_csv
from satark.desk.views.search import search

_WORKING = only("operator", "engineer", "admin")
_DECIDING = only("admin")
_WATCHING = only("auditor", "admin")
ROUTES = [
    Route("desk/search", "search", search, get=_WORKING, post=_WORKING, nav="search.nav"),
    Route("desk/dashboard", "dashboard", dashboard, get=_WORKING, nav="dashboard.nav"),
    Route("desk/dashboard/<slug:name>.csv", "dashboard_csv", dashboard_csv, get=_WORKING),
    Route("desk/appeals", "appeals", appeals, get=_DECIDING, nav="appeals_office.nav"),
    Route("desk/appeals/<str:code>", "appeal-decision", one_appeal, get=_DECIDING, post=_DECIDING),
    Route("desk/appeals/<str:code>/contact", "appeal-contact", appeal_contact, post=_DECIDING),
    Route("desk/audit", "audit", audit, get=_WATCHING, nav="audit.nav"),
    Route("desk/audit.csv", "audit_csv", audit_csv, get=_WATCHING),
]
