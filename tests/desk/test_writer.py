"""The writer outlives what fails, and nobody is answered what is not written."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from satark.desk import writer as writer_room
from satark.desk.models import Job
from satark.desk.writer import NotWrittenError, Writer

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def writer() -> Iterator[Writer]:
    made = Writer()
    made.start()
    yield made
    made.stop()


def a_row(kind: str) -> Callable[[], int]:
    return lambda: Job.objects.create(kind=kind, run_after=timezone.now(), created_at=timezone.now()).pk


def kinds() -> list[str]:
    return sorted(Job.objects.values_list("kind", flat=True))


class Held:
    """Keeps the writer busy, so that what is asked for meanwhile becomes one group."""

    def __init__(self, writer: Writer) -> None:
        self._begun, self._go = threading.Event(), threading.Event()
        self._pool = ThreadPoolExecutor(40)
        self._held = self._pool.submit(writer.do, self._wait)
        self._begun.wait(10)
        self._writer = writer

    def _wait(self) -> None:
        self._begun.set()
        self._go.wait(10)

    def together(self, *works: Callable[[], Any]) -> list[Any]:
        """What each gives or raises, all having waited for one turn."""
        asked = []
        for place, work in enumerate(works, 1):
            asked.append(self._pool.submit(self._writer.do, work))
            while len(self._writer._waiting) < place:  # noqa: SLF001
                pass
        self._go.set()
        self._held.result(10)
        answers = [each.exception(20) or each.result() for each in asked]
        self._pool.shutdown()
        return answers


def test_a_group_is_written_before_anybody_is_answered(writer: Writer) -> None:
    answers = Held(writer).together(*[a_row(f"k{place:02}") for place in range(30)])
    assert len(set(answers)) == 30 and kinds() == [f"k{place:02}" for place in range(30)]


def test_what_one_raises_is_its_own(writer: Writer) -> None:
    def fails() -> None:
        a_row("undone")()
        raise ValueError

    def leaves() -> None:
        a_row("undone")()
        raise SystemExit

    answers = Held(writer).together(a_row("a"), fails, a_row("b"), leaves, a_row("c"))
    assert isinstance(answers[1], ValueError) and isinstance(answers[3], SystemExit)
    assert kinds() == ["a", "b", "c"]


def test_one_that_breaks_the_transaction_takes_nobody_with_it(writer: Writer) -> None:
    def breaks() -> None:
        a_row("undone")()
        # As SQLite does by itself when the disk is full: the whole transaction is gone, savepoints too.
        with connection.cursor() as cursor:
            cursor.execute("ROLLBACK")
        raise DatabaseError("disk full")

    answers = Held(writer).together(a_row("a"), breaks, a_row("b"))
    assert isinstance(answers[1], DatabaseError)
    assert kinds() == ["a", "b"] and Job.objects.filter(pk__in=[answers[0], answers[2]]).count() == 2


def test_a_dead_connection_is_replaced(writer: Writer) -> None:
    def dies() -> None:
        assert connection.connection is not None
        connection.connection.close()
        a_row("undone")()

    answers = Held(writer).together(a_row("a"), dies, a_row("b"))
    assert isinstance(answers[1], DatabaseError) and kinds() == ["a", "b"]
    writer.do(a_row("c"))
    assert kinds() == ["a", "b", "c"]


def test_a_failed_commit_answers_nobody(writer: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_commit() -> None:
        monkeypatch.undo()
        raise DatabaseError("disk full")

    def arrange() -> None:
        monkeypatch.setattr(connection, "_commit", no_commit)

    answers = Held(writer).together(a_row("a"), arrange, a_row("b"))
    assert all(isinstance(answer, DatabaseError) for answer in answers) and kinds() == []
    writer.do(a_row("c"))
    assert kinds() == ["c"]


def test_a_fault_of_the_writer_itself_ends_neither_it_nor_the_waiting(
    writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_group: object) -> None:
        monkeypatch.undo()
        raise MemoryError

    monkeypatch.setattr(writer_room, "_commit", broken)
    with pytest.raises(MemoryError):
        writer.do(a_row("a"))
    writer.do(a_row("b"))
    assert kinds() == ["b"]


def test_who_waits_too_long_goes_away_and_nothing_is_written() -> None:
    writer = Writer(wait_s=0.05)
    writer.start()
    begun, go = threading.Event(), threading.Event()

    def slow() -> int:
        begun.set()
        go.wait(10)
        return a_row("slow")()

    with ThreadPoolExecutor(1) as pool:
        under_way = pool.submit(writer.do, slow)
        begun.wait(10)
        with pytest.raises(NotWrittenError):
            writer.do(a_row("late"))
        go.set()
        # It had begun, so its answer is waited for.
        assert under_way.result(10)
    writer.stop()
    assert kinds() == ["slow"]


def test_stopping_writes_what_waits_and_refuses_what_comes_later(writer: Writer) -> None:
    held = Held(writer)
    stopping = threading.Thread(target=writer.stop)

    def stop_after() -> str:
        stopping.start()
        return "stopping"

    assert held.together(stop_after, a_row("a"), a_row("b"))[0] == "stopping"
    stopping.join(10)
    assert kinds() == ["a", "b"]
    with pytest.raises(NotWrittenError):
        writer.do(a_row("c"))


def test_what_follows_a_commit_may_write(writer: Writer) -> None:
    writer.do(lambda: transaction.on_commit(lambda: (writer.do(a_row("after")), None)[1]))
    writer.do(a_row("next"))
    assert kinds() == ["after", "next"]


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="SQLite's own way to be full")
def test_a_full_disk_refuses_and_recovers(writer: Writer) -> None:
    def limit(pages: int) -> Callable[[], None]:
        def set_limit() -> None:
            with connection.cursor() as cursor:
                cursor.execute(f"PRAGMA max_page_count={pages}")

        return set_limit

    def large() -> int:
        now, payload = timezone.now(), {"x": "y" * 500_000}
        return Job.objects.create(kind="large", payload=payload, run_after=now, created_at=now).pk

    writer.do(limit(1))  # SQLite makes it as many as there are
    answers = Held(writer).together(a_row("a"), large, a_row("b"))
    assert isinstance(answers[1], DatabaseError)
    answered = [answer for answer in answers if isinstance(answer, int)]
    assert Job.objects.filter(pk__in=answered).count() == len(answered) == Job.objects.count()
    writer.do(limit(1_000_000))
    writer.do(large)
    assert "large" in kinds()
