"""Write docs/access.md: every address of the desk, and who may read it or send to it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.desk_settings")
django.setup()

from satark.desk.roles import ROLES, Only, Public, SignedIn  # noqa: E402
from satark.desk.routes import routes  # noqa: E402

PAGE = Path(__file__).resolve().parent.parent / "docs" / "access.md"
HEAD = """# Who may do what

Every address of the desk with its rule, made of the table of routes (`src/satark/desk/routes/`) by
`./dev golden`. There is no other way to an address, and whatever a cell does not say is refused:
`tests/desk/test_access.py` asks for each address with every verb as everybody and compares.

*reads* is GET and HEAD, *sends* is POST. A key reads or sends where its scope is named. Who is let in finds
the things of their own organisation alone, an engineer those of their areas; all others are not there (404).
"""
PARTS = ("For everybody", "The office", "For programs")


def main() -> int:
    """Write the page."""
    PAGE.write_text(written(), encoding="utf-8")
    return 0


def written() -> str:
    """What the page should hold."""
    lines = [HEAD]
    for title in PARTS:
        rows = [cells for path, cells in sorted(_rows()) if _part(path) == title]
        lines += [
            f"## {title}\n",
            _line(["address", "anybody", *ROLES, "key"]),
            _line(["---"] * (len(ROLES) + 3)),
        ]
        lines += [*map(_line, rows), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _part(path: str) -> str:
    return PARTS[1 if path.startswith("desk/") else 2 if path.startswith("api/") else 0]


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _rows() -> Iterator[tuple[str, list[str]]]:
    for route in routes():
        verbs = [
            (word, rule) for word, rule in (("reads", route.get), ("sends", route.post)) if rule is not None
        ]
        anybody = [word for word, rule in verbs if isinstance(rule, Public)]
        of_role = [
            [
                word
                for word, rule in verbs
                # The API takes a session for reading alone.
                if not (route.api and word == "sends")
                and (isinstance(rule, SignedIn) or isinstance(rule, Only) and role in rule.roles)
            ]
            for role in ROLES
        ]
        by_key = [
            f"{word} (`{rule.scope}`)"
            for word, rule in verbs
            if isinstance(rule, Only | Public) and route.api and rule.scope
        ]
        cells = [", ".join(words) for words in (anybody, *of_role, by_key)]
        yield route.path, [f"`/{route.path}`", *cells]


if __name__ == "__main__":
    sys.exit(main())
