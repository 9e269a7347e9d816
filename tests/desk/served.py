"""A desk in a process of its own, as a site runs it: started, asked, killed."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "correct horse battery"
_TELLING = ("SATARK_DESK_DATA", "SATARK_DATABASE_URL", "SATARK_HOSTS", "SATARK_SECRET_KEY")
_SILENT = (*_TELLING, "DJANGO_SETTINGS_MODULE")


def environment(**more: str) -> dict[str, str]:
    """The environment of this process without what tells a desk where its data are."""
    kept = {name: value for name, value in os.environ.items() if name not in _SILENT}
    return {**kept, "PYTHONPATH": str(ROOT / "src"), **more}


def satark(*arguments: str, given: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    """Run one command to its end."""
    return subprocess.run(
        [sys.executable, "-m", "satark.cli", *arguments],
        input=given,
        capture_output=True,
        text=True,
        timeout=120,
        env=environment(**more),
        check=False,
    )


class Served:
    """A serving process and its address."""

    def __init__(self, data: Path, **more: str) -> None:
        self.data = data
        self.process = subprocess.Popen(
            [sys.executable, "-m", "satark.cli", "desk", "serve", "--data", str(data), "--port", "0"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(**more),
        )
        assert self.process.stdout is not None and self.process.stderr is not None
        self.said = self.process.stdout.readline()
        if "http://" not in self.said:
            raise AssertionError(f"the desk does not answer: {self.said}{self.process.stderr.read()}")
        parts = urlsplit(self.said.split()[-1])
        self.host, self.port = str(parts.hostname), int(parts.port or 0)

    def kill(self) -> None:
        """End it as the kernel does when memory runs out."""
        self.process.kill()
        self.process.communicate(timeout=30)

    def stop(self) -> tuple[int, str]:
        """Tell it to end; its exit status and what it wrote to standard error."""
        self.process.send_signal(signal.SIGTERM)
        _, said = self.process.communicate(timeout=60)
        return self.process.returncode, said

    def ask(
        self, verb: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> tuple[int, Mapping[str, str], bytes]:
        """One request on a connection of its own; OSError where it is broken off."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=30)
        try:
            connection.request(verb, path, body, dict(headers or {}))
            answer = connection.getresponse()
            return answer.status, {name.lower(): said for name, said in answer.headers.items()}, answer.read()
        finally:
            connection.close()

    def report(self, key: str, text: str, **more: Any) -> tuple[int, dict[str, Any]]:
        """Send one report by the API with its idempotency key."""
        body = json.dumps({"text": text, "consent": {"store": True}, **more}).encode()
        headers = {"Content-Type": "application/json", "Idempotency-Key": key}
        status, _, answer = self.ask("POST", "/api/v1/reports", body, headers)
        return status, json.loads(answer)

    def form(self, path: str, **fields: str) -> tuple[int, Mapping[str, str], bytes]:
        """Send a form."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.ask("POST", path, urlencode(fields).encode(), kind)


@contextmanager
def served(data: Path, **more: str) -> Iterator[Served]:
    """A desk that is ended with the test."""
    desk = Served(data, **more)
    try:
        yield desk
    finally:
        if desk.process.poll() is None:
            desk.kill()


def migrated(data: Path, **more: str) -> None:
    """Tables in a database of PostgreSQL; an embedded one makes its own."""
    done = satark("desk", "migrate", "--data", str(data), **more)
    assert done.returncode == 0, done.stderr


def founded(data: Path, **more: str) -> None:
    """A desk with the organisation of the tests and its admin."""
    command = ("desk", "create-admin", "admin@example.org", "--name", "Admin", "--data", str(data))
    done = satark(*command, given=PASSWORD, **more)
    assert done.returncode == 0, done.stderr


@contextmanager
def working(data: Path, **more: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process of workers, known to be up by the signals it keeps."""
    command = [sys.executable, "-m", "satark.cli", "desk", "work", "--data", str(data)]
    process = subprocess.Popen(command, env=environment(**more))
    try:
        about = Path(f"/proc/{process.pid}/status")
        while process.poll() is None:
            caught = re.search(r"SigCgt:\s*([0-9a-f]+)", about.read_text())
            if caught and int(caught.group(1), 16) >> (signal.SIGTERM - 1) & 1:
                break
            time.sleep(0.05)
        yield process
    finally:
        process.kill()
        process.wait()
