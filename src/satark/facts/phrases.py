"""Phrases of the language files on their way into the compiled form: by script, closed, stored compactly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from satark.facts.lexicons import SEPARATOR
from satark.facts.stems import closed, forms_met, forms_of
from satark.text.folds import fold
from satark.text.scripts import first_script

Folds = tuple[tuple[str, str], ...]
Phrases = dict[str, set[str]]


def language_folds(language: Mapping[str, Any]) -> Folds:
    """The ordered (from, to) spellings of a language file."""
    return tuple((str(old), str(new)) for old, new in language.get("folds", ()))


def spoken_phrases(language: Mapping[str, Any], folds: Folds = ()) -> Phrases:
    """Phrases in normal form, folded -> names such as `threat.cut@hi`, from the words of a language file."""
    found: Phrases = {}
    for concept, phrases in language.get("words", {}).items():
        for phrase in phrases:
            key = " ".join(fold(form, folds) if folds else form for form in forms_of(phrase))
            if key:
                found.setdefault(key, set()).add(f"{concept}@{language['code']}")
    return found


def moment_phrases(language: Mapping[str, Any]) -> Phrases:
    """Phrases in normal form -> the words of time they stand for, joined by `_`, from a language file."""
    found: Phrases = {}
    for meant, phrases in language.get("moments", {}).items():
        for phrase in phrases:
            found.setdefault(" ".join(forms_of(phrase)), set()).add("_".join(meant.split()))
    return found


def by_script(phrases: Phrases) -> dict[str, Phrases]:
    """Phrases by the first script of theirs that is not Latin; the empty key has the rest.

    A number, such as that of a helpline, stands in each script the phrases have.
    """
    found: dict[str, Phrases] = {}
    for phrase, names in phrases.items():
        found.setdefault(first_script(phrase.split(" ")), {})[phrase] = names
    numbers = {phrase: names for phrase, names in found.get("", {}).items() if phrase[0] in "0123456789"}
    for script in found:
        found[script].update(numbers)
    return found


def plain_lexicon(phrases: Phrases, folds: Folds = ()) -> dict[str, Any]:
    """Phrases grouped for compact storage.

    `phrases`: names joined by a space -> phrases joined by a bar; `heads`: `1` for first tokens that are a
    phrase by themselves, else nothing -> first tokens joined by a bar; `begun`: lengths joined by a comma,
    longest first -> first two tokens of phrases joined by a bar; `folds` as applied; `forms`: the forms
    tokens are compared with, joined by a bar.
    """
    every = closed(phrases)
    alone: dict[str, set[int]] = {}
    begun: dict[str, set[int]] = {}
    for key in every:
        first, *others = key.split(" ")
        lengths = alone.setdefault(first, set())
        if others:
            lengths = begun.setdefault(f"{first} {others[0]}", set())
        lengths.add(1 + len(others))
    return {
        "phrases": _grouped({key: " ".join(sorted(names)) for key, names in every.items()}),
        "heads": _grouped(_longest_first(alone)),
        "begun": _grouped(_longest_first(begun)),
        "folds": [list(pair) for pair in folds],
        "forms": SEPARATOR.join(forms_met(every)),
    }


def plain_lexicons(languages: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """A lexicon for each script (Latin under the empty key) and a folded one per language with folds."""
    lexicons: dict[str, Any] = {"": plain_lexicon({})}
    for language in languages:
        lexicons = with_phrases(lexicons, spoken_phrases(language))
        lexicons = with_folded(lexicons, str(language["code"]), language, language_folds(language))
    return lexicons


def plain_moments(languages: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """A lexicon of the words of time for each script that has some."""
    moments: dict[str, Any] = {}
    for language in languages:
        moments = with_phrases(moments, moment_phrases(language))
    return moments


def with_phrases(lexicons: Mapping[str, Any], phrases: Phrases) -> dict[str, Any]:
    """Stored lexicons of scripts with some phrases added, each to that of its script."""
    found = dict(lexicons)
    for script, more in by_script(phrases).items():
        known = unpacked(found[script]) if script in found else {}
        found[script] = plain_lexicon(_united(known, more))
    return found


def with_folded(
    lexicons: Mapping[str, Any], code: str, language: Mapping[str, Any], folds: Folds
) -> dict[str, Any]:
    """Stored lexicons with the words of a language, folded, in that of its code; none without folds."""
    if not folds:
        return dict(lexicons)
    known = unpacked(lexicons[code]) if code in lexicons else {}
    return {**lexicons, code: plain_lexicon(_united(known, spoken_phrases(language, folds)), folds)}


def unpacked(plain: Mapping[str, Any]) -> Phrases:
    """The phrases of a stored lexicon with their names."""
    return {
        phrase: set(names.split(" "))
        for names, group in plain["phrases"].items()
        for phrase in group.split(SEPARATOR)
    }


def _longest_first(lengths: Mapping[str, set[int]]) -> dict[str, str]:
    return {head: ",".join(map(str, sorted(sizes, reverse=True))) for head, sizes in lengths.items()}


def _united(known: Phrases, more: Phrases) -> Phrases:
    return {phrase: known.get(phrase, set()) | more.get(phrase, set()) for phrase in {**known, **more}}


def _grouped(values: Mapping[str, str]) -> dict[str, str]:
    groups: dict[str, list[str]] = {}
    for key in sorted(values):
        groups.setdefault(values[key], []).append(key)
    return {value: SEPARATOR.join(keys) for value, keys in groups.items()}
