"""What programs call; the same in `contract.operations`, and a test compares."""

from __future__ import annotations

from satark.desk.roles import PUBLIC, only
from satark.desk.routes import Route
from satark.desk.views.api import reports

ROUTES = [
    Route("api/v1/check", "api-check", None, post=PUBLIC, front=True),
    Route("api/v1/check/bulk", "api-bulk", None, post=only(scope="bulk"), front=True),
    Route("api/v1/reports", "api-reports", reports.new_report, post=PUBLIC),
    Route("api/v1/reports/<str:code>", "api-report", reports.report, get=PUBLIC),
]
