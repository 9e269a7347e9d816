"""PostgreSQL for tests: a server that is given, else a throw-away one of the system's own programs.

`python -m tests.postgres COMMAND...` runs a command with SATARK_TEST_DATABASE_URL set, so that
`python -m tests.postgres pytest -q tests/desk` is the desk on PostgreSQL. Tests that need a database of their
own take the fixture `postgres_url`.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from urllib.parse import parse_qs, quote, urlsplit

GIVEN = "SATARK_TEST_DATABASE_URL"
HOW = f"./dev setup --system (as root), or set {GIVEN}=postgresql://user:password@host/name"
_OWNER = "postgres"
# What waits for the disk is what a throw-away server has no use for, unless lasting is what is tested.
_QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
_ALWAYS = ("listen_addresses=", "shared_buffers=64MB", "max_connections=100", "timezone=UTC")


def reason_to_leave_out() -> str:
    """Why there is no PostgreSQL for tests here, and how to get it; empty where there is."""
    if os.environ.get(GIVEN):
        return ""
    if programs() is None:
        return f"no PostgreSQL here: {HOW}"
    if os.geteuid() == 0 and not _has_owner():
        return f"PostgreSQL does not run as root, and there is no user {_OWNER}: {HOW}"
    return ""


def programs() -> Path | None:
    """The folder of `initdb` and `pg_ctl`: of the newest version Debian keeps, else on the PATH."""
    found = [file.parent for file in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    on_path = shutil.which("initdb")
    if on_path is not None:
        found.append(Path(on_path).resolve().parent)
    found = [folder for folder in found if (folder / "pg_ctl").exists()]
    return max(found, key=_version, default=None)


def _version(folder: Path) -> float:
    try:
        return float(folder.parent.name)
    except ValueError:
        return 0.0


def _has_owner() -> bool:
    try:
        pwd.getpwnam(_OWNER)
    except KeyError:
        return False
    return True


class Cluster:
    """A server of its own in a temporary folder, reached by a socket there; `lasting` writes as a real one.

    `url(name)` is the address of one of its databases. It can be stopped and started again, its data kept.
    """

    def __init__(self, *, lasting: bool = False) -> None:
        found = programs()
        if found is None:
            raise RuntimeError(reason_to_leave_out())
        self._programs = found
        self._as_owner = os.geteuid() == 0
        # Short: the path of a socket may have 107 bytes.
        self.folder = Path(tempfile.mkdtemp(prefix="satark-pg-", dir="/tmp"))
        if self._as_owner:
            shutil.chown(self.folder, _OWNER, _OWNER)
        settings = (*_ALWAYS, *(() if lasting else _QUICK), f"unix_socket_directories={self.folder}")
        self._options = " ".join(f"-c {setting}" for setting in settings)
        self._run(
            "initdb", "--username=satark", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"
        )

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self._run("pg_ctl", "start", "-w", "-t", "60", "-l", str(self.folder / "log"), "-o", self._options)

    def stop(self, mode: str = "fast") -> None:
        """Stop it; `immediate` is as a crash is."""
        self._run("pg_ctl", "stop", "-w", "-m", mode)

    def remove(self) -> None:
        """Stop it whatever its state, and remove all of it."""
        if (self.folder / "data" / "postmaster.pid").exists():
            self.stop("immediate")
        shutil.rmtree(self.folder)

    def url(self, name: str = "postgres") -> str:
        """The address of a database of it."""
        return f"postgresql://satark@/{name}?host={quote(str(self.folder), safe='')}"

    def _run(self, program: str, *arguments: str) -> None:
        owner = {"user": _OWNER, "group": _OWNER, "extra_groups": []} if self._as_owner else {}
        log = self.folder / f"{program}.log"
        # Into a file: a server that was started keeps what it was given to write to open.
        with log.open("ab") as out:
            done = subprocess.run(
                [self._programs / program, "-D", self.folder / "data", *arguments],
                check=False,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                **owner,  # type: ignore[call-overload]
            )
        if done.returncode != 0:
            raise RuntimeError(f"{program} failed:\n{log.read_text('utf-8', 'replace')}")


@contextmanager
def server(*, lasting: bool = False) -> Iterator[str]:
    """The address of a server for as long as it is needed: the given one, else a throw-away cluster."""
    given = os.environ.get(GIVEN, "")
    if given:
        yield given
        return
    cluster = Cluster(lasting=lasting)
    try:
        cluster.start()
        yield cluster.url()
    finally:
        cluster.remove()


@contextmanager
def new_database(address: str) -> Iterator[str]:
    """The address of a new, empty database on the server of an address; it is gone afterwards."""
    import psycopg
    from psycopg import sql

    name = f"test_satark_{token_hex(6)}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    try:
        yield with_name(address, name)
    finally:
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def with_name(address: str, name: str) -> str:
    """The address of another database on the same server."""
    parts = urlsplit(address)
    host = parse_qs(parts.query).get("host", [""])[0]
    socket = f"?host={quote(host, safe='')}" if host else ""
    return f"{parts.scheme}://{parts.netloc}/{name}{socket}"


def main(command: Sequence[str]) -> int:
    """Run a command with a server; its exit status."""
    reason = reason_to_leave_out()
    if reason:
        print(reason, file=sys.stderr)
        return 2
    # Told to end, it takes the server down first.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with server() as address:
        return subprocess.run(command, check=False, env={**os.environ, GIVEN: address}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
