"""A verdict as plain text for a terminal: label, two sentences, what to do now, why, what was found."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any, TextIO

from satark.cli.headings import COLOURS, HEADINGS, SIGNS
from satark.records.entity import Entity
from satark.records.facts import Facts
from satark.records.verdict import Reason, Verdict
from satark.scan.judge import DOUBTING, LEARNED
from satark.scan.registered import told_2020
from satark.scan.reply import reply_language as language_of_reply
from satark.scan.sender import parse_sender
from satark.text.plain_text import defang, disarm, plain

# Holds the law and the names of departments and trades: no organisation a reader could be told.
NATION = "in-national"
_CHECKED_KINDS = frozenset({"url", "phone", "upi", "header", "email", "app"})


def wants_colour(stream: TextIO) -> bool:
    """Colour only on a terminal that can, and only where NO_COLOR is not set (no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and stream.isatty()


def render(
    verdict: Verdict,
    facts: Facts,
    reply_language: str | None,
    *,
    sender: str = "",
    verbose: bool = False,
    colour: bool = False,
) -> str:
    """The answer in the reader's language, readable without colour; only what is official can be tapped.

    `reply_language` is the one the verdict was asked for in; None is the message's own where that is
    written in full, else English. `verbose` adds codes, points, excused signs, who held an unknown header of
    the `sender` or the text in 2020, and the receipt.
    """
    language = language_of_reply(facts, reply_language, verdict.language)
    words = HEADINGS.get(language, HEADINGS["en"])
    lines = [_first_line(verdict, facts, language, colour), disarm(verdict.summary, verdict.entities)]
    # Who has lost money reads no further than this: what to do stands before why.
    lines += _section(words["now"], _now(verdict))
    lines += _section(words["why"], _reasons(verdict, words, verbose))
    lines += _section(words["found"], _found(verdict, facts, language, words))
    if verbose:
        receipt = verdict.receipt
        lines += [
            *_held(sender, verdict, facts, language),
            "",
            f"points: {verdict.points}  language: {verdict.language}  script: {verdict.script}",
            f"receipt: {receipt.rules}  facts {receipt.facts}  model {receipt.model}  {receipt.normal_form}",
        ]
    return "\n".join(lines)


def _held(sender: str, verdict: Verdict, facts: Facts, language: str) -> list[str]:
    """What the list of 2020 says of headers that no fact knows."""
    headers = [entity.value for entity in verdict.entities if entity.kind == "header" and not entity.official]
    shown = parse_sender(sender, facts) if sender else None
    if shown is not None and shown.kind == "header" and shown.owner is None:
        headers.insert(0, shown.value)
    said = [told_2020(header, facts, language) for header in dict.fromkeys(headers)]
    lines = [line for line in said if line and line not in verdict.summary]
    return ["", *lines] if lines else []


def _first_line(verdict: Verdict, facts: Facts, language: str, colour: bool) -> str:
    wording: Any = facts.languages.get(language, {}).get("wording", {})
    word = str(wording.get(f"label.{verdict.label}", verdict.label.replace("_", " ")))
    line = f"{SIGNS[verdict.label]} {word}"
    if not colour:
        return line
    import click

    return click.style(line, fg=COLOURS.get(verdict.label), bold=True)


def _section(heading: str, items: Iterator[str]) -> list[str]:
    listed = list(items)
    return ["", heading, *listed] if listed else []


def _reasons(verdict: Verdict, words: dict[str, str], verbose: bool) -> Iterator[str]:
    for reason in verdict.reasons:
        # A few points of the model rank a message and say nothing to its reader.
        if not verbose and reason.code == LEARNED and reason.points < DOUBTING:
            continue
        # A reason that only repeats the two sentences above it tells nothing new.
        if not verbose and (reason.state == "excused" or reason.text == verdict.summary):
            if reason.text == verdict.summary and reason.source is not None:
                yield f"  - {_source(reason, words)}"
            continue
        source = f" ({_source(reason, words)})" if reason.source is not None else ""
        front = f"[{reason.code} {reason.points:+d} {reason.state}] " if verbose else ""
        yield f"  - {front}{disarm(reason.text, verdict.entities)}{source}"


def _source(reason: Reason, words: dict[str, str]) -> str:
    source = reason.source
    if source is None:
        return ""
    read = plain(source.words or source.url or "")
    return f"{words['source']}: {read}, {words['checked']} {plain(source.checked_on)}"


def _found(verdict: Verdict, facts: Facts, language: str, words: dict[str, str]) -> Iterator[str]:
    seen: set[tuple[str, str]] = set()
    for entity in verdict.entities:
        if (entity.kind, entity.value) in seen:
            continue
        seen.add((entity.kind, entity.value))
        shown = plain(entity.raw) if entity.official is True else defang(entity)
        if entity.kind == "organisation" and entity.value in facts.organisations and entity.value != NATION:
            named = facts.organisations[entity.value]
            shown = f"{shown} = {named.names.get(language) or named.names.get('en') or named.short}"
        standing = _standing(entity, facts, language, words)
        yield f"  - {words[entity.kind]}: {shown}{f' ({standing})' if standing else ''}"


def _standing(entity: Entity, facts: Facts, language: str, words: dict[str, str]) -> str:
    if entity.kind not in _CHECKED_KINDS:
        return ""
    if entity.official is None:
        return words["unknown"]
    if not entity.official:
        return words["not_official"]
    owner = entity.owner or ""
    if owner in facts.organisations:
        return words["official_of"].format(owner=facts.organisations[owner].called(language))
    return words["official"]


def _now(verdict: Verdict) -> Iterator[str]:
    for place, advice in enumerate(verdict.advice, start=1):
        text = disarm(advice.text, verdict.entities)
        contact = advice.contact
        # Most sentences name their contact themselves.
        named = "" if contact is None or contact.value in text else f" [{plain(contact.value)}]"
        yield f"  {place}. {text}{named}"
