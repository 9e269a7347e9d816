"""What programs call; the same in `contract.operations`, and a test compares."""

from __future__ import annotations

from satark.desk.roles import PUBLIC, only, public
from satark.desk.routes import Route
from satark.desk.views.api import cases, operation, reports
from satark.desk.views.api.problem_list import problem_list

_CASES = only("operator", "engineer", "admin", scope="cases")
ROUTES = [
    Route("api/v1/check", "api-check", None, post=public(scope="check"), front=True),
    Route("api/v1/check/bulk", "api-bulk", None, post=only(scope="bulk"), front=True),
    Route("api/v1/reports", "api-reports", reports.new_report, post=public(scope="report"), sessionless=True),
    Route("api/v1/reports/<str:code>", "api-report", reports.report, get=PUBLIC, sessionless=True),
    Route("api/v1/cases", "api-cases", cases.cases, get=_CASES),
    Route("api/v1/cases/<int:id>", "api-case", cases.case, get=_CASES),
    Route("api/v1/healthz", "api-health", operation.health, get=PUBLIC, sessionless=True),
    Route("api/v1/readyz", "api-ready", operation.ready, get=PUBLIC, sessionless=True),
    # Whoever runs the desk, by the machine or a token that is none of an organisation's: the view asks.
    Route("api/v1/metrics", "api-metrics", operation.metrics, get=PUBLIC, sessionless=True),
    Route("api/v1/openapi.json", "api-description", operation.description, get=PUBLIC, sessionless=True),
    Route("api/v1/problems", "api-problems", problem_list, get=PUBLIC, sessionless=True),
]
