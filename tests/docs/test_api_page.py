"""docs/api.md says the limits and the calls that there are."""

from __future__ import annotations

import re
from pathlib import Path

from satark.desk.contract.operations import OPERATIONS
from satark.desk.limits import ALLOWANCES

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "api.md").read_text("utf-8")
ROWS = {
    "checks of one client": "check",
    "reports of one client": "report",
    "looking up how reports stand": "status",
    "checks by one key": "check-by-key",
    "reports by one key": "report-by-key",
    "bulks by one key": "bulk",
}


def test_the_limits_are_those_of_the_code() -> None:
    for words, what in ROWS.items():
        allowance = ALLOWANCES[what]
        assert f"| {words} | {allowance.at_once:,} | {allowance.a_minute:,.0f} |" in PAGE
    assert all(f"`{what}`" in PAGE for what in ALLOWANCES)


def test_every_call_is_named() -> None:
    named = set(re.findall(r"`(?:GET |POST )?(/[a-z{}/.]+)`", PAGE))
    assert {one.path for one in OPERATIONS} - {"/openapi.json"} <= named
