"""The trial of kills: processes of a desk killed at random instants under load, and what holds after it."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from random import Random

from tests.desk.load import UNLIMITED, Answered, Clients
from tests.desk.served import environment

_CLIENTS = 4
_LONGEST_LIFE_S = 0.5
# Of so many lives one is killed while it begins, before it serves.
_UNBORN = 6
# A life that is loaded already is ready in less than a second; a crowded machine may need longer.
_PATIENCE_S = 60.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found afterwards; all but the first five must be 0."""

    kills: int
    answered: int
    written: int
    broken_off: int
    jobs_done_again: int
    lost: int
    doubled: int
    two_codes: int
    torn: int
    jobs_lost: int
    jobs_stuck: int

    @property
    def faults(self) -> int:
        """How much of what must never happen did."""
        return self.lost + self.doubled + self.two_codes + self.torn + self.jobs_lost + self.jobs_stuck


class Nursery:
    """The process that forks lives; each is known by its process id and, once it serves, its port."""

    def __init__(self, data: Path, **more: str) -> None:
        self.ports: dict[int, int] = {}
        self._lives: set[int] = set()
        self._born: Queue[int] = Queue()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.desk.nursery"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment(SATARK_DESK_DATA=str(data), **UNLIMITED, **more)
            | {"PYTHONPATH": f"src{os.pathsep}."},
            cwd=Path(__file__).parents[2],
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "loaded\n"
        self._reading = threading.Thread(target=self._read, daemon=True)
        self._reading.start()

    def start(self, what: str) -> int:
        """Begin a life, `serve` or `work`; its process id."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{what}\n")
        self._process.stdin.flush()
        life = self._born.get(timeout=_PATIENCE_S)
        self._lives.add(life)
        return life

    def start_to_serve(self) -> int:
        """Begin lives until one serves: while a server recovers each refuses and ends, as under systemd."""
        until = time.monotonic() + _PATIENCE_S
        while time.monotonic() < until:
            life = self.start("serve")
            while Path(f"/proc/{life}").exists() and time.monotonic() < until:
                if life in self.ports:
                    return life
                time.sleep(0.01)
        raise AssertionError("no life served")

    def kill(self, pid: int) -> None:
        """End a life as the kernel does; its place is known no more."""
        self.ports.pop(pid, None)
        self._lives.discard(pid)
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        until = time.monotonic() + _PATIENCE_S
        while Path(f"/proc/{pid}").exists() and time.monotonic() < until:
            time.sleep(0.001)
        # It may have said where it is in its last moment.
        self.ports.pop(pid, None)

    def __enter__(self) -> Nursery:
        return self

    def __exit__(self, *_: object) -> None:
        for life in list(self._lives):
            self.kill(life)
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(_PATIENCE_S)
        self._reading.join(_PATIENCE_S)
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            pid, _, port = line.strip().partition(" ")
            if port:
                self.ports[int(pid)] = int(port)
            else:
                self._born.put(int(pid))


def on_sqlite(data: Path, kills: int, chance: Random) -> Outcome:
    """Kill the one process with web, writer and workers, each time at a random instant of its life."""
    with Nursery(data) as nursery:
        clients = Clients(_CLIENTS, _place(nursery, chance))
        clients.start()
        for _ in range(kills):
            life = nursery.start_to_serve() if chance.randrange(_UNBORN) else nursery.start("serve")
            time.sleep(chance.uniform(0, _LONGEST_LIFE_S))
            nursery.kill(life)
        nursery.start_to_serve()
        answered = clients.stop()
        with _sqlite(data) as rows:
            _settled(rows)
            return _outcome(kills, answered, rows)


def on_postgresql(data: Path, url: str, kills: int, chance: Random) -> Outcome:
    """Kill a web process, one of workers, or a server process that writes for one of them, by chance."""
    kinds = {"a": "serve", "b": "serve", "w": "work"}
    with Nursery(data, SATARK_DATABASE_URL=url) as nursery:
        lives = {place: nursery.start(what) for place, what in kinds.items()}
        clients = Clients(_CLIENTS, _place(nursery, chance))
        clients.start()
        for _ in range(kills):
            _under_load(nursery, clients, lives, kinds)
            time.sleep(chance.uniform(0, _LONGEST_LIFE_S))
            place = chance.choice((*kinds, "writer"))
            if place == "writer":
                _kill_a_writer(url, chance)
            else:
                nursery.kill(lives[place])
                lives[place] = nursery.start(kinds[place])
        nursery.start_to_serve()
        answered = clients.stop()
        with _postgresql(url) as rows:
            _settled(rows)
            return _outcome(kills, answered, rows)


Rows = Callable[[str], list[tuple[object, ...]]]


def _under_load(nursery: Nursery, clients: Clients, lives: dict[str, int], kinds: dict[str, str]) -> None:
    """Wait for an answer since the last kill; lives that refused while the server recovered begin anew."""
    before, until = len(clients.answered.codes), time.monotonic() + _PATIENCE_S
    while len(clients.answered.codes) == before and time.monotonic() < until:
        for place, life in lives.items():
            if not Path(f"/proc/{life}").exists():
                nursery.ports.pop(life, None)
                lives[place] = nursery.start(kinds[place])
        time.sleep(0.02)


def _place(nursery: Nursery, chance: Random) -> Callable[[], tuple[str, int] | None]:
    def place() -> tuple[str, int] | None:
        ports = list(nursery.ports.values())
        return ("127.0.0.1", chance.choice(ports)) if ports else None

    return place


def _settled(rows: Rows) -> None:
    """Wait until the workers have done what there is to do; what stays is stuck."""
    until = time.monotonic() + _PATIENCE_S
    while rows(_OPEN_JOBS)[0][0] and time.monotonic() < until:
        time.sleep(0.2)


_OPEN_JOBS = "SELECT COUNT(*) FROM desk_job WHERE kind = 'counted' AND done_at IS NULL"
_COUNTED = "SELECT thing_id, COUNT(*) FROM desk_auditentry WHERE action = 'test.counted' GROUP BY thing_id"
_RECEIVED = "SELECT thing_id FROM desk_auditentry WHERE action = 'report.received'"
_TORN = """SELECT COUNT(*) FROM desk_report r WHERE
    (SELECT COUNT(*) FROM desk_case c WHERE c.report_id = r.id) <> 1
    OR (SELECT COUNT(*) FROM desk_revision v WHERE v.message_id = r.message_id) <> 1"""


def _outcome(kills: int, answered: Answered, rows: Rows) -> Outcome:
    written = {str(code) for (code,) in rows("SELECT code FROM desk_report")}
    counted = {str(code): int(str(n)) for code, n in rows(_COUNTED)}
    received = [str(code) for (code,) in rows(_RECEIVED)]
    texts = [text for (text,) in rows("SELECT text FROM desk_message")]
    return Outcome(
        kills=kills,
        answered=len(answered.codes),
        written=len(written),
        broken_off=answered.broken_off,
        jobs_done_again=sum(n - 1 for n in counted.values()),
        lost=len(set(answered.codes.values()) - written),
        doubled=len(texts) - len(set(texts)),
        two_codes=len(answered.changed),
        torn=int(str(rows(_TORN)[0][0])) + len(set(received) ^ written) + len(received) - len(set(received)),
        jobs_lost=len(written - counted.keys()),
        jobs_stuck=int(str(rows(_OPEN_JOBS)[0][0])),
    )


@contextmanager
def _sqlite(data: Path) -> Iterator[Rows]:
    with closing(sqlite3.connect(data / "desk.sqlite3", timeout=20)) as database:
        yield lambda statement: database.execute(statement).fetchall()


@contextmanager
def _postgresql(url: str) -> Iterator[Rows]:
    import psycopg

    with psycopg.connect(url, autocommit=True) as database:
        yield lambda statement: database.execute(statement.encode()).fetchall()


def _kill_a_writer(url: str, chance: Random) -> None:
    """Kill one server process of the desk; the server recovers from its log and starts anew by itself."""
    import psycopg

    others = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    with suppress(psycopg.Error), psycopg.connect(url, autocommit=True) as database:
        found = [int(pid) for (pid,) in database.execute(others).fetchall()]
        if found:
            with suppress(ProcessLookupError):
                os.kill(chance.choice(sorted(found)), signal.SIGKILL)
