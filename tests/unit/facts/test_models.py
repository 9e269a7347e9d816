"""Learned models as files: read back as written, and known by their digest."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from satark.api import shipped
from satark.cli.site_facts import load_facts
from satark.errors import DataError
from satark.facts.models import (
    SUFFIX,
    digest_of,
    is_whole,
    model_bytes,
    read_model,
    shipped_model,
)
from satark.records.model import BUCKETS, LearnedModel

TABLE = bytes(at * 7 % 256 for at in range(BUCKETS))  # with line ends and NULs in it
MODEL = LearnedModel("2026-02-03", "", TABLE, -3320, 127320, -2475, 14, ((0, 150), (9, 500), (43, 850)))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "private folder" / "ours.model"
    path.parent.mkdir()
    path.write_bytes(model_bytes(MODEL))
    return path


def test_a_model_is_read_back_as_written(file: Path) -> None:
    read = read_model(file)
    assert read == replace(MODEL, digest=digest_of(MODEL))
    assert read_model(str(file)) == read
    assert model_bytes(read) == file.read_bytes()


def test_a_file_is_one_line_of_json_and_the_weights(file: Path) -> None:
    head, _, weights = file.read_bytes().partition(b"\n")
    assert weights == TABLE
    assert json.loads(head)["name"] == "2026-02-03" and head.isascii()


def test_a_model_without_chances_is_read_back(file: Path) -> None:
    file.write_bytes(model_bytes(replace(MODEL, chances=())))
    assert read_model(file).chances == ()


def test_the_digest_is_of_what_is_weighed_and_not_of_itself(file: Path) -> None:
    assert is_whole(read_model(file)) and not is_whole(MODEL)
    assert digest_of(MODEL) == digest_of(replace(MODEL, digest="another"))
    changed = [
        replace(MODEL, name="2026-02-04"),
        replace(MODEL, intercept=-3321),
        replace(MODEL, unit=1),
        replace(MODEL, zero=0),
        replace(MODEL, slope=15),
        replace(MODEL, chances=((0, 150), (9, 501), (43, 850))),
        replace(MODEL, weights=TABLE[::-1]),
    ]
    assert len({digest_of(MODEL), *map(digest_of, changed)}) == len(changed) + 1


@pytest.mark.parametrize("at", [0, 1, 10, BUCKETS // 2, BUCKETS - 1])
def test_a_changed_byte_is_noticed(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[content.index(b"\n") + 1 + at] ^= 1
    file.write_bytes(content)
    assert not is_whole(read_model(file))


def test_a_changed_figure_is_noticed(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b'"slope":14', b'"slope":15', 1))
    assert read_model(file).slope == 15 and not is_whole(read_model(file))


def with_head(**changed: object) -> Callable[[bytes], bytes]:
    def change(content: bytes) -> bytes:
        head, _, weights = content.partition(b"\n")
        said: dict[str, Any] = {**json.loads(head), **changed}
        said = {key: value for key, value in said.items() if value is not ...}
        return json.dumps(said).encode() + b"\n" + weights

    return change


BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "text": lambda _: b"secret words",
    "not utf-8": lambda content: b"\xff\xfe" + content,
    "no weights": lambda content: content.partition(b"\n")[0],
    "a byte short": lambda content: content[:-1],
    "a byte long": lambda content: content + b"\0",
    "no object": lambda content: b"[]\n" + content.partition(b"\n")[2],
    "a word": lambda content: b'"secret"\n' + content.partition(b"\n")[2],
    "deep": lambda content: b"[" * 200_000 + b"\n" + content.partition(b"\n")[2],
    "no name": with_head(name=...),
    "no unit": with_head(unit=...),
    "no whole number": with_head(slope="secret"),
    "nothing": with_head(zero=None),
    "no number": with_head(intercept=float("nan")),
    "endless": with_head(intercept=float("inf")),
    "no pairs": with_head(chances=[[1, 2, 3]]),
    "no list": with_head(chances=7),
    "no chances": with_head(chances=None),
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_file_is_refused_by_its_name_alone(how: str, file: Path) -> None:
    file.write_bytes(BROKEN[how](file.read_bytes()))
    with pytest.raises(DataError) as told:
        read_model(file)
    assert told.value.file == "ours.model" and told.value.lines()[1] == "Where: ours.model"
    assert "secret" not in str(told.value) and "private" not in str(told.value)


@pytest.mark.parametrize("name", ["not there.model", "a folder.model", "a\0b.model"])
def test_what_is_no_file_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "a folder.model").mkdir()
    with pytest.raises(DataError):
        read_model(f"{tmp_path}/{name}")


def test_the_newest_is_taken(tmp_path: Path) -> None:
    for name in ("2026-02-03", "2027-01-01", "2026-11-24"):
        (tmp_path / f"{name}{SUFFIX}").write_bytes(model_bytes(replace(MODEL, name=name)))
    (tmp_path / "2028-01-01.txt").write_text("none")
    newest = shipped_model(tmp_path)
    assert newest is not None and newest.name == "2027-01-01"


def test_without_a_model_there_is_none(tmp_path: Path) -> None:
    assert shipped_model(tmp_path) is None and shipped_model(tmp_path / "nowhere") is None


def test_a_named_model_stands_in_for_the_shipped_one(file: Path) -> None:
    assert load_facts("none").model is None
    assert load_facts(str(file)).model == read_model(file)
    assert load_facts().model == shipped().model


def test_an_endless_file_is_refused_and_not_read_to_its_end() -> None:
    with pytest.raises(DataError) as told:
        read_model("/dev/zero")
    assert "zero" in told.value.where
