"""`satark desk ...` as somebody types it."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from tests.desk.served import PASSWORD, ROOT, founded, satark, served, working

pytestmark = pytest.mark.own_database


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk") / "data"
    founded(folder)
    return folder


def test_serve_says_its_address_answers_and_ends_when_told(data: Path) -> None:
    with served(data) as desk:
        assert desk.said == f"The desk answers at http://127.0.0.1:{desk.port}/\n"
        status, headers, page = desk.ask("GET", "/?lang=en")
        assert status == 200 and b"<h1" in page and "server" not in {name.lower() for name in headers}
        status, said = desk.stop()
    assert status == 0 and said == ""


def test_serve_makes_what_it_needs_for_nobody_else_to_read(tmp_path: Path) -> None:
    with served(tmp_path / "new") as desk:
        assert desk.ask("GET", "/")[0] == 200
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "new" / "secret-key").stat().st_mode) == 0o600


def test_a_data_folder_is_served_by_one_process(data: Path) -> None:
    with served(data) as desk:
        second = satark("desk", "serve", "--port", "0", "--data", str(data))
        assert second.returncode == 2 and second.stderr.startswith("Another process serves this desk.")
        told = satark("doctor", SATARK_DESK_DATA=str(data)).stdout
        assert "one process owns writing, served just now" in told
        desk.kill()
    # The lock ends with the process, however it ended.
    with served(data):
        pass
    told = satark("doctor", SATARK_DESK_DATA=str(data)).stdout
    assert "not served just now" in told and "desk tables: of this version" in told and "0 set aside" in told


def test_a_taken_port_and_a_wrong_folder_are_told_plainly(data: Path, tmp_path: Path) -> None:
    with served(data) as desk:
        other = satark("desk", "serve", "--port", str(desk.port), "--data", str(tmp_path / "other"))
    assert other.returncode == 2 and "cannot listen" in other.stderr and "Traceback" not in other.stderr
    (tmp_path / "file").write_text("")
    wrong = satark("desk", "serve", "--port", "0", "--data", str(tmp_path / "file" / "below"))
    assert wrong.returncode == 2 and "cannot be made" in wrong.stderr


def test_a_database_that_is_none_is_told_plainly(tmp_path: Path) -> None:
    (tmp_path / "desk.sqlite3").write_bytes(b"not a database, but something else altogether" * 100)
    done = satark("desk", "serve", "--port", "0", "--data", str(tmp_path))
    assert done.returncode == 2 and "does not answer as it should" in done.stderr
    assert "Traceback" not in done.stderr


def test_postgresql_gone_is_told_plainly(tmp_path: Path) -> None:
    nobody = "postgresql://u:p4ssw0rd@127.0.0.1:1/none"
    for command in (["serve", "--port", "0"], ["backup", str(tmp_path / "b.zip")]):
        done = satark("desk", *command, "--data", str(tmp_path / "d"), SATARK_DATABASE_URL=nobody)
        assert done.returncode == 2 and "does not answer" in done.stderr, command
        assert "Traceback" not in done.stderr and "p4ssw0rd" not in done.stderr


def test_migrate_twice_changes_nothing_the_second_time(tmp_path: Path) -> None:
    first, second = (satark("desk", "migrate", "--data", str(tmp_path / "d")) for _ in range(2))
    assert "applied desk.0001_first" in first.stdout
    assert second.stdout == "The tables are of this version.\n" and second.returncode == 0


@pytest.mark.parametrize(
    ("email", "password", "said"),
    [
        ("second@example.org", "short", "too short or too common"),
        ("second@example.org", "", "No password was given"),
        ("no address", PASSWORD, ""),
        ("admin@example.org", PASSWORD, ""),
    ],
)
def test_an_admin_is_made_once_with_a_password_that_holds(
    data: Path, email: str, password: str, said: str
) -> None:
    done = satark("desk", "create-admin", email, "--name", "X", "--data", str(data), given=password)
    assert done.returncode == 2 and said in done.stderr and "Traceback" not in done.stderr
    with closing(sqlite3.connect(data / "desk.sqlite3")) as database:
        assert database.execute("SELECT email FROM desk_user").fetchall() == [("admin@example.org",)]


def test_workers_of_their_own_are_for_postgresql(data: Path) -> None:
    done = satark("desk", "work", "--data", str(data))
    assert done.returncode == 2 and "has its workers in the process that serves" in done.stderr
    again = satark("desk", "work", "--again", "--data", str(data))
    assert again.returncode == 0 and again.stdout.startswith("0 jobs")


def test_serving_and_working_on_postgresql(postgres_url: str, tmp_path: Path) -> None:
    place = {"SATARK_DATABASE_URL": postgres_url}
    early = satark("desk", "serve", "--port", "0", "--data", str(tmp_path / "d"), **place)
    assert early.returncode == 2 and "satark desk migrate" in early.stderr
    assert satark("desk", "migrate", "--data", str(tmp_path / "d"), **place).returncode == 0
    founded(tmp_path / "d", **place)
    with served(tmp_path / "d", **place) as one, served(tmp_path / "d", **place) as two:
        assert one.ask("GET", "/")[0] == two.ask("GET", "/")[0] == 200
        assert one.stop() == two.stop() == (0, "")
    with working(tmp_path / "d", **place) as worker:
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(60) == 0


def test_without_the_extra_the_way_to_get_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import importlib.util\n"
        "real = importlib.util.find_spec\n"
        "importlib.util.find_spec = lambda name, *more: None if name == 'django' else real(name, *more)\n"
    )
    path = f"{tmp_path}{os.pathsep}{ROOT / 'src'}"
    done = satark("desk", "serve", "--port", "0", "--data", str(tmp_path / "d"), PYTHONPATH=path)
    assert done.returncode == 2 and "pip install 'satark[desk]'" in done.stderr
    told = satark("doctor", PYTHONPATH=path)
    assert told.returncode == 0 and "desk: not installed" in told.stdout
