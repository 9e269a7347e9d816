"""Real files made of the cases of formats, and what is read of them as plain values."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from satark.formats.columns import ColumnNames
from satark.formats.inputs import opened, rows_of
from satark.formats.problems import code_of
from satark.formats.source import Source
from satark.records.row import MessageRow

FOLDER = Path(__file__).parent / "formats"


def cases_of(kind: str) -> list[dict[str, Any]]:
    """The cases of one format, `jsonl` and so on."""
    found: list[dict[str, Any]] = yaml.safe_load((FOLDER / f"{kind}.yml").read_text("utf-8"))
    return found


def content_of(kind: str, case: dict[str, Any]) -> bytes:
    """The bytes of a case's file."""
    if "columns" in case:
        return table_bytes(kind, case)
    if "hex" in case:
        return bytes.fromhex(case["hex"])
    if "repeat" in case:
        parts = case["repeat"]
        return f"{parts['before']}{parts['piece'] * parts['times']}{parts['after']}".encode()
    text: str = case["text"]
    return text.encode(case.get("encoding", "utf-8"))


def table_bytes(kind: str, case: dict[str, Any]) -> bytes:
    """A table of Parquet or Arrow, with types as the case says."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = case.get("types", {})
    arrays = {
        name: typed(pa.array(values), types[name]) if name in types else pa.array(values)
        for name, values in case["columns"].items()
    }
    names, columns = list(arrays), list(arrays.values())
    if "twice" in case:
        names, columns = [*names, case["twice"]], [*columns, arrays[case["twice"]]]
    table = pa.Table.from_arrays(columns, names=names)
    sink = pa.BufferOutputStream()
    if kind == "parquet":
        pq.write_table(table, sink, version="2.6")
    else:
        make = pa.ipc.new_stream if case.get("stream") else pa.ipc.new_file
        with make(sink, table.schema) as writer:
            writer.write_table(table)
    content: bytes = sink.getvalue().to_pybytes()
    return content


def typed(array: Any, name: str) -> Any:
    import pyarrow as pa

    if name.startswith("dictionary"):
        return array.dictionary_encode()
    if name.startswith("timestamp"):
        unit, _, zone = name.removeprefix("timestamp[").rstrip("]").partition(", tz=")
        return array.cast(pa.int64()).cast(pa.timestamp(unit, zone or None))
    return array.cast(name)


def made(folder: Path, kind: str, case: dict[str, Any]) -> Path:
    """The case's file in a folder."""
    path = folder / f"messages.{kind}"
    path.write_bytes(content_of(kind, case))
    return path


def read(path: Path, case: dict[str, Any]) -> tuple[list[MessageRow], Source]:
    """All rows of a file, and the source with its notes."""
    names = ColumnNames(**case.get("names", {}))
    sources = opened([path], names)
    return list(rows_of(sources, names)), sources[0]


def plain(row: MessageRow) -> dict[str, Any]:
    """A row as cases write it: `problem` is the code of one that is unread, `doubt` of one that is not."""
    message = row.message
    moment: datetime | None = message.received_at
    return {
        "id": message.id,
        "text": message.text,
        "sender": message.sender,
        "sender_basis": message.sender_basis,
        "channel": message.channel,
        "received_at": moment.isoformat() if moment is not None else None,
        "language": row.language,
        "organisation": message.organisation,
        "problem": code_of(row.problem) if row.unread else "",
        "doubt": code_of(row.problem) if not row.unread else "",
    }
