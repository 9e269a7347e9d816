"""Many messages judged on this machine: in this process, or in several, in the order they came."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from satark.formats.problems import told
from satark.formats.verdict_rows import Wanted, verdict_row
from satark.records.facts import Facts
from satark.records.row import MessageRow, VerdictRow
from satark.scan import judge_message

if TYPE_CHECKING:
    from satark.engines.workers import Answer

BATCH_ROWS = 256
"""Rows that go to a process at once: some 0.1 s of work, against 1 ms to hand them over and back."""

AHEAD = 3
"""Batches that wait for each process, so that none is idle while rows are read and written."""


def judged(
    rows: Iterable[MessageRow], facts: Facts, wanted: Wanted, *, jobs: int = 1, first: int = 1
) -> Iterator[list[VerdictRow]]:
    """The rows judged, in batches and in order, a row for each row; `first` is the number of the first one.

    `jobs` above 1 are processes, each with the facts. Raises UserError when one of them is ended from
    outside. Memory is that of some batches.
    """
    batches = _batches(rows, first)
    if jobs <= 1:
        for number, batch in batches:
            yield judge_batch(number, batch, facts, wanted)
    else:
        yield from _in_processes(batches, facts, wanted, jobs)


def judge_batch(number: int, batch: list[MessageRow], facts: Facts, wanted: Wanted) -> list[VerdictRow]:
    """The rows of one batch, numbered from `number`."""
    return [_judged(row, place, facts, wanted) for place, row in enumerate(batch, start=number)]


def _judged(row: MessageRow, number: int, facts: Facts, wanted: Wanted) -> VerdictRow:
    if row.unread:
        return verdict_row(row, number, None, wanted)
    hint = row.message.organisation
    if hint is not None and hint not in facts.organisations:
        row = replace(
            row,
            message=replace(row.message, organisation=None),
            problem=row.problem or told("ORGANISATION_NOT_KNOWN"),
        )
    return verdict_row(row, number, judge_message(row.message, facts, row.language), wanted)


def _batches(rows: Iterable[MessageRow], first: int) -> Iterator[tuple[int, list[MessageRow]]]:
    stream = iter(rows)
    while batch := list(islice(stream, BATCH_ROWS)):
        yield first, batch
        first += len(batch)


def _in_processes(
    batches: Iterator[tuple[int, list[MessageRow]]], facts: Facts, wanted: Wanted, jobs: int
) -> Iterator[list[VerdictRow]]:
    from satark.engines.workers import Workers

    with Workers(jobs, facts, wanted) as workers:
        waiting: deque[Answer] = deque()
        for number, batch in batches:
            waiting.append(workers.ask(number, batch))
            if len(waiting) >= jobs * AHEAD:
                yield workers.answered(waiting.popleft())
        while waiting:
            yield workers.answered(waiting.popleft())
