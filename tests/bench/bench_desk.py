"""The desk over HTTP: checks single and in bulk, reports kept on the disk, the first page."""

from __future__ import annotations

import http.client
import itertools
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from uuid import uuid4

from tests import postgres
from tests.bench.bench_check import usual_messages
from tests.bench.desk_load import Load, loaded, request
from tests.bench.desk_served import KEY, Server, environment, found, serving
from tests.bench.tables import Line, percentile, print_lines

CHECKS, CHECKS_ALONE, REPORTS, PAGES, ROUNDS = 6_000, 1_500, 2_000, 200, 3
BULK_LINES, BULKS = 1_000, 6
HOST = "127.0.0.1"
DESK = "satark.desk.asgi:application"
LEAST_CHECKS, LEAST_ROWS, LEAST_SQLITE, LEAST_POSTGRESQL = 1_300, 2_000, 100, 200
LIMIT_CHECK_MS, LIMIT_SQLITE_MS, LIMIT_POSTGRESQL_MS, LIMIT_PAGE_MS = 1.5, 300, 200, 50


def texts() -> list[str]:
    return [case["text"] for case in usual_messages()]


def checks() -> Iterator[bytes]:
    bodies = [json.dumps({"text": text}, ensure_ascii=False).encode() for text in texts()]
    return itertools.cycle([request(HOST, "/api/v1/check", body) for body in bodies])


def reports() -> Iterator[bytes]:
    for text in itertools.cycle(texts()):
        body = {"text": text, "sender": "9000000013", "channel": "sms", "consent": {"store": True}}
        key = f"Idempotency-Key: {uuid4().hex}"
        yield request(HOST, "/api/v1/reports", json.dumps(body, ensure_ascii=False).encode(), [key])


def best(server: Server, run: Callable[[], Load]) -> tuple[Load, float]:
    """The quickest of some rounds, with the server's processor time for each answer in it, in seconds."""
    rounds = []
    for _ in range(ROUNDS):
        before = server.cpu_s
        load = run()
        if load.wrong:
            raise SystemExit(f"{load.wrong} of {len(load.times)} answers were not as they should be")
        rounds.append((load, (server.cpu_s - before) / len(load.times)))
    return min(rounds, key=lambda one: one[1])


def check_lines(data: Path) -> list[Line]:
    given = environment(data)
    lines = []
    costs = {}
    applications = {
        "front": (DESK, ()),
        "Django": ("tests.bench.desk_peers:behind_django", ("--factory",)),
        "echo": ("tests.bench.desk_peers:echo", ()),
    }
    for name, (application, more) in applications.items():
        with serving(application, given, *more) as server:
            loaded(server.port, checks, number=500, connections=4)
            _, costs[name] = best(server, lambda: loaded(server.port, checks, number=CHECKS, connections=8))
            if name == "front":
                alone, _ = best(
                    server, lambda: loaded(server.port, checks, number=CHECKS_ALONE, connections=1)
                )
                p50 = percentile(alone.times, 0.5) * 1e3
                lines.append(Line("`/check`, one after another: p50", p50, "ms", LIMIT_CHECK_MS))
                lines.append(
                    Line("`/check`, one after another: p99", percentile(alone.times, 0.99) * 1e3, "ms")
                )
    front = costs["front"]
    return [
        Line("`/check`: a second of one core", 1 / front, "calls", floor=LEAST_CHECKS),
        Line("`/check`: CPU of the server a call", front * 1e3, "ms"),
        *lines,
        Line("`/check`: CPU to the same check behind Django alone", front / costs["Django"], "x"),
        Line("`/check`: CPU to echoing the body without judging", front / costs["echo"], "x"),
    ]


