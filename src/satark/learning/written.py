"""Texts of our own for what the corpora lack: templates, filled by chance from one seed.

They are trained on, always marked as written, and never carry a claim. A file that is not as it should be is
a DataError that names it, and its key.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from satark.errors import DataError
from satark.evaluation.rows import TRUTHS
from satark.learning.slots import FILLS, Fill, one_of

FOLDER = Path(__file__).parent / "written"
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{([a-z_0-9]+)\}")
_LINES = "a list of texts"


@dataclass(frozen=True, slots=True)
class Template:
    """One line of a file of written texts: what it is, and how its slots are filled.

    `line` is unique over all files and names the cluster of the texts made of it.
    """

    name: str
    label: str
    language: str
    line: str
    fills: Mapping[str, Fill]

    def texts(self, count: int, seed: int) -> Iterator[str]:
        """At most `count` different texts, the same for the same seed whatever else is drawn."""
        chance = Random(f"{seed} {self.name}")
        seen: set[str] = set()
        for _ in range(count * 3):
            text = self._text(chance)
            if text not in seen:
                seen.add(text)
                yield text
            if len(seen) == count:
                return

    def _text(self, chance: Random) -> str:
        chosen = _CHOICE.sub(lambda found: chance.choice(found.group(1).split("|")), self.line)
        # A word of the file may hold slots itself.
        for _ in range(2):
            chosen = _SLOT.sub(lambda found: self.fills[found.group(1)](chance), chosen)
        return re.sub(" {2,}", " ", chosen).strip()


def templates(folder: Path = FOLDER) -> Iterator[Template]:
    """Every template of a folder of `<topic>.<language>.toml`.

    Raises DataError with the file for what is not TOML, and with file and key for what is missing or wrong.
    """
    for path in sorted(folder.glob("*.toml")):
        data = _read(path)
        words: Mapping[str, Sequence[str]] = data.get("words", {})
        fills = {**FILLS, **{word: one_of(choices) for word, choices in words.items()}}
        for word, choices in words.items():
            _check_slots(choices, fills, path.name, f"words.{word}")
        yield from _of_file(path.name, data, fills)


def _read(path: Path) -> Mapping[str, Any]:
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except ValueError as error:  # of TOML, or of UTF-8
        raise DataError(
            f"A file of written texts is not TOML: {error}.", file=path.name, expected="TOML in UTF-8"
        ) from error
    for key, fits, expected in _needed(data):
        if not fits:
            raise DataError(
                "A key of a file of written texts is missing or wrong.",
                file=path.name, key=key, expected=expected,
            )  # fmt: skip
    return data


def _needed(data: Mapping[str, Any]) -> Iterator[tuple[str, bool, str]]:
    """Each key, whether its value will do, and what is expected; a key rests on those before it."""
    yield "label", data.get("label") in TRUTHS, " | ".join(TRUTHS)
    yield "lang", isinstance(data.get("lang"), str) and data["lang"] != "", "the code of a language"
    words, texts = data.get("words", {}), data.get("texts")
    yield "words", isinstance(words, dict), "a table"
    for word, choices in words.items():
        yield f"words.{word}", _are_lines(choices), _LINES
    yield "texts", isinstance(texts, list) and texts != [], "tables that begin with [[texts]]"
    for number, block in enumerate(texts or ()):
        yield f"texts.{number}.lines", isinstance(block, dict) and _are_lines(block.get("lines")), _LINES


def _are_lines(said: object) -> bool:
    return isinstance(said, list) and said != [] and all(isinstance(line, str) for line in said)


def _of_file(file: str, data: Mapping[str, Any], fills: Mapping[str, Fill]) -> Iterator[Template]:
    for number, block in enumerate(data["texts"]):
        _check_slots(block["lines"], fills, file, f"texts.{number}.lines")
        for at, line in enumerate(block["lines"]):
            yield Template(f"{file} {number} {at}", data["label"], data["lang"], line, fills)


def _check_slots(lines: Sequence[str], fills: Mapping[str, Fill], file: str, key: str) -> None:
    for at, line in enumerate(lines):
        if missing := sorted(set(_SLOT.findall(line)) - set(fills)):
            raise DataError(
                "A written text has a slot that nothing fills.",
                file=file, key=f"{key}.{at}", value=missing[0],
                expected="a slot of satark.learning.slots or of [words]",
            )  # fmt: skip
