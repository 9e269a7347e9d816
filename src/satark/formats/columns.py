"""From the values of one row with named columns to a row with its message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from satark.formats.decoding import whole
from satark.formats.problems import told
from satark.records.message import CHANNELS, SENDER_BASES, Message
from satark.records.row import MessageRow

LIMIT_VALUE_CHARACTERS = 1_000
"""Of every value but the text: ids, senders and the like are a fraction of that."""

_NOT_TEXT = {"organisation": "ORGANISATION_NOT_KNOWN"}
INDIA = timezone(timedelta(hours=5, minutes=30), "IST")


@dataclass(frozen=True, slots=True)
class ColumnNames:
    """The columns of text, sender and id, where a file calls them otherwise."""

    text: str = "text"
    sender: str = "sender"
    id: str = "id"

    def read(self) -> dict[str, str]:
        """Column name in the file -> our name for it, of all columns that are read."""
        ours = ("sender_basis", "channel", "received_at", "language", "organisation")
        return {self.id: "id", self.sender: "sender", **{name: name for name in ours}, self.text: "text"}


def row_without(code: str, message: Message | None = None) -> MessageRow:
    """A row of which nothing can be judged, for the reason of this code."""
    return MessageRow(message or Message(""), problem=told(code), unread=True)


def row_of(values: Mapping[str, Any]) -> MessageRow:
    """The row of these values, by our names for columns; None and empty text are values not given.

    A text that is missing or no text makes the row unread. Any other value that is not understood counts as
    not given, and the row's problem names the first of them.
    """
    problems: list[str] = []

    def word(name: str) -> str:
        value = values.get(name)
        if isinstance(value, str):
            if len(value) <= LIMIT_VALUE_CHARACTERS:
                return whole(value)
            problems.append("VALUE_TOO_LONG")
            return ""
        # Numbers are common as ids and senders; a truth value or a list is a mistake.
        if isinstance(value, int | float) and not isinstance(value, bool) and name in ("id", "sender"):
            return str(value)
        if value is not None:
            problems.append(_NOT_TEXT.get(name, f"{name.upper()}_NOT_TEXT"))
        return ""

    def among(name: str, known: tuple[str, ...]) -> Any:
        value = values.get(name)
        if value is None or value == "":
            return "unknown"
        said = value.strip().lower() if isinstance(value, str) else ""
        if said not in known:
            problems.append(f"{name.upper()}_NOT_KNOWN")
            return "unknown"
        return said

    text = values.get("text")
    message = Message(
        text=whole(text) if isinstance(text, str) else "",
        id=word("id"),
        sender=word("sender").strip() or None,
        sender_basis=among("sender_basis", SENDER_BASES),
        channel=among("channel", CHANNELS),
        received_at=_moment(values.get("received_at"), problems),
        organisation=word("organisation").strip().lower() or None,
    )
    if not isinstance(text, str):
        return row_without("TEXT_MISSING" if text is None else "TEXT_NOT_TEXT", message)
    language = word("language").strip() or None
    return MessageRow(message, language, told(problems[0]) if problems else "")


def _moment(value: object, problems: list[str]) -> datetime | None:
    if value is None or value == "":
        return None
    moment = value if isinstance(value, datetime) else None
    if isinstance(value, str):
        try:
            moment = datetime.fromisoformat(value.strip())
        except ValueError:
            moment = None
    if moment is None:
        problems.append("RECEIVED_AT_NOT_TIME")
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=INDIA)
