"""Language files over the compiled form: a site adds words and sentences, and says who reviewed them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from satark.facts.phrases import language_folds, moment_phrases, spoken_phrases, with_folded, with_phrases

_ADDED = ("words", "moments", "wording")


def plain_language(data: Mapping[str, Any]) -> dict[str, Any]:
    """A language file as stored: its head, its sentences, and the concepts it has words for.

    The words themselves are in the lexicons, the words of time in `moments`.
    """
    head = {key: value for key, value in data.items() if key not in ("words", "moments")}
    return {**head, "concepts": sorted(data.get("words", ()))}


def with_languages(plain: Mapping[str, Any], files: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """A compiled form with some language files over it, by code.

    Words and words of time are added; a sentence and a field of the head take the place of the shipped one.
    """
    found = {**plain}
    for data in files:
        code = str(data["code"])
        known: Mapping[str, Any] = found["languages"].get(code, {})
        head = {key: value for key, value in data.items() if key not in _ADDED}
        language = {**known, **head, "concepts": sorted({*known.get("concepts", ()), *data.get("words", ())})}
        if wording := {**known.get("wording", {}), **data.get("wording", {})}:
            language["wording"] = wording
        found["languages"] = {**found["languages"], code: language}
        lexicons = with_phrases(found["lexicons"], spoken_phrases(data))
        found["lexicons"] = with_folded(lexicons, code, data, language_folds(language))
        found["moments"] = with_phrases(found["moments"], moment_phrases(data))
    return found
