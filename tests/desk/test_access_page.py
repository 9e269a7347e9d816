"""`docs/access.md` tells the rules as they are, so that a change of one shows in review."""

from __future__ import annotations

from tools import access_reference


def test_the_page_tells_the_rules_as_they_are() -> None:
    assert access_reference.PAGE.read_text("utf-8") == access_reference.written(), "run ./dev golden"
