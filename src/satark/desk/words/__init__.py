"""What the pages say, by language and key; a language is a folder of TOML files, English and Hindi equals.

A key stands under the table of its page: `title` of `[check]` is `check.title`. Braces name what is put in.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from django.http import HttpRequest

_FOLDER = Path(__file__).resolve().parent
FIRST, SECOND = "hi", "en"
"""The languages that must be whole: a key that a further language lacks is said in English."""


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages of the pages, the two whole ones first."""
    others = sorted(folder.name for folder in _FOLDER.iterdir() if any(folder.glob("*.toml")))
    return FIRST, SECOND, *[code for code in others if code not in (FIRST, SECOND)]


@cache
def words(language: str) -> Mapping[str, str]:
    """All that is said in a language, by key."""
    said: dict[str, str] = {}
    # A literal of a template is a kind of text that `/` does not take.
    for path in sorted(Path(f"{_FOLDER}/{language}").glob("*.toml")):
        with path.open("rb") as file:
            for table, keys in tomllib.load(file).items():
                said |= {f"{table}.{key}": text for key, text in keys.items()}
    return said


def say(language: str, key: str, **given: object) -> str:
    """The words of a key with what is given put in; KeyError for a key that is not there."""
    text = words(language).get(key) or words(SECOND)[key]
    return text.format(**given) if given else text


def language_of(request: HttpRequest) -> str:
    """The language a page is shown in, as the middleware found it."""
    return str(getattr(request, "language", FIRST))


def for_templates(request: HttpRequest) -> dict[str, Any]:
    """What every template knows of language."""
    language = language_of(request)
    return {"language": language, "languages": [(code, words(code)["language.name"]) for code in languages()]}
