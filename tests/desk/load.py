"""Clients that report without end and try again with their key, and what must hold of the answers."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from secrets import token_hex

UNLIMITED = {"SATARK_LIMITS": "report=1000000/1000000"}
_TEXT = "Dear consumer, your power will be cut tonight. Call 9000000012. Report {key}."
_KEPT = (200, 201)


@dataclass
class Answered:
    """What clients were told: the code of each idempotency key, and every status that was no success."""

    codes: dict[str, str] = field(default_factory=dict)
    refused: dict[int, int] = field(default_factory=dict)
    broken_off: int = 0
    changed: list[str] = field(default_factory=list)
    """Keys that were answered two different codes."""

    def note(self, key: str, code: str) -> None:
        """Remember the code a key was answered."""
        if self.codes.setdefault(key, code) != code:
            self.changed.append(key)


class Clients:
    """So many threads, each with one report at a time, which it sends until it is answered."""

    def __init__(self, number: int, place: Callable[[], tuple[str, int] | None]) -> None:
        self.answered = Answered()
        self._place, self._ending, self._lock = place, threading.Event(), threading.Lock()
        self._threads = [threading.Thread(target=self._run, daemon=True) for _ in range(number)]

    def start(self) -> None:
        """Begin to report."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> Answered:
        """Send no new reports, see those begun through to their answer, and give all answers."""
        self._ending.set()
        for thread in self._threads:
            thread.join(120)
            assert not thread.is_alive(), "a client never got its answer"
        return self.answered

    def _run(self) -> None:
        while not self._ending.is_set():
            key = token_hex(12)
            while not self._send(key):
                # The desk is being started, or refuses for now.
                self._ending.wait(0.01)
            # Now and then the same once more, as a client that lost the answer.
            if key[0] == "0":
                while not self._send(key):
                    self._ending.wait(0.01)

    def _send(self, key: str) -> bool:
        place = self._place()
        if place is None:
            return False
        connection = http.client.HTTPConnection(*place, timeout=30)
        body = json.dumps({"text": _TEXT.format(key=key), "consent": {"store": True}}).encode()
        headers = {"Content-Type": "application/json", "Idempotency-Key": key}
        try:
            connection.request("POST", "/api/v1/reports", body, headers)
            answer = connection.getresponse()
            said = answer.read()
        except (OSError, http.client.HTTPException):
            with self._lock:
                self.answered.broken_off += 1
            return False
        finally:
            connection.close()
        with self._lock:
            if answer.status in _KEPT:
                self.answered.note(key, json.loads(said)["code"])
                return True
            self.answered.refused[answer.status] = self.answered.refused.get(answer.status, 0) + 1
        return False
