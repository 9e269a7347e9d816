"""A desk served for measuring: one process of uvicorn with uvloop and httptools, and the time it computes."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEY = "a key for measuring"
ORGANISATION = "in-rj-jvvnl"
_TICKS = os.sysconf("SC_CLK_TCK")
# Whoever measures is one client: what one client may ask for is lifted.
_LIFTED = ("check", "report", "status", "check-by-key", "report-by-key", "bulk")
_NO_LIMITS = ",".join(f"{what}=9999999/9999999" for what in _LIFTED)
_FOUND = """
import hashlib, django
django.setup()
from django.core.management import call_command
from django.utils import timezone
from satark.desk.models import ApiKey, DeskOrganisation
call_command("migrate", verbosity=0, interactive=False)
now = timezone.now()
one = DeskOrganisation.objects.create(id=%r, name_en="Discom", name_hi="Discom", created_at=now)
digest = hashlib.sha256(%r.encode()).hexdigest()
scopes = ["check", "bulk", "report", "cases"]
ApiKey.objects.create(
    organisation=one, name="n", prefix="a", created_at=now, scopes=scopes, digest=digest
)
"""


class Server:
    """A process that serves; `cpu_s` is what it and what it has started have computed."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self.process, self.port = process, port

    @property
    def cpu_s(self) -> float:
        """Seconds of processor of the process and of its children that live."""
        return sum(_cpu_s(process) for process in (self.process.pid, *_children(self.process.pid)))


def environment(data: Path, **more: str) -> dict[str, str]:
    """The environment of a desk with its data there and no limits."""
    data.mkdir(exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SATARK_")}
    return {
        **kept,
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        "DJANGO_SETTINGS_MODULE": "satark.desk.settings",
        "SATARK_DESK_DATA": str(data),
        "SATARK_SECRET_KEY": secrets.token_hex(16),
        "SATARK_LIMITS": _NO_LIMITS,
        **more,
    }


def found(given: Mapping[str, str]) -> None:
    """An empty database with one organisation and its key."""
    subprocess.run([sys.executable, "-c", _FOUND % (ORGANISATION, KEY)], env=dict(given), check=True)


@contextmanager
def serving(application: str, given: Mapping[str, str], *more: str) -> Iterator[Server]:
    """A process that serves an ASGI application, until the end of the block."""
    port = _free_port()
    command = [sys.executable, "-m", "uvicorn", application, "--port", str(port), "--loop", "uvloop"]
    command += [
        "--http",
        "httptools",
        "--no-access-log",
        "--no-proxy-headers",
        "--log-level",
        "warning",
        *more,
    ]
    process = subprocess.Popen(command, env=dict(given), cwd=ROOT)
    try:
        _wait_for(process, port)
        yield Server(process, port)
    finally:
        process.terminate()
        process.wait(60)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def _wait_for(process: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError("the server ended before it answered")
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("the server does not answer")


def _cpu_s(process: int) -> float:
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _children(process: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []
