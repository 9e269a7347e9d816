"""Each language's own table: words the walk must meet or pass by, and texts told to be in that language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from satark import check
from satark.api import shipped
from satark.records.message import Message
from satark.scan.extract import entities_of
from satark.scan.mark import find
from satark.scan.view import view_of
from satark.scan.walk import concepts
from satark.text.normal_form import normalise
from satark.text.tokens import tokenise

FOLDER = Path(__file__).parent / "languages"
SIDES = {"words", "leaves", "told", "told_otherwise", "messages", "xfail"}
KINDS = {"lure", "warning", "bill", "outage", "chat", "undecidable"}


def table(code: str) -> dict[str, Any]:
    said: dict[str, Any] = yaml.safe_load((FOLDER / f"{code}.yml").read_text("utf-8"))
    return said


CODES = sorted(path.stem for path in FOLDER.glob("*.yml"))


def param(code: str, *values: str) -> Any:
    """A case; an entry of `xfail` (its text: why) marks it as a defect known."""
    why = table(code).get("xfail", {}).get(values[-1])
    return pytest.param(code, *values, marks=[pytest.mark.xfail(reason=why)] if why else [])


def sentences(side: str) -> Iterator[Any]:
    for code in CODES:
        for concept, texts in table(code)[side].items():
            for text in texts:
                yield param(code, concept, text)


def met(text: str) -> set[str]:
    """Concepts the walk meets in a text."""
    return set(concepts(tokenise(normalise(text).text), shipped()).places)


@pytest.mark.parametrize("code", CODES)
def test_the_table_has_the_sides_known(code: str) -> None:
    assert set(table(code)) <= SIDES
    assert table(code)["told"] and table(code)["told_otherwise"]


@pytest.mark.parametrize(("code", "concept", "text"), list(sentences("words")))
def test_a_concept_is_met(code: str, concept: str, text: str) -> None:
    assert concept in met(text)


@pytest.mark.parametrize(("code", "concept", "text"), list(sentences("leaves")))
def test_a_concept_is_not_met(code: str, concept: str, text: str) -> None:
    assert concept not in met(text)


@pytest.mark.parametrize(
    ("code", "text"), [param(code, text) for code in CODES for text in table(code)["told"]]
)
def test_a_text_is_told_to_be_in_its_language(code: str, text: str) -> None:
    assert check(text).language == code


@pytest.mark.parametrize(
    ("code", "other", "text"),
    [
        pytest.param(code, other, text)
        for code in CODES
        for text, other in table(code)["told_otherwise"].items()
    ],
)
def test_a_text_in_another_language_is_told_from_it(code: str, other: str, text: str) -> None:
    assert code != other
    assert check(text).language == other


MESSAGES = [pytest.param(code, case) for code in CODES for case in table(code).get("messages", [])]


def marks(text: str) -> frozenset[str]:
    """The marks of a whole message without a sender."""
    view = view_of(Message(text), shipped())
    return find(view, entities_of(view), None).marks.names


@pytest.mark.parametrize(("code", "case"), MESSAGES)
def test_a_message_gives_its_marks_and_one_of_its_labels(code: str, case: dict[str, Any]) -> None:
    """A lure is caught, a warning and an honest message are never accused."""
    assert set(case) == {"kind", "text", "marks", "labels"} and case["kind"] in KINDS
    found = marks(case["text"])
    assert set(case["marks"]) <= found, sorted(found)
    verdict = check(case["text"])
    assert verdict.label in case["labels"], [reason.code for reason in verdict.reasons]
    assert verdict.language == code
    assert ("scam" in case["labels"] or "suspicious" in case["labels"]) == (case["kind"] == "lure")
