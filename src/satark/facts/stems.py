"""Stems: a word of a language file that ends in `*` is met by every word that begins with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product

from satark.facts.canonical import words

STEM = "*"
# Shorter beginnings belong to too many words.
LEAST_LETTERS = 2


def forms_of(phrase: str) -> list[str]:
    """The tokens of a phrase of a language file in normal form, each stem with its star."""
    if STEM not in phrase:
        return words(phrase).split(" ")
    found: list[str] = []
    for part in phrase.split():
        tokens = words(part.rstrip(STEM)).split(" ")
        found += [*tokens[:-1], tokens[-1] + STEM] if part.endswith(STEM) and tokens[-1] else tokens
    return [form for form in found if form]


def closed(phrases: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    """The phrases with each stem also written as every longer form there is, so that one look-up finds all.

    A token is looked up as the longest form known that it is or begins with. Beside `க*` and `கட்டண*` a token
    `கட்டணம்` is `கட்டண*`, so what was said with `க*` has to be there with `கட்டண*` too. Closing twice is
    closing once: a site's words can be added to phrases already closed.
    """
    known = sorted({form for phrase in phrases for form in phrase.split(" ")})
    wider = {
        stem: [form for form in known if form.startswith(stem[:-1])] for stem in known if stem.endswith(STEM)
    }
    found: dict[str, set[str]] = {}
    for phrase, names in phrases.items():
        for forms in product(*(wider.get(form, (form,)) for form in phrase.split(" "))):
            found.setdefault(" ".join(forms), set()).update(names)
    return found


def forms_met(phrases: Iterable[str]) -> list[str]:
    """The forms a token must be compared with, in order: stems, and whole words that begin with one."""
    known = sorted({form for phrase in phrases for form in phrase.split(" ")})
    starts = tuple(form[:-1] for form in known if form.endswith(STEM))
    return [form for form in known if form.startswith(starts)] if starts else []
