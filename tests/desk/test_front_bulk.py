"""`POST /api/v1/check/bulk`: a line for each line, in order, judged beside the loop."""

from __future__ import annotations

import asyncio
import json

import pytest
import uvloop

from satark.desk.front.application import BULK, Front
from satark.desk.problems import KINDS
from tests.desk.front_calls import KEY, WEAK_KEY, Answer, a_front, call

SCAM = "Dear consumer, your power will be cut tonight 9:30 pm. Call 9000000012."


def bulk(body: bytes | list[bytes], *, key: str = KEY) -> Answer:
    async def run() -> Answer:
        front = a_front()
        try:
            return await call(front, body, path=BULK, key=key)
        finally:
            await front.close()

    return uvloop.run(run())


def ndjson(*rows: object) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def test_each_line_is_answered_in_order_and_a_bad_one_stops_no_other() -> None:
    bad = b'{"text": 5}\n{\n\n\xff\n{"id": "mine", "text": "a", "channel": "fax"}\n' + b"[" * 90_000 + b"\n"
    good = [{"id": f"row {number}", "text": SCAM} for number in range(100)]
    answer = bulk(ndjson(*good[:50]) + bad + ndjson(*good[50:]))
    assert answer.status == 200 and answer.headers["content-type"] == "application/x-ndjson"
    rows = answer.rows
    assert [row["id"] for row in rows[:50] + rows[56:]] == [row["id"] for row in good]
    assert [row["id"] for row in rows[50:56]] == ["51", "52", "53", "54", "mine", "56"]
    assert all(row["label"] == "scam" and row["points"] > 0 for row in rows[:50] + rows[56:])
    types = [row["error"]["type"].partition("#")[2] for row in rows[50:56]]
    assert types == ["wrong-field", "bad-request", "bad-request", "bad-request", "wrong-field", "bad-request"]
    assert answer.parts > 2


def test_the_last_line_may_end_without_a_line_end() -> None:
    assert len(bulk(b'{"text": "a"}\r\n{"text": "b"}').rows) == 2


@pytest.mark.parametrize(
    ("body", "key", "name"),
    [
        (b"{}\n" * 1_001, KEY, "too-large"),
        (b"\n" * 999 + b"{}\n{}", KEY, "too-large"),
        ([b" " * 1_000_000] * 9, KEY, "too-large"),
        (b"{}", "", "no-key"),
        (b"{}", "guessed", "no-key"),
        (b"{}", WEAK_KEY, "not-allowed"),
    ],
)
def test_what_may_not_be_is_refused(body: bytes | list[bytes], key: str, name: str) -> None:
    answer = bulk(body, key=key)
    assert (answer.status, answer.json["type"]) == (KINDS[name].status, f"/api/v1/problems#{name}")


def test_a_thousand_lines_are_taken() -> None:
    assert len(bulk(b'{"text": "a"}\n' * 1_000).rows) == 1_000


async def _processes(front: Front) -> list[int]:
    judges = front.doors[BULK]._judges  # type: ignore[attr-defined]
    return [judge.process.pid for judge in judges._all if judge.process is not None]


def test_a_process_that_is_killed_loses_no_line() -> None:
    import os
    import signal

    async def run() -> tuple[Answer, Answer]:
        front = a_front()
        try:
            first = await call(front, ndjson({"text": SCAM}), path=BULK, key=KEY)
            for process in await _processes(front):
                os.kill(process, signal.SIGKILL)
            return first, await call(front, ndjson(*[{"text": SCAM}] * 300), path=BULK, key=KEY)
        finally:
            await front.close()

    first, second = uvloop.run(run())
    assert first.rows[0]["label"] == "scam"
    assert [row["label"] for row in second.rows] == ["scam"] * 300


def test_checks_go_on_quickly_beside_a_bulk() -> None:
    """The loop is never held by a bulk: while its lines are judged, one check after another is answered."""
    checks: list[int] = []

    async def run() -> Answer:
        front = a_front()
        try:
            await call(front, ndjson({"text": "warm"}), path=BULK, key=KEY)
            await call(front, b'{"text": "warm"}', key=KEY)
            going = asyncio.ensure_future(
                call(front, ndjson(*[{"text": SCAM * 3}] * 1_000), path=BULK, key=KEY)
            )
            while not going.done():
                checks.append((await call(front, b'{"text": "Your OTP is 482910."}', key=KEY)).status)
                await asyncio.sleep(0)
            return going.result()
        finally:
            await front.close()

    assert len(uvloop.run(run()).rows) == 1_000
    # Judged on the loop, each piece would leave room for one.
    assert len(checks) > 50 and set(checks) == {200}
