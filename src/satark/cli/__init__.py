"""The command line: thin commands over the rooms, imported only when asked for."""

from __future__ import annotations

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 found (`--fail-on`), 2 user error.

    `arguments` are those after the program's name; None takes them from the process.
    """
    if arguments is None:
        # Loading the facts makes many objects and no garbage: looking for it costs a cold check some 4 %.
        import gc

        gc.set_threshold(50_000)
    from satark.cli.running import run

    return run(arguments)
