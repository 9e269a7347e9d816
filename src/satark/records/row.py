"""Rows of files: a message as a file gives it, and the verdict on it as a file keeps it."""

from __future__ import annotations

from dataclasses import dataclass

from satark.records.entity import Entity
from satark.records.message import Message
from satark.records.verdict import Label, Reason


@dataclass(frozen=True, slots=True)
class MessageRow:
    """One row of an input file: a message, and what is wrong with the row.

    `message.id` is empty where the file gives none. `language` is the file's word for the language of the
    message; reasons are written in it where there is wording. `problem` is a stable code, a colon and
    words, never anything of the row itself; empty where nothing is wrong. `unread` rows have no text that
    can be judged; any other problem only means that one value counted as not given.
    """

    message: Message
    language: str | None = None
    problem: str = ""
    unread: bool = False


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """One row of an output file; `records/fields.toml` describes its columns.

    `codes`, `entities` and `reasons` are empty where nobody asked for them.
    """

    id: str
    label: Label
    points: int
    probability: float | None
    organisation: str | None
    language: str | None
    codes: tuple[str, ...] = ()
    entities: tuple[Entity, ...] = ()
    error: str | None = None
    reasons: tuple[Reason, ...] = ()
