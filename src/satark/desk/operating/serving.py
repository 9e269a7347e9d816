"""`satark desk serve`: one process with the pages, the API, the writer and the workers."""

from __future__ import annotations

import signal
import socket
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from types import FrameType

import uvicorn
from django.db import connection

from satark.desk.environment import data_folder
from satark.desk.operating.database import migrate, refuse_old_tables
from satark.desk.operating.ownership import owned
from satark.desk.worker import Workers
from satark.desk.writing import start_writer, stop_writer
from satark.errors import UserError

WORKERS = 2
# So long, in seconds, an answer under way may take once the process is told to end.
_GRACE_S = 20
_LOOK_S = 0.2


def serve(host: str, port: int, ready: Callable[[str], None]) -> None:
    """Serve until SIGTERM or SIGINT; `ready` is called with the address once requests are answered.

    An embedded database is brought to this version first, one of PostgreSQL must be. Raises UserError.
    """
    with ExitStack() as stack:
        if connection.vendor == "sqlite":
            stack.enter_context(owned(data_folder()))
            migrate()
            stack.enter_context(_kept_open())
        else:
            refuse_old_tables()
        listener = stack.enter_context(_listener(host, port))
        server = _Server(_config(), lambda: ready(_address(listener)))
        connection.close()
        stack.enter_context(signals_kept())
        stack.enter_context(_working())
        server.run(sockets=[listener])


def work(number: int) -> None:
    """Do jobs in this process until SIGTERM or SIGINT. Raises UserError on an embedded database."""
    if connection.vendor == "sqlite":
        raise UserError(
            "An embedded database has its workers in the process that serves it.",
            where="satark desk work",
            now="Only serve. Processes of workers need PostgreSQL (docs/how-to/run-a-desk.md).",
        )
    refuse_old_tables()
    connection.close()
    with signals_kept() as told:
        workers = Workers(number)
        workers.start()
        while not told:
            time.sleep(_LOOK_S)
        workers.stop()


class _Server(uvicorn.Server):
    """A server that says when it is ready."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to listen, then say so."""
        await super().startup(sockets)
        self._ready()


def _config() -> uvicorn.Config:
    return uvicorn.Config(
        "satark.desk.asgi:application",
        loop="uvloop",
        http="httptools",
        log_config=None,
        # Its lines would hold addresses of readers and what they look for.
        access_log=False,
        # Whom to believe about a client's address is the matter of `limits`.
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_S,
    )


def _listener(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), backlog=2048, family=_family(host))
    except (OSError, OverflowError) as error:
        raise UserError(
            f"The desk cannot listen there: {getattr(error, 'strerror', None) or 'no such port'}.",
            where=f"--host {host} --port {port}",
            now="Take another port; 0 takes any free one.",
        ) from None


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


@contextmanager
def signals_kept() -> Iterator[list[int]]:
    """Keep SIGTERM and SIGINT from ending the process at once; those that came."""
    told: list[int] = []

    def keep(number: int, _frame: FrameType | None) -> None:
        told.append(number)

    before = {number: signal.signal(number, keep) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield told
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _kept_open() -> Iterator[None]:
    """Keep the files of the embedded database open: with its last connection SQLite takes the log away.

    On a full disk nobody could make a new one then, and not even reading went on.
    """
    with closing(sqlite3.connect(connection.settings_dict["NAME"], check_same_thread=False)) as keeper:
        keeper.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
        yield


@contextmanager
def _working() -> Iterator[None]:
    """Writer and workers, ended in the order in which they need each other."""
    start_writer()
    workers = Workers(WORKERS)
    workers.start()
    try:
        yield
    finally:
        workers.stop()
        stop_writer()
