"""Names and verdicts change only by `./dev golden`, so that a change shows in review."""

from __future__ import annotations

import json

import pytest

from tests.golden import update_names, update_verdicts

KEPT = {verdict["name"]: verdict for verdict in json.loads(update_verdicts.VERDICTS.read_text("utf-8"))}
SORTS = (
    "labels", "detectors", "entity_kinds", "extractors", "organisations", "readers", "writers", "columns",
    "problems", "marks",
)  # fmt: skip
MESSAGES = {message["name"]: message for message in update_verdicts.messages()}


@pytest.mark.parametrize("sort", SORTS)
def test_names_are_those_on_the_list(sort: str) -> None:
    kept = json.loads(update_names.NAMES.read_text("utf-8"))
    assert update_names.names()[sort] == kept[sort]


def test_every_message_has_a_verdict() -> None:
    assert list(KEPT) == list(MESSAGES)


@pytest.mark.parametrize("name", MESSAGES)
def test_the_verdict_is_the_one_kept(name: str) -> None:
    assert update_verdicts.verdict_of(MESSAGES[name]) == KEPT[name]
