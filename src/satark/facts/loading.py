"""Loading the compiled facts: the one read a check makes, a few milliseconds."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from satark.errors import DataError
from satark.facts.lexicons import lexicon
from satark.records.facts import Fact, Facts, Organisation

if TYPE_CHECKING:
    from pathlib import Path

# Not a Path: importing pathlib costs a cold start 3 ms, and a check needs it for nothing else.
COMPILED = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data", "compiled.json")


class FactTable(Mapping[str, Fact]):
    """Facts by id, each built when first asked for: most checks touch a dozen of them."""

    __slots__ = ("_built", "_plain")

    def __init__(self, plain: Mapping[str, Mapping[str, Any]]) -> None:
        self._plain = plain
        self._built: dict[str, Fact] = {}

    def __getitem__(self, key: str) -> Fact:
        fact = self._built.get(key)
        if fact is None:
            fact = self._built[key] = Fact(id=key, **self._plain[key])
        return fact

    def __iter__(self) -> Iterator[str]:
        return iter(self._plain)

    def __len__(self) -> int:
        return len(self._plain)

    def __contains__(self, key: object) -> bool:
        return key in self._plain

    def __repr__(self) -> str:
        return f"FactTable({len(self._plain)} facts)"


def load(site: Path | None = None) -> Facts:
    """The shipped facts, with a site's folder merged over them when one is given.

    Nothing shipped is checked here (a test holds compiled and source together); a site's folder is, and
    DataError names the first thing wrong with it.
    """
    plain = read_compiled()
    if site is not None:
        # Reading and checking TOML costs a cold start some 20 ms that nobody without a folder should pay.
        from satark.facts.checking import check
        from satark.facts.merging import merged

        for problem in check(site):
            if problem.severity == "error":
                raise problem.error()
        plain = merged(plain, site)
    return facts_of(plain)


def read_compiled(path: str | Path = COMPILED) -> dict[str, Any]:
    """The plain form as shipped; DataError when it is missing or broken."""
    try:
        with open(path, "rb") as file:
            plain: dict[str, Any] = json.loads(file.read().decode("utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(
            "The compiled facts cannot be read.",
            file=os.path.basename(path),
            expected="the file shipped with Satark; install it again, or run python -m satark.facts.compile",
        ) from error
    return plain


def facts_of(plain: Mapping[str, Any]) -> Facts:
    """The `Facts` value of a compiled form."""
    return Facts(
        dated=plain["dated"],
        digest=plain["digest"],
        facts=FactTable(plain["facts"]),
        organisations={
            key: Organisation(id=key, **{**head, "facts": tuple(head["facts"])})
            for key, head in plain["organisations"].items()
        },
        index={
            kind: {value: tuple(keys) for value, keys in values.items()}
            for kind, values in plain["index"].items()
        },
        lexicons={key: lexicon(value) for key, value in plain["lexicons"].items()},
        registers=plain["registers"],
        scoring=plain["scoring"],
        languages=plain["languages"],
        normal_form=plain["normal_form"],
    )
