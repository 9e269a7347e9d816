"""Words and short phrases of the language files, compiled to what the token walk needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from satark.facts.canonical import words
from satark.records.facts import Lexicon
from satark.text.folds import fold

Folds = tuple[tuple[str, str], ...]


def language_folds(language: Mapping[str, Any]) -> Folds:
    """The ordered (from, to) spellings of a language file."""
    return tuple((str(old), str(new)) for old, new in language.get("folds", ()))


def plain_lexicon(languages: Iterable[Mapping[str, Any]], folds: Folds = ()) -> dict[str, Any]:
    """Phrases of some language files grouped for compact storage.

    `phrases`: concept names joined by a space -> phrases joined by a newline; `heads`: phrase lengths
    joined by a comma, longest first -> first tokens joined by a newline; `folds` as applied.
    """
    concepts: dict[str, set[str]] = {}
    for language in languages:
        for concept, phrases in language.get("words", {}).items():
            for phrase in phrases:
                tokens = words(phrase).split(" ")
                key = " ".join(fold(token, folds) for token in tokens) if folds else " ".join(tokens)
                if key:
                    concepts.setdefault(key, set()).add(f"{concept}@{language['code']}")
    lengths: dict[str, set[int]] = {}
    for key in concepts:
        tokens = key.split(" ")
        lengths.setdefault(tokens[0], set()).add(len(tokens))
    return {
        "phrases": _grouped({key: " ".join(sorted(names)) for key, names in concepts.items()}),
        "heads": _grouped(
            {head: ",".join(map(str, sorted(sizes, reverse=True))) for head, sizes in lengths.items()}
        ),
        "folds": [list(pair) for pair in folds],
    }


def plain_lexicons(languages: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """The lexicon of all languages under the empty key, and a folded one per language with folds."""
    every = [languages[code] for code in sorted(languages)]
    lexicons = {"": plain_lexicon(every)}
    for language in every:
        if folds := language_folds(language):
            lexicons[str(language["code"])] = plain_lexicon([language], folds)
    return lexicons


def lexicon(plain: Mapping[str, Any]) -> Lexicon:
    """The lexicon value from its compact storage."""
    phrases: dict[str, tuple[str, ...]] = {}
    for names, group in plain["phrases"].items():
        phrases.update(dict.fromkeys(group.split("\n"), tuple(names.split(" "))))
    heads: dict[str, tuple[int, ...]] = {}
    for sizes, group in plain["heads"].items():
        heads.update(dict.fromkeys(group.split("\n"), tuple(map(int, sizes.split(",")))))
    return Lexicon(phrases, heads, tuple((old, new) for old, new in plain["folds"]))


def _grouped(values: Mapping[str, str]) -> dict[str, str]:
    groups: dict[str, list[str]] = {}
    for key in sorted(values):
        groups.setdefault(values[key], []).append(key)
    return {value: "\n".join(keys) for value, keys in groups.items()}
