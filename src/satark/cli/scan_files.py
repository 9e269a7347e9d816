"""One scan: files in, rows judged, one file out, with a bar while it runs and a summary when it has."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from satark import __version__
from satark.cli.scan_summary import Tally, summary
from satark.engines.local import judged
from satark.errors import UserError
from satark.formats.columns import ColumnNames
from satark.formats.destination import check_destination, written_whole
from satark.formats.inputs import opened, rows_of
from satark.formats.parts import Parts, in_parts, run_name
from satark.formats.source import Source
from satark.formats.verdict_rows import Wanted
from satark.formats.writer import Writer
from satark.records.facts import Facts
from satark.text.plain_text import plain

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar


STOPPED = 128 + signal.SIGTERM
"""The exit status of a process that was told to stop."""


def scan_files(
    inputs: Sequence[Path], out: Path, names: ColumnNames, wanted: Wanted, facts: Facts, jobs: int
) -> None:
    """Judge the rows of `inputs` into `out`, and tell a summary. Raises UserError; then no file is there."""
    for name in (*inputs, out):
        if "\0" in str(name):
            raise UserError("A file name has a NUL in it.", where="INPUT or --out", now="Check the name.")
    sources = opened(inputs, names)
    check_destination(out, sources)
    tally = Tally()
    began = time.monotonic()
    with (
        _ended_gently(),
        _destination(out, wanted, run_name(sources, names, wanted, facts.digest, __version__)) as writer,
    ):
        done = 0
        if isinstance(writer, Parts) and writer.done:
            done = writer.done
            click.echo(f"an earlier run of the same was ended: going on after row {done:,}", err=True)
            for rows in writer.told():
                tally.add(rows)
        rest = islice(rows_of(sources, names), done, None)
        try:
            with _bar(sources) as bar:
                for batch in judged(rest, facts, wanted, jobs=jobs, first=done + 1):
                    writer.write(batch)
                    tally.add(batch)
                    _advance(bar, sources)
        except KeyboardInterrupt:
            if isinstance(writer, Parts) and writer.whole_rows:
                told = f"ended: the same command goes on after row {writer.whole_rows:,}"
                click.echo(told, err=True)
            raise
    for line in summary(tally, facts, sources, names, time.monotonic() - began, done):
        # A file's name may have been chosen by a stranger.
        click.echo(plain(line), err=True)


@contextmanager
def _ended_gently() -> Iterator[None]:
    """A service that is stopped leaves nothing half done behind, as with Ctrl-C."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_number: int, _frame: object) -> None:
        raise SystemExit(STOPPED)

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _destination(out: Path, wanted: Wanted, run: str) -> AbstractContextManager[Writer | Parts]:
    if out.suffix.lower() == ".parquet":
        return in_parts(out, wanted.reasons, run)
    return written_whole(out, wanted.reasons)


@contextmanager
def _bar(sources: Sequence[Source]) -> Iterator[ProgressBar[int] | None]:
    """A progress bar over the bytes of the inputs, on a terminal only."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    total = sum(source.size_bytes for source in sources)
    with click.progressbar(
        length=max(total, 1), label="Reading and judging", file=sys.stderr, width=30
    ) as bar:
        yield bar


def _advance(bar: ProgressBar[int] | None, sources: Sequence[Source]) -> None:
    if bar is not None:
        bar.update(max(sum(source.position_bytes for source in sources) - bar.pos, 0))
