"""Learned models as files: read back as written, and known by their digest."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from satark.api import shipped
from satark.cli.site_facts import load_facts
from satark.errors import DataError
from satark.facts.models import (
    LIMIT_CHANCES,
    LIMIT_FIGURE,
    LIMIT_HEAD,
    LIMIT_NAME,
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


def refusal(path: Path | str) -> DataError:
    with pytest.raises(DataError) as told:
        read_model(path)
    assert told.value.what == "The learned model cannot be read."
    return told.value


@pytest.mark.parametrize("at", [0, 1, 10, BUCKETS // 2, BUCKETS - 1])
def test_a_changed_byte_is_noticed(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[content.index(b"\n") + 1 + at] ^= 1
    file.write_bytes(content)
    assert refusal(file).key == "digest"


def test_a_changed_figure_is_noticed(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b'"slope":14', b'"slope":15', 1))
    assert refusal(file).key == "digest"


def test_the_shipped_model_is_not_hashed_by_a_cold_check(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b'"slope":14', b'"slope":15', 1))
    read = shipped_model(file.parent)
    assert read is not None and read.slope == 15 and not is_whole(read)


@pytest.mark.parametrize(
    "model",
    [
        replace(MODEL, unit=0, slope=0, intercept=-LIMIT_FIGURE, zero=-LIMIT_FIGURE),
        replace(
            MODEL, unit=LIMIT_FIGURE, slope=LIMIT_FIGURE, intercept=LIMIT_FIGURE, zero=LIMIT_FIGURE,
            chances=((LIMIT_FIGURE, 1000),),
        ),
        replace(MODEL, chances=tuple((at + 9_000_000, at) for at in range(LIMIT_CHANCES))),
        replace(MODEL, name="A-z_0.9" + "x" * (LIMIT_NAME - 7)),
    ],
)  # fmt: skip
def test_what_is_at_its_bounds_is_read_back(model: LearnedModel, file: Path) -> None:
    file.write_bytes(model_bytes(model))
    assert read_model(file) == replace(model, digest=digest_of(model))


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
    "too long a head": lambda content: b" " * LIMIT_HEAD + content,
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_file_is_refused_by_its_name_alone(how: str, file: Path) -> None:
    file.write_bytes(BROKEN[how](file.read_bytes()))
    told = refusal(file)
    assert told.file == "ours.model" and told.lines()[1] == "Where: ours.model"
    assert "secret" not in str(told) and "private" not in str(told)


NO_WHOLE_NUMBERS: tuple[Any, ...] = (
    ..., None, True, 1.0, "1", "secret", [1], float("nan"), float("inf"), LIMIT_FIGURE + 1,
)  # fmt: skip
NO_NAMES: tuple[Any, ...] = (
    ..., None, 7, True, "", "secret words", "secret\n", "a/b", "a+b", "é", "x" * (LIMIT_NAME + 1), ["a"],
)  # fmt: skip
NO_DIGESTS: tuple[Any, ...] = (..., None, 7, "", "a" * 63, "a" * 65, "A" * 64, "g" * 64, " " + "a" * 63)
NO_CHANCES: tuple[Any, ...] = (
    ..., None, 7, "secret", {"0": 1}, [[1, 2, 3]], [[1]], [1], ["ab"], [[-1, 5]], [[0, -1]], [[0, 1001]],
    [[0, True]], [[False, 1]], [[0, 1.0]], [[0.0, 1]], [["0", 1]], [[0, 5], [0, 6]], [[1, 5], [0, 6]],
    [[0, 5], [1, 5]], [[0, 6], [1, 5]], [[LIMIT_FIGURE + 1, 5]],
    [[at, at] for at in range(LIMIT_CHANCES + 1)],
)  # fmt: skip
WRONG: dict[str, tuple[Any, ...]] = {
    "name": NO_NAMES,
    "digest": NO_DIGESTS,
    "intercept": (*NO_WHOLE_NUMBERS, -LIMIT_FIGURE - 1),
    "unit": (*NO_WHOLE_NUMBERS, -1),
    "zero": (*NO_WHOLE_NUMBERS, -LIMIT_FIGURE - 1),
    "slope": (*NO_WHOLE_NUMBERS, -1),
    "chances": NO_CHANCES,
}


@pytest.mark.parametrize(("key", "value"), [(key, value) for key in WRONG for value in WRONG[key]])
def test_a_wrong_value_is_refused_by_its_key_alone(key: str, value: object, file: Path) -> None:
    file.write_bytes(with_head(**{key: value})(file.read_bytes()))
    told = refusal(file)
    assert told.key == key and told.lines()[1] == f"Where: ours.model, key {key}"
    assert "secret" not in str(told)
    with pytest.raises(DataError):
        shipped_model(file.parent)


@pytest.mark.parametrize("writers", [0, 1])
def test_a_pipe_is_refused_and_not_waited_for(writers: int, tmp_path: Path) -> None:
    pipe = tmp_path / "a pipe.model"
    os.mkfifo(pipe)
    held = [os.open(pipe, os.O_RDWR) for _ in range(writers)]
    told: list[DataError] = []
    reader = Thread(target=lambda: told.append(refusal(pipe)), daemon=True)
    reader.start()
    reader.join(10)
    for handle in held:
        os.close(handle)
    assert [one.file for one in told] == ["a pipe.model"]


@pytest.mark.parametrize("name", ["not there.model", "a folder.model", "a\0b.model"])
def test_what_is_no_file_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "a folder.model").mkdir()
    refusal(f"{tmp_path}/{name}")


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


@pytest.mark.parametrize("device", ["zero", "null"])
def test_a_device_is_refused_and_not_read_to_its_end(device: str) -> None:
    assert refusal(f"/dev/{device}").where == device
