from __future__ import annotations

import dataclasses
from pathlib import Path

from satark import check
from satark.formats.columns import ColumnNames
from satark.formats.fields import output_fields, tables
from satark.formats.plain_values import plain_row
from satark.records.entity import Entity
from satark.records.row import VerdictRow
from satark.records.verdict import Reason, Source

CONTRACT_INPUT = [
    "id",
    "text",
    "sender",
    "sender_basis",
    "channel",
    "received_at",
    "language",
    "organisation",
]
CONTRACT_OUTPUT = [
    "id",
    "label",
    "points",
    "probability",
    "organisation",
    "language",
    "codes",
    "entities",
    "error",
]
PAGE = Path(__file__).parents[3] / "docs" / "formats.md"
ENTITY = Entity("url", "x", "x", (0, 1))
REASON = Reason("X", 1, "counted", "x", (), Source(None, "2026-11"))


def test_the_columns_are_those_of_the_contract() -> None:
    assert [field.name for field in tables()["input"]] == CONTRACT_INPUT
    assert [field.name for field in output_fields(False)] == CONTRACT_OUTPUT
    assert [field.name for field in output_fields(True)] == [*CONTRACT_OUTPUT, "reasons"]


def test_what_is_read_and_written_is_what_is_described() -> None:
    assert set(ColumnNames().read().values()) == set(CONTRACT_INPUT)
    assert {field.name for field in dataclasses.fields(VerdictRow)} == {*CONTRACT_OUTPUT, "reasons"}
    assert list(ENTITY.to_dict()) == [field.name for field in tables()["entity"]]
    assert list(REASON.to_dict()) == [field.name for field in tables()["reason"]]
    source = REASON.to_dict()["source"]
    assert isinstance(source, dict)
    assert list(source) == [field.name for field in tables()["source"]]


def test_entities_and_reasons_are_as_in_the_json_of_a_verdict() -> None:
    verdict = check(
        "Your bill is not updated. Power will be cut tonight, call 9000000001.", sender="9000000001"
    )
    told = verdict.to_dict()
    row = VerdictRow("1", "scam", 1, None, None, "en", (), verdict.entities, None, verdict.reasons)
    plain = plain_row(row, True)
    assert plain["entities"] == told["entities"] and plain["entities"]
    assert plain["reasons"] == told["reasons"] and plain["reasons"]


def test_the_page_has_the_tables_of_fields() -> None:
    page = PAGE.read_text("utf-8")
    for table in ("input", "output", "entity", "reason", "source"):
        for field in tables()[table]:
            null = "" if not field.null else ", may be missing" if table == "input" else ", or null"
            assert f"| `{field.name}` | {field.type}{null} | {field.meaning} |" in page, (table, field.name)
