"""`POST /api/v1/check`: the contract's verdict, strict bodies, and no key no points."""

from __future__ import annotations

import asyncio
import datetime
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import satark
from satark.desk.front.application import CHECK
from satark.desk.limits import LIMITS
from satark.desk.problems import KINDS
from tests.desk.front_calls import KEY, WEAK_KEY, Answer, a_front, call

SCAM = "Dear consumer, your power will be cut tonight 9:30 pm. Call 9000000012."


def checked(value: Any, **more: Any) -> Answer:
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    return asyncio.run(call(a_front(), body, **more))


def assert_problem(answer: Answer, name: str) -> None:
    assert (answer.status, answer.json["type"]) == (KINDS[name].status, f"/api/v1/problems#{name}")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json["status"] == answer.status and answer.json["title"] and answer.json["detail"]


def test_the_verdict_is_that_of_the_python_call() -> None:
    given_time = "2026-11-30T10:00:00+05:30"
    body = {"text": SCAM, "sender": "9000000013", "done": ["called"], "received_at": given_time}
    answer = checked({**body, "organisation": "in-rj-jvvnl", "reply_language": "hi"}, key=KEY)
    expected = satark.check(
        SCAM,
        sender="9000000013",
        done=["called"],
        organisation="in-rj-jvvnl",
        received_at=datetime.datetime.fromisoformat(given_time),
        reply_language="hi",
    )
    assert answer.status == 200 and answer.headers["content-type"] == "application/json"
    assert answer.json == json.loads(json.dumps(expected.to_dict()))


def test_without_a_key_there_are_no_points_and_no_probability() -> None:
    public, known = checked({"text": SCAM}).json, checked({"text": SCAM}, key=KEY).json
    assert known["points"] > 0 and known["probability"] > 0
    assert "points" not in json.dumps(public) and "probability" not in json.dumps(public)
    assert public["label"] == known["label"] == "scam"
    assert [reason["code"] for reason in public["reasons"]] == [r["code"] for r in known["reasons"]]


def test_nothing_is_kept_by_anybody() -> None:
    assert checked({"text": "ok"}).headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe{}",
        b'{"text": "a", "text": "b"}',
        b'{"text": NaN}',
        b'{"text": "a", "x": Infinity}',
        b'{"text": 1e999}',
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b'{"text": ' + b"9" * 5_000 + b"}",
        b'{"text": "a"} {}',
        '{"text": "a"}'.encode("utf-16"),
    ],
    ids=range(12),
)
def test_what_is_no_json_or_has_two_meanings_is_refused(body: bytes) -> None:
    assert_problem(checked(body), "bad-request")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"text": ""}, "text"),
        ({"text": None}, "text"),
        ({"text": "x" * 20_001}, "text"),
        ({"sender": "x"}, "text"),
        ({"text": "a", "sender_basis": "hearsay"}, "sender_basis"),
        ({"text": "a", "channel": ["sms"]}, "channel"),
        ({"text": "a", "done": ["called", "called"]}, "done"),
        ({"text": "a", "done": "called"}, "done"),
        ({"text": "a", "received_at": "2026-11-30"}, "received_at"),
        ({"text": "a", "received_at": "2026-02-30T10:00:00Z"}, "received_at"),
        ({"text": "a", "received_at": "0001-01-01T00:00:00+14:00"}, "received_at"),
        ({"text": "a", "received_at": "2026-11-30T10:00:00"}, "received_at"),
        ({"text": "a", "organisation": "nobody"}, "organisation"),
        ({"text": "a", "organisation": "../etc"}, "organisation"),
        ({"text": "a", "reply_language": 5}, "reply_language"),
        ({"text": "a", "txet": "b"}, ""),
        (["text"], ""),
        ("text", ""),
    ],
)
def test_a_wrong_field_is_named_and_nothing_of_its_value(wrong: Any, field: str) -> None:
    answer = checked(wrong)
    assert_problem(answer, "wrong-field")
    assert [error["field"] for error in answer.json["errors"]] == [field]
    assert "txet" not in answer.body.decode() and "hearsay" not in answer.body.decode()


def test_halves_of_surrogates_and_nul_are_shown_as_unreadable_and_move_nothing() -> None:
    answer = checked(b'{"text": "\\ud83d \\u0000 \\ud83d\\ude00 Call 9000000012 or power is cut tonight"}')
    assert answer.status == 200
    entity = next(entity for entity in answer.json["entities"] if entity["kind"] == "phone")
    assert entity["span"] == [11, 21]


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        ("application/json", 200),
        ("application/json; charset=utf-8", 200),
        ('Application/JSON; charset="UTF-8"', 200),
        ("application/json; charset=utf-16", 415),
        ("text/plain", 415),
        ("application/x-www-form-urlencoded", 415),
    ],
)
def test_only_json_in_utf_8_is_taken(content_type: str, status: int) -> None:
    answer = checked({"text": "a"}, content_type=content_type)
    assert answer.status == status
    if status != 200:
        assert_problem(answer, "wrong-type")


def test_a_body_too_large_is_refused_before_it_is_read_whole() -> None:
    assert_problem(checked(b"{}", headers={"Content-Length": "999999999"}), "too-large")
    assert_problem(asyncio.run(call(a_front(), [b" " * 100_000] * 50)), "too-large")


def test_other_methods_are_refused() -> None:
    for method in ("GET", "HEAD", "PUT", "DELETE", "OPTIONS"):
        answer = checked({"text": "a"}, method=method)
        assert_problem(answer, "wrong-method")
        assert answer.headers["allow"] == "POST"


def test_a_key_that_is_none_or_may_not_is_refused() -> None:
    assert_problem(checked({"text": "a"}, key="guessed"), "no-key")
    assert_problem(checked({"text": "a"}, headers={"Authorization": "Basic dTpw"}), "no-key")
    assert_problem(checked({"text": "a"}, key=WEAK_KEY), "not-allowed")


def test_whoever_asks_without_end_waits_and_others_do_not() -> None:
    async def many() -> tuple[list[Answer], Answer]:
        front = a_front()
        answers = [await call(front, b'{"text": "a"}') for _ in range(300)]
        return answers, await call(front, b'{"text": "a"}', key=KEY)

    LIMITS.forget()
    answers, by_key = asyncio.run(many())
    assert answers[200].status == 200 and by_key.status == 200
    assert_problem(answers[-1], "too-many")
    assert int(answers[-1].headers["retry-after"]) >= 1


def test_keys_are_not_guessed_at_full_speed() -> None:
    async def guess() -> list[int]:
        front = a_front()
        return [(await call(front, b"{}", key=f"guess {number}")).status for number in range(80)]

    statuses = asyncio.run(guess())
    assert statuses[0] == 401 and statuses[-1] == 429


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)
_FIELDS = st.sampled_from(
    ["text", "sender", "sender_basis", "channel", "received_at", "organisation", "done", "reply_language"]
)


@given(st.binary(max_size=200) | st.dictionaries(_FIELDS, _JSON).map(lambda v: json.dumps(v).encode()))
def test_no_body_at_all_makes_the_front_fail(body: bytes) -> None:
    LIMITS.forget()
    assert checked(body, path=CHECK).status in (200, 400, 422)
