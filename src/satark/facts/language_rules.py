"""Rules for the language files: every phrase can be found, every fold can be applied."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from satark.errors import DataError
from satark.facts.canonical import words
from satark.facts.problems import Problem, from_error
from satark.facts.sources import DataFile, read_toml, toml_files


def language_problems(folder: Path) -> Iterator[Problem]:
    """Problems of the language files of a folder."""
    for path in toml_files(folder):
        try:
            file = read_toml(path, f"languages/{path.name}")
        except DataError as error:
            yield from_error(error)
            continue
        for key in ("code", "name", "native"):
            if not isinstance(file.data.get(key), str) or not file.data[key]:
                yield Problem(file.name, file.line(key), key, "This field is missing.", expected="a value")
        if file.data.get("code") != path.stem:
            yield Problem(
                file.name, file.line("code"), "code", "The code is not the name of the file.",
                str(file.data.get("code", "")), path.stem,
            )  # fmt: skip
        yield from _fold_problems(file)
        yield from _table_problems(file)


def _fold_problems(file: DataFile) -> Iterator[Problem]:
    folds = file.data.get("folds", [])
    if not isinstance(folds, list) or not all(_is_pair(fold) for fold in folds):
        yield Problem(
            file.name, file.line("folds"), "folds", "A fold is not a pair.", expected='[["from", "to"], ...]'
        )


def _is_pair(fold: Any) -> bool:
    return (
        isinstance(fold, list)
        and len(fold) == 2
        and all(isinstance(part, str) for part in fold)
        and bool(fold[0])
    )


def _table_problems(file: DataFile) -> Iterator[Problem]:
    for concept, phrases in file.data.get("words", {}).items():
        line = file.line(concept, table="words")
        if not isinstance(phrases, list) or not all(isinstance(phrase, str) for phrase in phrases):
            yield Problem(
                file.name, line, concept, "The words are not a list of texts.", expected='["...", "..."]'
            )
            continue
        for phrase in phrases:
            if not words(phrase):
                yield Problem(
                    file.name, line, concept, "Nothing is left of this phrase.", phrase, "at least one word"
                )
    for key, said in file.data.get("wording", {}).items():
        if not isinstance(said, str) or not said.strip():
            yield Problem(
                file.name, file.line(key, table="wording"), key, "This is no text.", expected="a sentence"
            )
