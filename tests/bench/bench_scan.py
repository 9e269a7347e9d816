"""`satark scan` in one process, format by format: what reading and writing add to judging alone."""

import gc
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from satark.api import shipped
from satark.engines.local import judged
from satark.formats.columns import ColumnNames
from satark.formats.destination import written_whole
from satark.formats.inputs import opened, rows_of
from satark.formats.verdict_rows import Wanted
from satark.records.message import Message
from satark.scan import judge_message
from tests.bench.tables import Line, median, print_lines

MESSAGES = Path(__file__).resolve().parent.parent / "cases" / "messages"
LIMIT_USUAL_CHARACTERS = 300
ROUNDS = 5
LIMIT_RATIO = 1.25


def texts() -> list[str]:
    """The messages of the cases, each on one line, so that every format can hold them."""
    found: list[dict[str, Any]] = []
    for path in sorted(MESSAGES.glob("*.yml")):
        found += yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return [" ".join(case["text"].split()) for case in found if len(case["text"]) <= LIMIT_USUAL_CHARACTERS]


def as_csv(found: list[str]) -> bytes:
    return ("text\n" + "".join('"' + text.replace('"', '""') + '"\n' for text in found)).encode()


def as_xml(found: list[str]) -> bytes:
    def escaped(text: str) -> str:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")

    rows = "".join(f'<sms address="x" type="1" body="{escaped(text)}" />\n' for text in found)
    return f"<smses>\n{rows}</smses>".encode()


FORMATS: dict[str, Callable[[list[str]], bytes]] = {
    "jsonl": lambda found: "".join(json.dumps({"text": text}) + "\n" for text in found).encode(),
    "csv": as_csv,
    "xml": as_xml,
    "txt": lambda found: "".join(f"12/09/23, 9:41 pm - A: {text}\n" for text in found).encode(),
    "mbox": lambda found: "".join(
        f"From a Tue Nov 24 09:00:00 2026\nSubject: s\n\n{text}\n\n" for text in found
    ).encode(),
}


def processor_s(work: Callable[[], object]) -> float:
    gc.collect()
    began = time.process_time()
    work()
    return time.process_time() - began


def judging(path: Path) -> float:
    """Judging alone: the same messages as the file gives them, nothing else."""
    messages: list[Message] = [row.message for row in rows_of(opened([path], ColumnNames()), ColumnNames())]
    return processor_s(lambda: [judge_message(message, shipped()) for message in messages])


def scanning(path: Path, out: Path) -> float:
    def work() -> None:
        with written_whole(out, False) as writer:
            for batch in judged(rows_of(opened([path], ColumnNames()), ColumnNames()), shipped(), Wanted()):
                writer.write(batch)

    return processor_s(work)


def main() -> int:
    found = texts()
    lines = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind, content in FORMATS.items():
            path = folder / f"messages.{kind}"
            path.write_bytes(content(found))
            for out in ("jsonl", "parquet") if kind == "jsonl" else ("jsonl",):
                alone, whole = [], []
                for turn in range(ROUNDS + 1):
                    one, other = judging(path), scanning(path, folder / f"out.{out}")
                    if turn:  # the first turn loads tables and fills caches
                        alone.append(one)
                        whole.append(other)
                what = f".{kind} to .{out}"
                lines.append(Line(f"{what}: rows", len(found) / median(whole), "a second"))
                ratio = median(whole) / median(alone)
                lines.append(Line(f"{what}: to judging alone", ratio, "x", LIMIT_RATIO))
    print(
        f"{len(found)} messages of at most {LIMIT_USUAL_CHARACTERS} characters, CPU time, {ROUNDS} turns.\n"
    )
    return print_lines(lines)


if __name__ == "__main__":
    sys.exit(main())
