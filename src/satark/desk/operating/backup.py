"""`satark desk backup` and `restore`: all that a desk has, as one file, consistent while it serves."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from django.db import connection
from django.utils import timezone

from satark import __version__
from satark.desk.environment import data_folder
from satark.desk.operating import postgresql
from satark.desk.operating.archive import manifest_of, pack, unpack
from satark.desk.operating.database import pending
from satark.desk.operating.ownership import LOCK_FILE
from satark.errors import UserError

DATABASE = "desk.sqlite3"
# Made anew by itself, or of the database, which is copied by its own means.
_NOT_COPIED = {DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", f"{DATABASE}-journal", LOCK_FILE}


def back_up(to: Path) -> int:
    """Write everything into one file while the desk may be serving; its size in bytes. Raises UserError."""
    if not to.parent.is_dir():
        raise UserError("There is no such folder.", where=str(to), now="Name a file in one that is.")
    waiting = pending()
    # Beside the backup, where there must be room anyway; what is copied is of people.
    with tempfile.TemporaryDirectory(prefix=".satark-backup-", dir=to.parent) as name:
        files = {path.relative_to(data_folder()).as_posix(): path for path in _files()}
        if connection.vendor == "sqlite":
            files[DATABASE] = _copied(Path(name, DATABASE))
        else:
            files[postgresql.DUMP] = postgresql.dumped(Path(name, postgresql.DUMP))
        about = {
            "version": __version__,
            "made_at": timezone.now().isoformat(timespec="seconds"),
            "database": connection.vendor,
            "pending_migrations": waiting,
        }
        pack(files, about, to)
    return to.stat().st_size


def restore(file: Path, folder: Path) -> None:
    """Put a backup into an empty data folder, and into an empty database where it was of PostgreSQL.

    Raises UserError for a damaged file, a folder with something in it, or the other kind of database.
    """
    found = manifest_of(file)
    if found["database"] != connection.vendor:
        raise UserError(
            f"The backup is of {found['database']}, this desk has {connection.vendor}.",
            where=str(file),
            now="Set or unset SATARK_DATABASE_URL as it was where the backup was made.",
        )
    _refuse_full(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".satark-restore-", dir=folder.parent) as name:
        unpacked = Path(name, "unpacked")
        unpacked.mkdir(mode=0o700)
        unpack(file, unpacked)
        if connection.vendor == "sqlite":
            _check(unpacked / DATABASE)
        else:
            postgresql.restored(unpacked / postgresql.DUMP)
            (unpacked / postgresql.DUMP).unlink()
        folder.mkdir(mode=0o700, exist_ok=True)
        _refuse_full(folder)
        for path in unpacked.iterdir():
            shutil.move(path, folder / path.name)


def _files() -> list[Path]:
    folder = data_folder()
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and path.relative_to(folder).as_posix() not in _NOT_COPIED
    ]


def _copied(to: Path) -> Path:
    """The database as it is at one moment. In one step: in several it would begin again at each write."""
    source = connection.settings_dict["NAME"]
    ours = sqlite3.connect(f"file:{quote(str(source))}?mode=ro", uri=True)
    with closing(ours), closing(sqlite3.connect(to)) as copy:
        ours.backup(copy, pages=-1)
    _check(to)
    return to


def _check(database: Path) -> None:
    with closing(sqlite3.connect(database)) as copy:
        try:
            (said,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        except sqlite3.DatabaseError:
            said = "not a database"
    if said != "ok":
        raise UserError(
            "The copy of the database is damaged.",
            where=DATABASE,
            now="Check the disk. Restore the last good backup if the desk itself is damaged.",
        )


def _refuse_full(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()):
        raise UserError(
            "There is something in the data folder.",
            where=str(folder),
            now="Restore into an empty folder, named by --data; nothing is written over.",
        )
