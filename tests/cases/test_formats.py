"""Each format's own table: real files, the rows read of them, what is unread and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from satark.errors import UserError
from tests.cases.format_files import FOLDER, cases_of, made, plain, read

FIELDS = {
    "name", "text", "hex", "encoding", "repeat", "columns", "types", "stream", "twice", "names", "rows",
    "count", "notes", "refused", "now",
}  # fmt: skip


def cases() -> Iterator[Any]:
    for path in sorted(FOLDER.glob("*.yml")):
        for case in cases_of(path.stem):
            yield pytest.param(path.stem, case, id=f"{path.stem}-{case['name']}")


@pytest.mark.parametrize(("kind", "case"), list(cases()))
def test_a_file_is_read_row_by_row_or_refused(kind: str, case: dict[str, Any], tmp_path: Path) -> None:
    assert set(case) <= FIELDS
    path = made(tmp_path, kind, case)
    if case["name"].startswith("refuse_"):
        with pytest.raises(UserError) as refused:
            read(path, case)
        assert refused.value.what == case["refused"]
        assert refused.value.where.startswith(path.name) or "--" in refused.value.where
        assert refused.value.now.endswith(".")
        assert case.get("now", refused.value.now) == refused.value.now
        return
    rows, source = read(path, case)
    assert len(rows) == case.get("count", len(case["rows"]))
    for row, wanted in zip(rows, case["rows"], strict=False):
        told = plain(row)
        if "longer_than" in wanted:
            assert len(row.message.text) > wanted["longer_than"] and not row.unread
            continue
        assert {name: told[name] for name in wanted} == wanted
        assert row.unread == ("problem" in wanted)
        assert bool(told["doubt"]) == ("doubt" in wanted)
    assert dict(source.notes) == case.get("notes", {})
