from __future__ import annotations

import json

from satark.scan import claim, mark
from tools import marks_reference
from tools.marks_reference import PAGE, added, all_names, asked_by, made_in_code, page

NAMES = PAGE.parent.parent / "tests" / "golden" / "names.json"


def test_the_page_is_what_the_sources_say() -> None:
    ours, made = PAGE.read_text(encoding="utf-8"), page()
    if ours != made:
        changed = sorted(set(ours.splitlines()) ^ set(made.splitlines()))
        raise AssertionError(f"run python -m tools.marks_reference; lines that differ: {changed[:6]}")


def test_every_mark_met_is_named() -> None:
    met = set(json.loads(NAMES.read_text("utf-8"))["marks"])
    assert sorted(met - all_names()) == []


def test_every_mark_a_rule_asks_for_is_named() -> None:
    """Those set apart are named by their form."""
    asked = {name.removeprefix("denied.").removeprefix("quoted.") for name in asked_by()}
    assert sorted(asked - all_names()) == []


def test_marks_made_in_code_have_a_meaning() -> None:
    composed, clocked, noticed = made_in_code()
    assert composed == set(marks_reference.COMPOSED) | set(marks_reference.STORIES)
    assert clocked == set(marks_reference.CLOCK)
    assert noticed - composed == set(marks_reference.FORMS)
    assert {name for name in added(claim) if name.startswith("claim.")} <= marks_reference.claim_names()
    assert {name for name in added(mark) if "." in name} <= all_names()
