from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from satark.api import shipped
from satark.engines import workers
from satark.engines.local import AHEAD, BATCH_ROWS, judged
from satark.engines.workers import Workers
from satark.errors import UserError
from satark.formats.columns import row_without
from satark.formats.verdict_rows import FLAGGED, Wanted
from satark.records.message import Message
from satark.records.row import MessageRow, VerdictRow
from satark.scan import judge_message

SOURCE = Path(__file__).resolve().parents[3] / "src"
LURE = "Your electricity bill is not updated. Power will be cut tonight, call 9000000001."
TEXTS = [LURE, "See you at nine", "", "a" * 10_001, "आपका बिल देय है", "Pay now: http://pay.example/x"]


def rows(count: int) -> list[MessageRow]:
    return [
        row_without("ROW_NOT_JSON") if number % 7 == 3 else MessageRow(Message(TEXTS[number % len(TEXTS)]))
        for number in range(count)
    ]


def all_of(count: int, wanted: Wanted, jobs: int = 1, first: int = 1) -> list[VerdictRow]:
    batches = judged(rows(count), shipped(), wanted, jobs=jobs, first=first)
    return [row for batch in batches for row in batch]


@pytest.mark.parametrize("count", [0, 1, BATCH_ROWS, 3 * AHEAD * BATCH_ROWS + 5])
def test_processes_give_the_same_rows_in_the_same_order(count: int) -> None:
    wanted = Wanted(everything=True, reasons=True)
    alone = all_of(count, wanted)
    assert [row.id for row in alone] == [str(number) for number in range(1, count + 1)]
    assert all_of(count, wanted, jobs=3) == alone


def test_a_part_of_the_rows_is_numbered_from_its_first() -> None:
    assert [row.id for row in all_of(3, Wanted(), first=100)] == ["100", "101", "102"]


def test_a_row_is_what_the_verdict_says() -> None:
    verdict = judge_message(Message(LURE), shipped())
    (flagged,) = next(judged([MessageRow(Message(LURE, id="x"))], shipped(), Wanted(reasons=True)))
    assert verdict.label in FLAGGED
    assert (flagged.id, flagged.label, flagged.points) == ("x", verdict.label, verdict.points)
    assert flagged.entities == verdict.entities and flagged.reasons == verdict.reasons
    assert flagged.codes == tuple(reason.code for reason in verdict.reasons if reason.state != "excused")
    assert flagged.error is None


def test_details_are_for_flagged_rows_unless_all_are_asked_for() -> None:
    harmless = MessageRow(Message("482910 is your OTP. Do not share it. Rs 499"))
    (plain,) = next(judged([harmless], shipped(), Wanted(reasons=True)))
    assert plain.label not in FLAGGED and (plain.codes, plain.entities, plain.reasons) == ((), (), ())
    (full,) = next(judged([harmless], shipped(), Wanted(everything=True, reasons=True)))
    assert full.codes and full.entities and full.reasons


def test_an_unreadable_row_says_why() -> None:
    found = {row.id: row for row in all_of(8, Wanted())}
    assert (found["3"].label, found["3"].error) == (
        "unreadable",
        "UNREADABLE_TEXT: there is no word in the text",
    )
    assert found["4"].error == "ROW_NOT_JSON: the line is not JSON"
    too_long = next(judged([MessageRow(Message("a" * 10_001))], shipped(), Wanted()))[0]
    assert (too_long.error or "").startswith("TEXT_TOO_LONG: ")
    assert all((row.label == "unreadable") <= bool(row.error) for row in found.values())


def test_a_hint_that_is_no_organisation_is_told_and_not_used() -> None:
    hinted = [MessageRow(Message(LURE, organisation=name)) for name in ("nobody", "in-mh-msedcl")]
    wrong, right = next(judged(hinted, shipped(), Wanted()))
    assert (wrong.error or "").startswith("ORGANISATION_NOT_KNOWN: ") and wrong.label != "unreadable"
    assert right.error is None and right.organisation == "in-mh-msedcl"


def test_reasons_are_in_the_language_of_the_row() -> None:
    both = [MessageRow(Message(LURE), language=language) for language in ("hi", "en", "xx")]
    hindi, english, other = next(judged(both, shipped(), Wanted(reasons=True)))
    assert any("\u0900" <= letter <= "\u097f" for letter in hindi.reasons[0].text)
    assert english.reasons == other.reasons
    assert (hindi.label, hindi.points, hindi.codes) == (english.label, english.points, english.codes)


def test_a_process_ended_from_outside_is_said() -> None:
    with Workers(1, shipped(), Wanted()) as started:
        assert [row.id for row in started.answered(started.ask(1, rows(1)))] == ["1"]
        started._all[0].kill()
        with pytest.raises(UserError, match="ended from outside"):
            started.answered(started.ask(2, rows(BATCH_ROWS)))


@pytest.mark.parametrize("killed", [1, 2])
def test_a_scan_whose_processes_are_ended_stops_and_says_so(
    killed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Workers] = []

    class Seen(Workers):
        def __init__(self, *given: Any) -> None:
            super().__init__(*given)
            made.append(self)

    monkeypatch.setattr(workers, "Workers", Seen)
    batches = judged(rows(20 * BATCH_ROWS), shipped(), Wanted(), jobs=2)
    next(batches)
    for process in made[0]._all[:killed]:
        process.kill()
    with pytest.raises(UserError, match="ended from outside"):
        list(batches)
    assert all(process.poll() is not None for process in made[0]._all)


def test_processes_end_with_the_one_that_started_them() -> None:
    code = (
        "import sys, time; from satark.api import shipped; from satark.engines.workers import Workers;"
        "from satark.formats.verdict_rows import Wanted; workers = Workers(2, shipped(), Wanted());"
        "workers.answered(workers.ask(1, [])); print(*[each.pid for each in workers._all], flush=True);"
        "time.sleep(60)"
    )
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env=environment) as parent:
        assert parent.stdout is not None
        pids = [int(word) for word in parent.stdout.readline().split()]
        parent.send_signal(signal.SIGKILL)
    assert len(pids) == 2
    waited = time.monotonic() + 20
    while any(Path(f"/proc/{pid}/cmdline").exists() and alive(pid) for pid in pids):
        assert time.monotonic() < waited
        time.sleep(0.05)


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_what_waits_for_processes_holds_no_lock_that_ctrl_c_could_leave_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wanted = [row.id for row in all_of(4 * BATCH_ROWS, Wanted())]
    with Workers(2, shipped(), Wanted()) as started:
        started.answered(started.ask(1, rows(1)))

        def interrupted(*_given: object) -> None:
            raise KeyboardInterrupt

        # The locks of `threading` written in Python: an interrupt between taking one and its block keeps it.
        for name in ("Condition", "Semaphore", "Event"):
            for method in ("__enter__", "acquire", "wait", "release", "notify", "set"):
                if hasattr(getattr(threading, name), method):
                    monkeypatch.setattr(getattr(threading, name), method, interrupted)
        answers = [
            started.ask(1 + at, rows(4 * BATCH_ROWS)[at : at + BATCH_ROWS])
            for at in range(0, 4 * BATCH_ROWS, BATCH_ROWS)
        ]
        found = [row.id for answer in answers for row in started.answered(answer)]
    monkeypatch.undo()
    assert found == wanted
