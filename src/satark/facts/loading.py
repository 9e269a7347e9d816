"""Loading the compiled facts: the one read a check makes, a millisecond or two."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from satark.errors import DataError
from satark.facts.parts import FactTable, Indexes, Lexicons, OrganisationTable, Profiles, Tables
from satark.records.facts import Facts

if TYPE_CHECKING:
    from pathlib import Path

# Not a Path: importing pathlib costs a cold start 3 ms, and a check needs it for nothing else.
COMPILED = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data", "compiled.jsonl")


def load(site: Path | None = None) -> Facts:
    """The shipped facts, with a site's folder merged over them when one is given.

    Nothing shipped is checked here (a test holds compiled and source together); a site's folder is, and
    DataError names the first thing wrong with it.
    """
    lines = read_compiled()
    if site is not None:
        # Reading and checking TOML costs a cold start some 20 ms that nobody without a folder should pay.
        from satark.facts.checking import check
        from satark.facts.merging import merged

        for problem in check(site):
            if problem.severity == "error":
                raise problem.error()
        lines = merged(lines, site)
    return facts_of(lines)


def read_compiled(path: str | Path = COMPILED) -> dict[str, bytes]:
    """The lines of the compiled file by the names its first line gives them; DataError when it is broken.

    The first line itself stands under the empty name.
    """
    try:
        with open(path, "rb") as file:
            first, *rest = file.read().removesuffix(b"\n").split(b"\n")
        names: list[str] = json.loads(first)["parts"]
        return {"": first, **dict(zip(names, rest, strict=True))}
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise DataError(
            "The compiled facts cannot be read.",
            file=os.path.basename(path),
            expected="the file shipped with Satark; install it again, or run python -m satark.facts.compile",
        ) from error


def facts_of(lines: Mapping[str, bytes]) -> Facts:
    """The `Facts` value of the lines of a compiled file."""
    sorts: dict[str, dict[str, bytes]] = {}
    for name, line in lines.items():
        sort, _, key = name.partition("/")
        sorts.setdefault(sort, {})[key] = line
    head: dict[str, Any] = json.loads(lines[""])
    profiles = Profiles(sorts.get("organisation", {}))
    return Facts(
        dated=head["dated"],
        digest=head["digest"],
        facts=FactTable(profiles),
        organisations=OrganisationTable(profiles),
        index=Indexes(sorts.get("index", {})),
        lexicons=Lexicons(sorts.get("lexicon", {})),
        registers=Tables(sorts.get("register", {})),
        scoring=json.loads(lines["scoring"]),
        languages=Tables(sorts.get("language", {})),
        normal_form=head["normal_form"],
        moments=Lexicons(sorts.get("moment", {})),
    )
