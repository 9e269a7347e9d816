"""Rules for the language files: every phrase can be found, every fold can be applied."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from satark.errors import DataError
from satark.facts.kinds import SOURCE_LANGUAGES
from satark.facts.problems import Problem, from_error
from satark.facts.sources import DataFile, read_toml, toml_files
from satark.facts.stems import LEAST_LETTERS, STEM, forms_of

LANGUAGE_FIELDS: dict[str, type] = {
    "code": str, "name": str, "native": str, "source_language": bool, "verb_last": bool, "answered_in": str,
    "reviewed": bool, "reviewed_by": str, "folds": list, "words": dict, "moments": dict, "wording": dict,
}  # fmt: skip
_TYPES = {str: "text in quotes", bool: "true or false", list: "a list", dict: "a table"}


def language_problems(folder: Path, shipped: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """Problems of the language files of a folder; one over a `shipped` language needs only its code."""
    for path in toml_files(folder):
        try:
            file = read_toml(path, f"languages/{path.name}")
        except DataError as error:
            yield from_error(error)
            continue
        needed = ("code",) if path.stem in shipped else ("code", "name", "native")
        for key in needed:
            if not isinstance(file.data.get(key), str) or not file.data[key]:
                yield Problem(file.name, file.line(key), key, "This field is missing.", expected="a value")
        if file.data.get("code") != path.stem:
            yield Problem(
                file.name, file.line("code"), "code", "The code is not the name of the file.",
                str(file.data.get("code", "")), path.stem,
            )  # fmt: skip
        yield from _head_problems(file)
        yield from _fold_problems(file)
        yield from _table_problems(file)


def _head_problems(file: DataFile) -> Iterator[Problem]:
    for key, value in file.data.items():
        kind = LANGUAGE_FIELDS.get(key)
        if kind is None or not isinstance(value, kind):
            what = "This field is not known." if kind is None else "This field is of the wrong type."
            expected = "one of " + ", ".join(LANGUAGE_FIELDS) if kind is None else _TYPES[kind]
            yield Problem(file.name, file.line(key), key, what, expected=expected)
    if file.data.get("reviewed") is True and not str(file.data.get("reviewed_by", "")).strip():
        yield Problem(
            file.name, file.line("reviewed"), "reviewed", "Nobody is named who has read the language over.",
            expected='reviewed_by = "..."',
        )  # fmt: skip
    if file.data.get("answered_in", "en") not in SOURCE_LANGUAGES:
        yield Problem(
            file.name, file.line("answered_in"), "answered_in", "Nobody can be answered in this language.",
            str(file.data["answered_in"]), "one of " + ", ".join(SOURCE_LANGUAGES),
        )  # fmt: skip


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
    for table in ("words", "moments"):
        for key, phrases in file.data.get(table, {}).items():
            line = file.line(key, table=table)
            if not isinstance(phrases, list) or not all(isinstance(phrase, str) for phrase in phrases):
                yield Problem(
                    file.name, line, key, "The words are not a list of texts.", expected='["...", "..."]'
                )
                continue
            for phrase in phrases:
                if wrong := _phrase_fault(phrase, len(key.split()) if table == "moments" else 0):
                    yield Problem(file.name, line, key, wrong[0], phrase, wrong[1])
    for key, said in file.data.get("wording", {}).items():
        if not isinstance(said, str) or not said.strip():
            yield Problem(
                file.name, file.line(key, table="wording"), key, "This is no text.", expected="a sentence"
            )


def _phrase_fault(phrase: str, size: int) -> tuple[str, str] | None:
    """What is wrong with a phrase and what was expected; `size`: how many tokens it must have, 0 for any."""
    forms = forms_of(phrase)
    if not forms:
        return "Nothing is left of this phrase.", "at least one word"
    if STEM in phrase.replace(f"{STEM} ", " ").removesuffix(STEM):
        return "A star stands inside a word.", "a star at the end of a stem only"
    if any(form.endswith(STEM) and len(form) <= LEAST_LETTERS for form in forms):
        return "This stem is too short.", f"at least {LEAST_LETTERS} letters before the star"
    if size and len(forms) != size:
        return "The phrase has not as many words as what it stands for.", f"{size} words"
    return None
