"""Plain text: a chat exported from WhatsApp, or one message a line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from satark.formats.chats import Head, head_of, is_chat, is_media, moment_of, month_first, parted
from satark.formats.columns import ColumnNames, row_without
from satark.formats.reader import Reader
from satark.formats.source import Source, at_most
from satark.records.message import Message
from satark.records.row import MessageRow
from satark.text.limits import LIMIT_CHARACTERS

_SAMPLE_LINES = 500
_SAMPLE_CHARACTERS = 1_000_000
_TOO_LONG = "\ufffd" * (LIMIT_CHARACTERS + 1)


class Text(Reader):
    """A chat has one row for each message, other text one for each line that is not blank.

    It is a chat if its first line that is not blank has the date and time of a message. The lines of
    WhatsApp itself, which have no sender, are no messages: they are counted in the notes.
    """

    extension = ".txt"
    about = "WhatsApp chat, or one message a line"

    def rows(self, source: Source, names: ColumnNames) -> Iterator[MessageRow]:
        """See `Reader.rows`."""
        lines = source.lines()
        sample = list(at_most(lines, _SAMPLE_LINES, _SAMPLE_CHARACTERS))
        known = [line for line in sample if line is not None]
        everything = chain(sample, lines)
        if is_chat(known):
            return _chat(everything, month_first(known), source)
        return _messages(everything)


def _messages(lines: Iterator[str | None]) -> Iterator[MessageRow]:
    for line in lines:
        if line is None:
            yield row_without("ROW_TOO_LONG")
        elif line.strip():
            yield MessageRow(Message(line.rstrip("\r\n")))


def _chat(lines: Iterator[str | None], month_before_day: bool, source: Source) -> Iterator[MessageRow]:
    if month_before_day:
        source.notes["month-first"] += 1
    head: Head | None = None
    texts: list[str] = []
    size = 0
    for line in lines:
        begins = head_of(line) if line is not None else None
        if begins is None:
            # More than is judged need not be kept: it is too long anyway.
            if size <= LIMIT_CHARACTERS:
                texts.append(line if line is not None else _TOO_LONG)
                size += len(texts[-1])
            continue
        if head is not None:
            yield from _message(head, texts, month_before_day, source)
        head, texts, size = begins, [begins.rest], 0
    if head is not None:
        yield from _message(head, texts, month_before_day, source)


def _message(head: Head, texts: list[str], month_before_day: bool, source: Source) -> Iterator[MessageRow]:
    said = parted("".join(texts))
    if said is None:
        source.notes["system"] += 1
        return
    sender, text = said
    text = text.rstrip("\r\n")
    message = Message(
        text="" if is_media(text) else text,
        sender=sender or None,
        sender_basis="shown" if sender else "unknown",
        channel="whatsapp",
        received_at=moment_of(head, month_before_day),
    )
    yield row_without("MEDIA_ONLY", message) if is_media(text) else MessageRow(message)
