from __future__ import annotations

import gzip
import json
from pathlib import Path

import pyarrow as pa
import pytest

from satark.errors import UserError
from satark.formats import packed as module
from tests.cases.format_files import read

LINE = b'{"text": "Your bill is due"}\n'


def refused(path: Path) -> str:
    with pytest.raises(UserError) as error:
        read(path, {})
    assert error.value.where == path.name
    return error.value.what


def zstd(content: bytes) -> bytes:
    whole: bytes = pa.Codec("zstd").compress(content, asbytes=True)
    return whole


def test_several_packed_after_each_other_are_one(tmp_path: Path) -> None:
    for name, pack in (("a.jsonl.gz", gzip.compress), ("a.jsonl.zst", zstd)):
        path = tmp_path / name
        path.write_bytes(pack(LINE) + pack(LINE * 3))
        assert len(read(path, {})[0]) == 4


def test_a_cut_or_damaged_file_is_refused(tmp_path: Path) -> None:
    rows = b"".join(
        json.dumps({"text": f"Bill {number * 7919}"}).encode() + b"\n" for number in range(20_000)
    )
    for name, content in (("a.jsonl.gz", gzip.compress(rows)), ("a.jsonl.zst", zstd(rows))):
        path = tmp_path / name
        path.write_bytes(content[:-20])
        assert refused(path) == "The packed file ends in the middle."
        if name.endswith(".gz"):  # which has a checksum
            path.write_bytes(content[:5000] + b"\xff" * 50 + content[5050:])
            assert refused(path) == "The packed file is damaged."
        path.write_bytes(b"no packed file")
        assert refused(path) in ("The packed file is damaged.", "The packed file ends in the middle.")


def test_a_bomb_is_refused_and_a_big_honest_file_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The real floor is 64 MiB: the same code with a smaller one.
    monkeypatch.setattr(module, "LIMIT_FREE_BYTES", 1_000_000)
    for name, pack in (("a.txt.gz", gzip.compress), ("a.txt.zst", zstd)):
        path = tmp_path / name
        path.write_bytes(pack(b"\n" * 20_000_000))
        assert refused(path) == "The file unpacks to more than 250 times its size."
        rows = b"".join(
            b"Message %d: your bill of Rs %d is due\n" % (n, n * 7919 % 5000) for n in range(40_000)
        )
        path.write_bytes(pack(rows))
        assert len(rows) > 1_000_000 and len(read(path, {})[0]) == 40_000


@pytest.mark.parametrize("inner", [b"PK\x03\x04abcd", gzip.compress(LINE), zstd(LINE), b"PAR1abcd"])
def test_what_is_packed_twice_is_refused(tmp_path: Path, inner: bytes) -> None:
    for name, pack in (("a.jsonl.gz", gzip.compress), ("a.jsonl.zst", zstd)):
        path = tmp_path / name
        path.write_bytes(pack(inner))
        assert refused(path).startswith("What is packed in the file is ")


def test_archives_and_unknown_names_are_refused(tmp_path: Path) -> None:
    for name in ("a.zip", "a.tar", "a.jsonl.zip", "a", "a.gz", "a.xlsx", "a.parquet.gz"):
        path = tmp_path / name
        path.write_bytes(LINE)
        assert refused(path)
