"""Compile the data files into the one file that is read at run time: `python -m satark.facts.compile`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from satark.errors import DataError
from satark.facts.loading import COMPILED
from satark.facts.plain import compiled_bytes
from satark.facts.sources import DATA


def main(arguments: Sequence[str] | None = None) -> int:
    """Write data/compiled.jsonl; with `--check` only compare it.

    Returns 0, 1 when it is out of date, 2 when a data file is wrong.
    """
    parser = argparse.ArgumentParser(prog="python -m satark.facts.compile", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 when out of date")
    parser.add_argument("--data", type=Path, default=DATA, help="the data folder")
    parser.add_argument("--out", type=Path, default=Path(COMPILED), help="the file to write")
    options = parser.parse_args(arguments)
    try:
        made = compiled_bytes(options.data)
    except DataError as error:
        print("\n".join(line for line in error.lines() if line), file=sys.stderr)
        return 2
    current = options.out.read_bytes() if options.out.is_file() else b""
    if made == current:
        print("compiled.jsonl is up to date.")
        return 0
    if options.check:
        print("compiled.jsonl is out of date. Run python -m satark.facts.compile.", file=sys.stderr)
        return 1
    options.out.write_bytes(made)
    print(f"Wrote {options.out.name}, {len(made)} bytes.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
