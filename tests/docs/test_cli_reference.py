from __future__ import annotations

from tools.cli_reference import PAGE, page


def test_the_page_is_what_the_commands_say() -> None:
    ours, made = PAGE.read_text(encoding="utf-8"), page()
    if ours != made:
        changed = sorted(set(ours.splitlines()) ^ set(made.splitlines()))
        raise AssertionError(f"run tools/cli_reference.py; lines that differ: {changed[:10]}")
