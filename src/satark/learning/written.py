"""Texts of our own for what the corpora lack: templates, filled by chance from one seed.

They are trained on, always marked as written, and never carry a claim.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
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
    """Every template of a folder of `<topic>.<language>.toml`; DataError names file, line and key."""
    for path in sorted(folder.glob("*.toml")):
        data = tomllib.loads(path.read_text("utf-8"))
        if data.get("label") not in TRUTHS:
            raise DataError(
                "A file of written texts has no label.",
                file=path.name,
                key="label",
                expected=" | ".join(TRUTHS),
            )
        fills = {**FILLS, **{word: one_of(choices) for word, choices in data.get("words", {}).items()}}
        yield from _of_file(path.name, data, fills)


def _of_file(file: str, data: Mapping[str, Any], fills: Mapping[str, Fill]) -> Iterator[Template]:
    for number, block in enumerate(data["texts"]):
        for at, line in enumerate(block["lines"]):
            if missing := sorted(set(_SLOT.findall(line)) - set(fills)):
                raise DataError(
                    "A written text has a slot that nothing fills.",
                    file=file, key=f"texts.{number}.lines.{at}", value=missing[0],
                    expected="a slot of satark.learning.slots or of [words]",
                )  # fmt: skip
            yield Template(f"{file} {number} {at}", data["label"], data["lang"], line, fills)
