"""In which language a reader is answered: only in one whose sentences a reader of it has read over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from satark.records.facts import Facts

ENGLISH = "en"


def answers(language: Mapping[str, Any]) -> bool:
    """True for a language whose wording may be shown: written with the project, or reviewed since."""
    return bool(language.get("source_language")) or language.get("reviewed") is True and "wording" in language


def reply_language(facts: Facts, asked: str | None, of_message: str) -> str:
    """The language to answer in: the one asked for, else the message's, else English.

    One that does not answer yet names the language its readers are likeliest to read as well (`answered_in`).
    """
    for code in (asked, of_message):
        language = facts.languages.get(code or "")
        if language is None:
            continue
        if answers(language):
            return str(code)
        if answers(facts.languages.get(language.get("answered_in", ""), {})):
            return str(language["answered_in"])
    return ENGLISH


def passed_over(facts: Facts, asked: str | None, of_message: str) -> str:
    """The language that was asked for, or else is the message's, where it does not answer yet; or nothing."""
    code = asked if asked in facts.languages else of_message
    language = facts.languages.get(code or "")
    return str(code) if language is not None and not answers(language) else ""
