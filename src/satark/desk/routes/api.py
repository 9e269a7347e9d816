"""What programs call; the same in `contract.operations`, and a test compares."""

from __future__ import annotations

from satark.desk.roles import PUBLIC, only
from satark.desk.routes import Route

ROUTES = [
    Route("api/v1/check", "api-check", None, post=PUBLIC, front=True),
    Route("api/v1/check/bulk", "api-bulk", None, post=only(scope="bulk"), front=True),
]
