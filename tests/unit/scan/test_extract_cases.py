"""Every extractor does what the cases of its kind say, and all of them together keep their time."""

from __future__ import annotations

from pathlib import Path
from time import process_time_ns
from typing import Any

import pytest
import yaml

from satark.facts import load
from satark.records.entity import ENTITY_KINDS
from satark.records.message import Message
from satark.scan.extract import entities_of
from satark.scan.view import View, view_of
from satark.text.limits import LIMIT_CHARACTERS

CASES = Path(__file__).parents[2] / "cases" / "extractors"
FACTS = load()
LEAST_CASES = 12
# The extractors together may take 6 of the 20 ms of a message; the test leaves room for a slow machine.
LIMIT_NS = 15_000_000
# Each is repeated up to the limit: what makes careless patterns slow.
HOSTILE = (
    "a", "9", "1 ", "a.", "a.b ", "abc.in ", "http://a", "rs 1 ", "1-1-26 ", "k 1 ", "9 pm ", "tonight ",
    "a@b ", "@", "[.]", "-", "(", "x", "*", "98XXXX ", "nine ", "VM-ABC ", "jvvnl ", "आज रात 9 बजे ", ". ",
    "a/c 1 ", "www.", "a dot ", "xn--a.in ", "क.", ".apk", "link ", "₹1", "1 lakh ", "sender ", "9(9)", "1.",
    "1/", "9o", "+9", "jaipurdisc0m1.com ", "\u200d9", "é.",
)  # fmt: skip


def read(kind: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = yaml.safe_load((CASES / f"{kind}.yml").read_text(encoding="utf-8"))
    return cases


def viewed(text: str) -> View:
    return view_of(Message(text), FACTS)


def test_every_kind_has_its_file() -> None:
    assert sorted(path.stem for path in CASES.glob("*.yml")) == sorted(ENTITY_KINDS)


@pytest.mark.parametrize("kind", ENTITY_KINDS)
def test_enough_to_catch_and_to_leave(kind: str) -> None:
    names = [case["name"] for case in read(kind)]
    assert len(set(names)) == len(names) >= LEAST_CASES
    assert sum(name.startswith("catch_") for name in names) >= 3
    assert sum(name.startswith("leave_") for name in names) >= 3


@pytest.mark.parametrize(
    ("kind", "case"),
    [pytest.param(kind, case, id=f"{kind}-{case['name']}") for kind in ENTITY_KINDS for case in read(kind)],
)
def test_case(kind: str, case: dict[str, Any]) -> None:
    found = [entity for entity in entities_of(viewed(case["text"])) if entity.kind == kind]
    assert [entity.value for entity in found] == [each["value"] for each in case["found"]]
    for entity, expected in zip(found, case["found"], strict=True):
        assert set(expected.get("traits", ())) <= set(entity.traits)
        for field in ("official", "owner"):
            if field in expected:
                assert getattr(entity, field) == expected[field]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_stays_in_the_budget(piece: str) -> None:
    view = viewed((piece * LIMIT_CHARACTERS)[:LIMIT_CHARACTERS])
    least = LIMIT_NS + 1
    for _ in range(4):
        before = process_time_ns()
        entities_of(view)
        least = min(least, process_time_ns() - before)
        if least < LIMIT_NS:
            return
    pytest.fail(f"{least / 1e6:.1f} ms")
