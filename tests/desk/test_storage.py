"""The disk is full, or the database gone: intake refuses plainly, loses nothing, and recovers by itself."""

from __future__ import annotations

import json
import resource
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.desk.load import UNLIMITED, Clients
from tests.desk.served import Served, founded, migrated, satark, served
from tests.postgres import Cluster, reason_to_leave_out

pytestmark = pytest.mark.own_database

TEXT = "Dear consumer, your power will be cut tonight. Call 9000000012."
_SMALL = 4096


@pytest.fixture
def data(tmp_path: Path) -> Path:
    founded(tmp_path / "data")
    return tmp_path / "data"


def codes(data: Path) -> set[str]:
    with closing(sqlite3.connect(data / "desk.sqlite3")) as database:
        return {code for (code,) in database.execute("SELECT code FROM desk_report")}


@contextmanager
def disk_full(desk: Served) -> Iterator[None]:
    """No file of the desk grows any more: every write fails, as on a full disk."""
    soft, hard = resource.prlimit(desk.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(desk.process.pid, resource.RLIMIT_FSIZE, (_SMALL, hard))
    try:
        yield
    finally:
        resource.prlimit(desk.process.pid, resource.RLIMIT_FSIZE, (soft, hard))


def refused_plainly(desk: Served, key: str) -> None:
    body = json.dumps({"text": TEXT, "consent": {"store": True}}).encode()
    headers = {"Content-Type": "application/json", "Idempotency-Key": key}
    status, answer, said = desk.ask("POST", "/api/v1/reports", body, headers)
    assert status == 503 and answer["content-type"] == "application/problem+json"
    assert answer["retry-after"].isdigit() and json.loads(said)["type"].endswith("storage-unavailable")
    assert b"9000000012" not in said


def test_a_full_disk_is_told_and_recovers_by_itself(data: Path) -> None:
    with served(data) as desk:
        status, first = desk.report("a" * 24, TEXT)
        assert status == 201
        with disk_full(desk):
            for _ in range(3):
                refused_plainly(desk, "b" * 24)
            # What only reads goes on.
            assert desk.ask("GET", "/?lang=en")[0] == 200
            assert desk.ask("GET", f"/r/{first['code']}")[0] == 200
        status, second = desk.report("b" * 24, TEXT)
        assert status == 201
        _, said = desk.stop()
    assert codes(data) == {first["code"], second["code"]}
    assert "9000000012" not in said


def test_under_load_a_full_disk_loses_nothing(data: Path) -> None:
    with served(data, **UNLIMITED) as desk:
        clients = Clients(4, lambda: (desk.host, desk.port))
        clients.start()
        for _ in range(5):
            seen = len(clients.answered.codes)
            while len(clients.answered.codes) < seen + 10:
                pass
            with disk_full(desk):
                refused = clients.answered.refused.get(503, 0)
                while clients.answered.refused.get(503, 0) < refused + 5:
                    pass
        answered = clients.stop()
        desk.stop()
    assert set(answered.codes.values()) == codes(data) and not answered.changed
    assert set(answered.refused) == {503}


def test_a_locked_database_is_told_and_recovers_by_itself(data: Path) -> None:
    with served(data) as desk:
        with closing(sqlite3.connect(data / "desk.sqlite3", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            refused_plainly(desk, "a" * 24)
            other.execute("ROLLBACK")
        assert desk.report("a" * 24, TEXT)[0] == 201
    assert len(codes(data)) == 1


@pytest.mark.skipif(bool(reason_to_leave_out()), reason=reason_to_leave_out())
def test_postgresql_gone_is_told_and_recovers_by_itself(tmp_path: Path) -> None:
    cluster = Cluster(lasting=True)
    try:
        cluster.start()
        place = {"SATARK_DATABASE_URL": cluster.url()}
        migrated(tmp_path / "data", **place)
        founded(tmp_path / "data", **place)
        with served(tmp_path / "data", **place) as desk:
            status, first = desk.report("a" * 24, TEXT)
            assert status == 201
            cluster.stop("immediate")
            refused_plainly(desk, "b" * 24)
            status, answer, page = desk.ask("GET", f"/r/{first['code']}?lang=en")
            assert status == 503 and answer["retry-after"].isdigit() and b"<h1" in page
            cluster.start()
            assert desk.ask("GET", f"/r/{first['code']}")[0] == 200
            status, again = desk.report("b" * 24, TEXT)
            assert status == 201 and again["code"] != first["code"]
            assert desk.stop()[0] == 0
    finally:
        cluster.remove()


def test_a_backup_under_load_holds_every_report_answered_before_it(data: Path, tmp_path: Path) -> None:
    with served(data, **UNLIMITED) as desk:
        clients = Clients(4, lambda: (desk.host, desk.port))
        clients.start()
        while len(clients.answered.codes) < 20:
            pass
        before = set(clients.answered.codes.values())
        done = satark("desk", "backup", str(tmp_path / "desk.zip"), "--data", str(data))
        assert done.returncode == 0, done.stderr
        answered = clients.stop()
    assert set(answered.codes.values()) == codes(data)
    # A fresh machine: another folder, nothing of the first.
    done = satark("desk", "restore", str(tmp_path / "desk.zip"), "--data", str(tmp_path / "fresh"))
    assert done.returncode == 0, done.stderr
    assert before <= codes(tmp_path / "fresh") <= codes(data)
    assert (tmp_path / "fresh" / "secret-key").read_text() == (data / "secret-key").read_text()
    with served(tmp_path / "fresh") as desk:
        for code in sorted(before)[:5]:
            assert desk.ask("GET", f"/r/{code}")[0] == 200
        assert desk.report("a" * 24, TEXT)[0] == 201
