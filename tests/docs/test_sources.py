"""A rule whose source is the page of sources stands on it, and the page names no rule that is gone."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from satark.scan.detector import detectors

PAGE = (Path(__file__).parents[2] / "docs" / "sources.md").read_text("utf-8")
NAMED = set(re.findall(r"`([A-Z][A-Z_]+)`", PAGE))


def test_rules_that_point_at_the_page_stand_on_it() -> None:
    pointing = [
        rule.code
        for rule in detectors()
        if "docs/sources.md" in (sys.modules[type(rule).__module__].__doc__ or "")
    ]
    assert pointing and [code for code in pointing if code not in NAMED] == []


def test_rules_on_the_page_are_there() -> None:
    assert sorted(NAMED - {rule.code for rule in detectors()}) == []
