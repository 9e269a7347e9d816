"""A backup is whole or refused, and is never written over anything."""

from __future__ import annotations

import json
import stat
import zipfile
from pathlib import Path

import pytest

from tests.desk.served import PASSWORD, founded, migrated, satark

pytestmark = pytest.mark.own_database


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk") / "data"
    founded(folder)
    (folder / "files").mkdir()
    (folder / "files" / "own.toml").write_text("id = 1")
    return folder


@pytest.fixture(scope="module")
def backup(data: Path) -> Path:
    file = data.parent / "desk.zip"
    done = satark("desk", "backup", str(file), "--data", str(data))
    assert done.returncode == 0, done.stderr
    return file


def test_it_is_nobody_elses_to_read_and_leaves_nothing_beside_it(backup: Path) -> None:
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert sorted(path.name for path in backup.parent.iterdir()) == ["data", "desk.zip"]
    names = set(zipfile.ZipFile(backup).namelist())
    assert names == {"manifest.json", "desk.sqlite3", "secret-key", "files/own.toml"}


def test_nothing_is_written_over(backup: Path, data: Path, tmp_path: Path) -> None:
    before = backup.read_bytes()
    again = satark("desk", "backup", str(backup), "--data", str(data))
    assert again.returncode == 2 and "stands there already" in again.stderr and backup.read_bytes() == before
    (tmp_path / "note").write_text("mine")
    full = satark("desk", "restore", str(backup), "--data", str(tmp_path))
    assert full.returncode == 2 and "something in the data folder" in full.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["note"]


def test_all_of_it_comes_back(backup: Path, tmp_path: Path) -> None:
    done = satark("desk", "restore", str(backup), "--data", str(tmp_path / "new"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "new" / "files" / "own.toml").read_text() == "id = 1"
    admin = ("create-admin", "admin@example.org", "--name", "X", "--data", str(tmp_path / "new"))
    second = satark("desk", *admin, given=PASSWORD)
    assert second.returncode == 2


@pytest.mark.parametrize("place", [0.02, 0.5, 0.99])
def test_a_damaged_one_is_refused_and_restores_nothing(backup: Path, place: float, tmp_path: Path) -> None:
    content = bytearray(backup.read_bytes())
    content[int(len(content) * place)] ^= 0xFF
    (tmp_path / "bad.zip").write_bytes(content)
    done = satark("desk", "restore", str(tmp_path / "bad.zip"), "--data", str(tmp_path / "new"))
    if done.returncode == 0:
        # A byte that nothing reads, as of a date within the archive.
        same = (tmp_path / "new" / "files" / "own.toml").read_text() == "id = 1"
        assert same and (tmp_path / "new" / "desk.sqlite3").stat().st_size > 100_000
        return
    assert done.returncode == 2 and "Traceback" not in done.stderr and not (tmp_path / "new").exists()


@pytest.mark.parametrize("name", ["../evil", "/evil", "a/../../evil"])
def test_a_name_that_leads_out_of_the_folder_is_refused(name: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        manifest = {"format": 1, "database": "sqlite", "sha256": {name: "0"}}
        archive.writestr("manifest.json", json.dumps(manifest))
        archive.writestr(name, "x")
    done = satark("desk", "restore", str(tmp_path / "bad.zip"), "--data", str(tmp_path / "new"))
    assert done.returncode == 2 and "no backup of a desk" in done.stderr


def test_other_files_are_no_backups(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("hello")
    for name in ("text", "none"):
        done = satark("desk", "restore", str(tmp_path / name), "--data", str(tmp_path / "new"))
        assert done.returncode == 2 and "Traceback" not in done.stderr


def test_postgresql_is_backed_up_and_restored_too(postgres_url: str, tmp_path: Path) -> None:
    import psycopg

    from tests.postgres import with_name

    place = {"SATARK_DATABASE_URL": postgres_url}
    migrated(tmp_path / "data", **place)
    founded(tmp_path / "data", **place)
    done = satark("desk", "backup", str(tmp_path / "desk.zip"), "--data", str(tmp_path / "data"), **place)
    assert done.returncode == 0, done.stderr
    again = satark("desk", "restore", str(tmp_path / "desk.zip"), "--data", str(tmp_path / "new"), **place)
    assert again.returncode == 2 and "something in the database" in again.stderr
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute("CREATE DATABASE test_satark_restored")
    try:
        other = {"SATARK_DATABASE_URL": with_name(postgres_url, "test_satark_restored")}
        done = satark("desk", "restore", str(tmp_path / "desk.zip"), "--data", str(tmp_path / "new"), **other)
        assert done.returncode == 0, done.stderr
        with psycopg.connect(other["SATARK_DATABASE_URL"]) as connection:
            assert connection.execute("SELECT email FROM desk_user").fetchall() == [("admin@example.org",)]
        assert not (tmp_path / "new" / "desk.pgdump").exists()
    finally:
        with psycopg.connect(postgres_url, autocommit=True) as connection:
            connection.execute("DROP DATABASE test_satark_restored WITH (FORCE)")
