"""Memory does not grow with a file: ten times the rows, the same peak, within what allocators keep."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from satark.errors import UserError
from satark.formats.columns import ColumnNames
from satark.formats.inputs import opened, rows_of

SOURCE = Path(__file__).resolve().parents[3] / "src"
ROWS = 50_000 if os.environ.get("HYPOTHESIS_PROFILE") == "prove" else 5_000
LIMIT_GROWTH_MB = 6.0
TEXT = "Your bill of Rs 1,240 is due on 05-12-2026, pay on the website. बिजली का बिल देय है। " * 2

# The child says the most memory it ever took, in MB. Linux counts what the parent took into `ru_maxrss`.
PEAK = """
import resource, sys
from pathlib import Path
{work}
if sys.platform == "darwin":
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
else:
    status = Path("/proc/self/status").read_text().splitlines()
    used = next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1e3
print(count, used)
"""
READ = """
from satark.formats.columns import ColumnNames
from satark.formats.inputs import opened, rows_of
sources = opened([Path({path!r})], ColumnNames())
count = sum(1 for row in rows_of(sources, ColumnNames()))
"""
WRITE = """
from satark.formats.destination import written_whole
from satark.records.row import VerdictRow
row = VerdictRow("1", "nothing_found", 0, None, None, "en", ("A", "B"), (), "x" * 200)
count = 0
with written_whole(Path({path!r}), False) as writer:
    for _ in range({rows} // 250):
        writer.write([row] * 250)
        count += 250
"""


def peak_mb(work: str, expected: int) -> float:
    done = subprocess.run(
        [sys.executable, "-c", PEAK.format(work=work)],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(SOURCE)},
        check=True,
    )
    count, used = done.stdout.split()
    assert int(count) == expected
    return float(used)


def lines(rows: int, line: str, head: str = "", tail: str = "") -> bytes:
    return (head + line * rows + tail).encode()


def table(rows: int, kind: str) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    data = pa.table({"text": [f"{number} {TEXT}" for number in range(rows)]})
    sink = pa.BufferOutputStream()
    if kind == "parquet":
        # One row group: what is read at a time is not what was written at a time.
        pq.write_table(data, sink, row_group_size=10**9, use_dictionary=False)
    else:
        with pa.ipc.new_file(sink, data.schema) as writer:
            writer.write_table(data, max_chunksize=1000)
    content: bytes = sink.getvalue().to_pybytes()
    return content


FILES: dict[str, Callable[[int], bytes]] = {
    "jsonl": lambda rows: lines(rows, f'{{"text": "{TEXT}"}}\n'),
    "csv": lambda rows: lines(rows, f'1,"{TEXT}"\n', "id,text\n"),
    "xml": lambda rows: lines(rows, f"<sms address='x' type='1' body='{TEXT}'/>\n", "<smses>", "</smses>"),
    "txt": lambda rows: lines(rows, f"12/09/23, 9:41 pm - A: {TEXT}\n"),
    "mbox": lambda rows: lines(rows, f"From a Tue Nov 24 09:00:00 2026\nSubject: s\n\n{TEXT}\n\n"),
    "parquet": lambda rows: table(rows, "parquet"),
    "arrow": lambda rows: table(rows, "arrow"),
}


@pytest.mark.parametrize("kind", FILES)
def test_reading_takes_the_same_memory_for_ten_times_the_rows(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"messages.{kind}"
    # Arrow keeps some MB of what it freed, and has them all only after some thousands of rows.
    least = max(ROWS, 15_000) if kind == "parquet" else ROWS
    peaks = []
    for rows in (least, 10 * least):
        path.write_bytes(FILES[kind](rows))
        peaks.append(peak_mb(READ.format(path=str(path)), rows))
    assert peaks[1] - peaks[0] < LIMIT_GROWTH_MB, peaks


@pytest.mark.parametrize("kind", ["jsonl", "csv", "parquet"])
def test_writing_takes_the_same_memory_for_ten_times_the_rows(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"out.{kind}"
    # A row group of Parquet has to be full in both.
    peaks = [peak_mb(WRITE.format(path=str(path), rows=rows), rows) for rows in (20_000, 200_000)]
    assert peaks[1] - peaks[0] < LIMIT_GROWTH_MB, peaks


def test_one_line_without_end_takes_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "messages.txt"
    peaks = []
    for size in (3_000_000, 60_000_000):
        path.write_bytes(b"a" * size)
        peaks.append(peak_mb(READ.format(path=str(path)), 1))
    assert peaks[1] - peaks[0] < LIMIT_GROWTH_MB, peaks


def test_a_picture_in_a_backup_or_a_mail_takes_no_memory(tmp_path: Path) -> None:
    files: dict[str, Callable[[int], bytes]] = {
        "xml": lambda size: (
            b"<smses><mms msg_box='1'><parts><part data='" + b"QUJD" * size + b"'/></parts></mms></smses>"
        ),
        "eml": lambda size: b"Content-Type: image/png\n\n" + b"QUJD\n" * size,
    }  # fmt: skip
    for kind, content in files.items():
        path = tmp_path / f"messages.{kind}"
        peaks = []
        for size in (1_000_000, 10_000_000):
            path.write_bytes(content(size))
            peaks.append(peak_mb(READ.format(path=str(path)), 1))
        assert peaks[1] - peaks[0] < LIMIT_GROWTH_MB, (kind, peaks)


def test_many_lines_too_long_for_a_message_take_no_memory(tmp_path: Path) -> None:
    # One letter of four bytes makes Python hold four bytes for each.
    line = "a" * 900_000 + "\U0001f600"
    for kind, head in (("txt", ""), ("csv", "text\n")):
        path = tmp_path / f"messages.{kind}"
        peaks = []
        for rows in (20, 100):
            path.write_text(head + f"{line}\n" * rows, "utf-8")
            peaks.append(peak_mb(READ.format(path=str(path)), rows))
        assert peaks[1] - peaks[0] < LIMIT_GROWTH_MB, (kind, peaks)


def test_an_mms_of_many_long_texts_takes_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "messages.xml"
    part = f"<part ct='text/plain' text='{'a' * 200_000}\U0001f600'/>"
    peaks = []
    for parts in (20, 100):
        path.write_text(f"<smses><mms msg_box='1'><parts>{part * parts}</parts></mms></smses>", "utf-8")
        peaks.append(peak_mb(READ.format(path=str(path)), 1))
    assert peaks[1] - peaks[0] < LIMIT_GROWTH_MB, peaks


def test_one_huge_text_in_each_row_of_a_dictionary_is_held_once(tmp_path: Path) -> None:
    import pyarrow as pa

    path = tmp_path / "messages.arrow"
    peaks = []
    for rows in (100, 1_000):
        texts = pa.DictionaryArray.from_arrays(pa.array([0, None] * (rows // 2)), ["a" * 2_000_000])
        with pa.ipc.new_file(path, pa.schema([("text", texts.type)])) as writer:
            writer.write(pa.record_batch([texts], ["text"]))
        peaks.append(peak_mb(READ.format(path=str(path)), rows))
    assert peaks[1] - peaks[0] < LIMIT_GROWTH_MB, peaks


@pytest.mark.parametrize("kind", ["parquet", "arrow"])
def test_rows_that_take_no_bytes_are_refused_as_a_bomb(kind: str, tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = tmp_path / f"messages.{kind}"
    table = pa.table({"text": pa.nulls(3_000_000)})
    if kind == "parquet":
        pq.write_table(table, path, row_group_size=10**9)
    else:
        with pa.ipc.new_file(path, table.schema) as writer:
            writer.write_table(table)
    sources = opened([path], ColumnNames())
    with pytest.raises(UserError, match="rows for each of its bytes"):
        next(rows_of(sources, ColumnNames()))
