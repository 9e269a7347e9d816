from __future__ import annotations

import pytest

from satark.errors import DataError, UserError
from satark.evaluation import message_from, read_row
from satark.evaluation.audited import read_audited

PLAIN = {"id": "own-1", "text": "hello", "label": "legit"}


def test_a_row_needs_only_id_text_and_label() -> None:
    row = read_row(PLAIN, where="own.jsonl:1", corpus="own")
    assert (row.family, row.corpus, row.source, row.lang) == ("own", "own", "own", "")
    assert row.cluster == "row own own-1", "a row without a cluster is its own cluster"


def test_a_known_data_set_is_told_by_the_id_and_joins_its_family() -> None:
    row = read_row({**PLAIN, "id": "mishra_soni_smishing-00002"}, where="x:1", corpus="x")
    assert (row.corpus, row.family) == ("mishra_soni_smishing", "uci")
    assert read_row({**PLAIN, "family": "mine"}, where="x:1", corpus="x").family == "mine"


def test_cluster_numbers_are_taken_as_text() -> None:
    assert read_row({**PLAIN, "cluster": 12}, where="x:1", corpus="x").cluster == "12"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"label": None}, "label"),
        ({"label": "ham"}, "label"),
        ({"text": 5}, "text"),
        ({"id": ""}, "id"),
        ({"lang": ["en"]}, "lang"),
        ({"sender": True}, "sender"),
    ],
)
def test_a_wrong_field_is_named_with_its_place(change: dict[str, object], field: str) -> None:
    with pytest.raises(UserError) as caught:
        read_row({**PLAIN, **change}, where="own.jsonl:7", corpus="own")
    assert caught.value.where == f"own.jsonl:7, field {field}"
    assert caught.value.now


def test_a_row_that_is_no_object_is_refused() -> None:
    with pytest.raises(UserError, match="not a JSON object"):
        read_row(["a"], where="own.jsonl:2", corpus="own")


def test_the_message_of_a_row_has_the_sender_as_shown() -> None:
    row = read_row({**PLAIN, "sender": "VM-JVVNL-S", "channel": "sms (template)"}, where="x:1", corpus="x")
    message = message_from(row)
    assert (message.sender, message.sender_basis, message.channel) == ("VM-JVVNL-S", "shown", "sms")
    assert message.received_at is None
    bare = message_from(read_row({**PLAIN, "channel": "press notice"}, where="x:1", corpus="x"))
    assert (bare.sender, bare.sender_basis, bare.channel) == (None, "unknown", "unknown")


@pytest.mark.parametrize(
    ("told", "stands_in"),
    [
        ("personal 10-digit mobile", "9000000000"),
        ("unknown number", "9000000000"),
        ("personal 11-digit (0 + mobile)", "9000000000"),
        ("+92 numbers", "+920000000000"),
        ("MSEDCL", "MSEDCL"),
    ],
)
def test_a_described_sender_gets_a_stand_in_of_its_shape(told: str, stands_in: str) -> None:
    assert message_from(read_row({**PLAIN, "sender": told}, where="x:1", corpus="x")).sender == stands_in


def test_a_bad_time_in_a_row_is_a_user_error() -> None:
    with pytest.raises(UserError, match="ISO 8601"):
        message_from(read_row({**PLAIN, "received_at": "yesterday"}, where="x:1", corpus="x"))


def test_audited_rows_need_ids_and_a_reason_and_stand_once() -> None:
    audited = read_audited({"fraud": [{"ids": ["a", "b"], "reason": "prize fee"}]}, file="audited.toml")
    assert audited.fraud == {"a": "prize fee", "b": "prize fee"}
    wrong: list[dict[str, object]] = [
        {"fraud": [{"ids": ["a"]}]},
        {"fraud": [{"reason": "x"}]},
        {"fraud": [{"ids": ["a"], "reason": "x"}], "doubtful": [{"ids": ["a"], "reason": "y"}]},
        {"other": []},
    ]
    for content in wrong:
        with pytest.raises(DataError):
            read_audited(content, file="audited.toml")
