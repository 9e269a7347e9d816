"""Loading the compiled facts: the one read a check makes, a millisecond or two."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from satark.errors import DataError
from satark.facts.models import shipped_model
from satark.facts.parts import FactTable, Indexes, Lexicons, Lines, OrganisationTable, Profiles, Tables
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
        lines = lines_of(merged(lines, site))
    return facts_of(lines)


def read_compiled(path: str | Path = COMPILED) -> Lines:
    """The lines of the compiled file by the names its first line gives them; DataError when it is broken.

    The first line itself stands under the empty name.
    """
    try:
        with open(path, "rb") as file:
            return lines_of(file.read())
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise DataError(
            "The compiled facts cannot be read.",
            file=os.path.basename(path),
            expected="the file shipped with Satark; install it again, or run python -m satark.facts.compile",
        ) from error


def lines_of(data: bytes) -> Lines:
    """The lines of the bytes of a compiled file; ValueError when it is shorter or longer than it says."""
    at = data.index(b"\n")
    spans = {"": (0, at)}
    for name, size in json.loads(data[:at])["parts"].items():
        spans[name] = (at + 1, at + 1 + size)
        at += 1 + size
    if at + 1 != len(data):
        raise ValueError("the compiled file is not as long as its first line says")
    return Lines(data, spans)


def facts_of(lines: Lines) -> Facts:
    """The `Facts` value of the lines of a compiled file."""
    head: dict[str, Any] = json.loads(lines[""])
    profiles = Profiles(lines.sort("organisation"))
    return Facts(
        dated=head["dated"],
        digest=head["digest"],
        facts=FactTable(profiles),
        organisations=OrganisationTable(profiles),
        index=Indexes(lines.sort("index")),
        lexicons=Lexicons(lines.sort("lexicon")),
        registers=Tables(lines.sort("register")),
        scoring=json.loads(lines["scoring"]),
        languages=Tables(lines.sort("language")),
        normal_form=head["normal_form"],
        moments=Lexicons(lines.sort("moment")),
        model=shipped_model(),
    )
