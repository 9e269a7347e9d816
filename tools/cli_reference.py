"""Write docs/cli.md from the commands' own help, so that the page and the program cannot differ."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from satark.cli.root import root

PAGE = Path(__file__).resolve().parent.parent / "docs" / "cli.md"
WIDTH = 100

HEAD = """# Command line

Made by `./dev run python -m tools.cli_reference` from the commands' help; a test compares.

Errors go to standard error as what is wrong, where, and what to do now. Exit status: 0 done, 1 what
`--fail-on` asks for was found, 2 the request could not be carried out.

Text is decoded once: UTF-8, a byte order mark at the start dropped, each malformed sequence read as U+FFFD.
Colour is used only on a terminal, never where `NO_COLOR` is set, and nothing depends on it. Links, numbers
and handles of a message are printed so that nothing turns them into something to tap.

| environment | meaning |
|---|---|
| `SATARK_SITE` | folder with a site's own facts, merged over the shipped ones by fact id |
| `NO_COLOR` | no colour, whatever its value |
"""


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *sections(root, "satark", None)])


def sections(command: click.Command, path: str, parent: click.Context | None) -> Iterator[str]:
    """One section for a command, then those of its own commands."""
    settings = {**command.context_settings, "terminal_width": WIDTH}
    context = click.Context(command, info_name=path.split()[-1], parent=parent, **settings)
    yield f"## `{path}`\n\n```text\n{command.get_help(context).rstrip()}\n```\n"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None:
                yield from sections(below, f"{path} {name}", context)


def main() -> int:
    """Write the page; the documentation tests compare it."""
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