def bulk_lines(data: Path) -> list[Line]:
    rows = list(itertools.islice(itertools.cycle(texts()), BULK_LINES))
    body = b"".join(json.dumps({"text": text}, ensure_ascii=False).encode() + b"\n" for text in rows)
    headers = {"Content-Type": "application/x-ndjson", "Authorization": f"Bearer {KEY}"}
    rates, costs = [], []
    with serving(DESK, environment(data)) as server:
        for turn in range(BULKS + 1):
            cpu, began = server.cpu_s, time.perf_counter()
            connection = http.client.HTTPConnection(HOST, server.port)
            connection.request("POST", "/api/v1/check/bulk", body, headers)
            answer = connection.getresponse().read()
            connection.close()
            if answer.count(b'"label":') != BULK_LINES:
                raise SystemExit("a bulk was not answered as it should be")
            if turn:  # the first one starts the processes
                rates.append(BULK_LINES / (time.perf_counter() - began))
                costs.append((server.cpu_s - cpu) / BULK_LINES)
    return [
        Line("`/check/bulk`: rows a second", max(rates), "", floor=LEAST_ROWS),
        Line("`/check/bulk`: rows a second, median", percentile(rates, 0.5), ""),
        Line("`/check/bulk`: CPU of server and judges a row", min(costs) * 1e3, "ms"),
    ]


def report_lines(name: str, given: Mapping[str, str], least: float, limit_ms: float) -> list[Line]:
    found(given)
    with serving(DESK, given) as server:
        loaded(server.port, reports, number=200, connections=4, wished=201)
        most, cost = best(
            server, lambda: loaded(server.port, reports, number=REPORTS, connections=16, wished=201)
        )
        steady = loaded(
            server.port, reports, number=int(least * 8), connections=32, wished=201, a_second=least
        )
    what = f"`/reports`, durable on {name}"
    return [
        Line(f"{what}: a second", most.rate, "", floor=least),
        Line(f"{what}: CPU of the server a report", cost * 1e3, "ms"),
        Line(f"{what}: p50 at {least:g} a second", percentile(steady.times, 0.5) * 1e3, "ms"),
        Line(f"{what}: p99 at {least:g} a second", percentile(steady.times, 0.99) * 1e3, "ms", limit_ms),
    ]


def page_lines(data: Path) -> list[Line]:
    times = []
    with serving(DESK, environment(data)) as server:
        for turn in range(PAGES + 20):
            connection = http.client.HTTPConnection(HOST, server.port)
            connection.connect()
            began = time.perf_counter()
            connection.request("GET", "/")
            answer = connection.getresponse()
            if turn >= 20:
                times.append(time.perf_counter() - began)
            answer.read()
            connection.close()
    return [
        Line("`/`: first byte, p50", percentile(times, 0.5) * 1e3, "ms", LIMIT_PAGE_MS),
        Line("`/`: first byte, p99", percentile(times, 0.99) * 1e3, "ms"),
    ]


def main() -> int:
    print(
        "One process of uvicorn (uvloop, httptools); the load comes from another process on the same "
        "machine, over connections that stay open. CPU is the server's own, with what it started: it is what "
        f"can be compared between runs. Of {ROUNDS} rounds the one with the least CPU.\n"
    )
    with ExitStack() as stack:
        data = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="satark-bench-")))
        sqlite = environment(data / "sqlite")
        found(sqlite)
        lines = [*check_lines(data / "sqlite"), *bulk_lines(data / "sqlite"), *page_lines(data / "sqlite")]
        lines += report_lines("SQLite", environment(data / "reports"), LEAST_SQLITE, LIMIT_SQLITE_MS)
        reason = postgres.reason_to_leave_out()
        if reason:
            print(f"{reason}\n")
        else:
            address = stack.enter_context(postgres.server(lasting=True))
            address = stack.enter_context(postgres.new_database(address))
            given = environment(data / "postgresql", SATARK_DATABASE_URL=address)
            lines += report_lines("PostgreSQL", given, LEAST_POSTGRESQL, LIMIT_POSTGRESQL_MS)
    return print_lines(lines)


if __name__ == "__main__":
    sys.exit(main())
