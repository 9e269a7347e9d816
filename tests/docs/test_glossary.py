from __future__ import annotations

import inspect
from pathlib import Path
from typing import get_args

from satark.api import shipped
from satark.records import entity, facts, marks, message, verdict
from satark.records.verdict import LABELS

PAGE = Path(__file__).parents[2] / "docs" / "glossary.md"
WORDS, _, LABEL_PART = PAGE.read_text("utf-8").partition("## Labels")


def rows(part: str) -> list[list[str]]:
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in part.splitlines()
        if line.startswith("| ") and not line.startswith(("| word |", "| label |"))
    ]


def test_words_stand_once_in_order_and_each_is_explained() -> None:
    words = [row[0] for row in rows(WORDS)]
    assert words == sorted(set(words), key=str.lower)
    assert all(len(row) == 2 and len(row[1]) > 10 for row in rows(WORDS))


def test_every_record_has_its_word() -> None:
    words = {row[0].partition(" (")[0] for row in rows(WORDS)}
    named = [
        name
        for module in (entity, facts, marks, message, verdict)
        for name, value in vars(module).items()
        if inspect.isclass(value) and value.__module__ == module.__name__
    ]
    assert named
    plural = {"marks": "mark"}
    assert [name for name in named if plural.get(name.lower(), name.lower()) not in words] == []


def test_the_labels_are_worded_as_readers_see_them() -> None:
    wording = [shipped().languages[code]["wording"] for code in ("en", "hi", "hi-Latn")]
    found = {row[0].strip("`"): row[1:4] for row in rows(LABEL_PART)}
    assert found == {label: [said[f"label.{label}"] for said in wording] for label in LABELS}


def test_fixed_words_of_the_records_are_told() -> None:
    strengths, states = get_args(facts.Strength), get_args(verdict.SignalState)
    for words in (message.SENDER_BASES, message.CHANNELS, strengths, states):
        assert [word for word in words if f"`{word}`" not in WORDS] == []
