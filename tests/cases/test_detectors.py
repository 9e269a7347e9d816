"""Each detector's own table: what it must catch, and what it must leave alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from satark import check
from satark.records.verdict import Reason

FOLDER = Path(__file__).parent / "detectors"
RECEIVED_AT = datetime(2026, 11, 24, 6, tzinfo=UTC)
FIELDS = {"name", "text", "sender", "channel", "organisation", "state", "xfail"}


def cases() -> Iterator[Any]:
    for path in sorted(FOLDER.glob("*.yml")):
        for case in yaml.safe_load(path.read_text("utf-8")):
            marks = [pytest.mark.xfail(reason=case["xfail"])] if "xfail" in case else []
            yield pytest.param(path.stem.upper(), case, id=f"{path.stem}-{case['name']}", marks=marks)


def reason_of(code: str, case: dict[str, Any]) -> Reason | None:
    """The reason with that code in the verdict on a case, if there is one."""
    verdict = check(
        case["text"],
        sender=case.get("sender"),
        channel=case.get("channel", "unknown"),
        organisation=case.get("organisation"),
        received_at=RECEIVED_AT,
    )
    return next((reason for reason in verdict.reasons if reason.code == code), None)


@pytest.mark.parametrize(("code", "case"), list(cases()))
def test_a_detector_catches_and_leaves_alone(code: str, case: dict[str, Any]) -> None:
    """Caught: counted, if only by a group's ceiling. Left alone: not seen, or seen and excused."""
    assert set(case) <= FIELDS
    found = reason_of(code, case)
    if case["name"].startswith("catch_"):
        assert found is not None
        assert found.state in ("counted", "capped")
    elif case.get("state") == "excused":
        assert found is not None
        assert (found.state, found.points) == ("excused", 0)
    else:
        assert case["name"].startswith("leave_")
        assert found is None or found.state == "excused"
