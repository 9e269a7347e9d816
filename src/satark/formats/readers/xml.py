"""A phone's messages as the app SMS Backup & Restore writes them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, BinaryIO
from xml.parsers import expat

from satark.errors import UserError
from satark.formats.columns import LIMIT_VALUE_CHARACTERS, ColumnNames, row_without
from satark.formats.decoding import SAMPLE_BYTES, encoding_of
from satark.formats.reader import Reader
from satark.formats.source import Source
from satark.formats.xml_sieve import sieved
from satark.records.message import Message
from satark.records.row import MessageRow
from satark.text.limits import LIMIT_CHARACTERS

LIMIT_DEPTH = 12
LIMIT_PARTS = 500
"""Parts of one MMS that are kept; a phone sends a handful."""

_DECLARED = re.compile(rb"""\A\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
# `type` of an SMS and `msg_box` of an MMS: sent, draft, outbox, failed, queued.
_OWN = frozenset("23456")
_FROM = "137"  # PduHeaders.FROM of Android: the `type` of an address of an MMS
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class SmsBackup(Reader):
    """One row for each SMS and MMS, in the order of the file.

    What was written on the phone itself is not judged (`SENT`). The text of an MMS is its subject and its
    text parts.
    """

    extension = ".xml"
    about = "SMS Backup & Restore"

    def rows(self, source: Source, names: ColumnNames) -> Iterator[MessageRow]:
        """See `Reader.rows`."""
        elements = _Elements(source.name)
        parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler, parser.EndElementHandler = elements.begin, elements.end
        parser.buffer_text = False
        with source.open_bytes() as stream:
            try:
                for piece in sieved(_pieces(stream, source), source.name):
                    parser.Parse(piece, False)
                    yield from elements.taken()
                parser.Parse("", True)
            except expat.ExpatError as error:
                raise UserError(
                    "The XML is damaged or cut.",
                    where=f"{source.name}:{error.lineno}",
                    now="Make the backup again, or take the file from where it was made.",
                ) from None
        yield from elements.taken()


def _pieces(stream: BinaryIO, source: Source) -> Iterator[str]:
    head = stream.read(SAMPLE_BYTES)
    encoding, mark = encoding_of(head)
    declared = _DECLARED.match(head[mark:])
    if encoding == "utf-8" and declared is not None:
        encoding = declared[1].decode("ascii").lower()
        if encoding not in _ENCODINGS:
            raise UserError(
                "The XML is in an encoding that is not read.", where=source.name, now="Save it as UTF-8."
            )
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    piece = head[mark:]
    while piece:
        text = decoder.decode(piece)
        if "\ufffd" in text:
            source.notes["malformed"] += 1
        yield text
        piece = stream.read(SAMPLE_BYTES)
    yield decoder.decode(b"", True)


_ENCODINGS = ("utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "windows-1252", "latin1")


class _Elements:
    """The elements of a backup become rows as they end."""

    def __init__(self, where: str) -> None:
        self._where, self._depth = where, 0
        self._ready: list[MessageRow] = []
        self._mms: dict[str, str] | None = None
        self._parts: list[str] = []
        self._size = 0

    def taken(self) -> list[MessageRow]:
        """The rows that are ready, each once."""
        ready, self._ready = self._ready, []
        return ready

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth == 1 and name != "smses":
            calls = name == "calls"
            raise UserError(
                "The file is a backup of calls: there is no message in it."
                if calls
                else "The XML is no backup of SMS Backup & Restore.",
                where=self._where,
                now="Give the backup of messages: its first element is <smses>.",
            )
        if self._depth > LIMIT_DEPTH:
            raise UserError("The XML is nested too deeply.", where=self._where, now="Make the backup again.")
        if name == "sms" and self._depth == 2:
            self._ready.append(
                _row(attributes, attributes.get("type", "1"), _given(attributes, "body"), False)
            )
        elif name == "mms" and self._depth == 2:
            self._mms, self._parts, self._size = dict(attributes), [], 0
        elif self._mms is not None and name == "part" and len(self._parts) < LIMIT_PARTS:
            if attributes.get("ct", "").lower().startswith("text/plain"):
                text = _given(attributes, "text") or ""
                # More than is judged need not be kept: it is too long anyway.
                self._parts.append(text[: max(LIMIT_CHARACTERS + 1 - self._size, 0)])
                self._size += len(text)
        elif self._mms is not None and name == "addr" and attributes.get("type") == _FROM:
            self._mms["address"] = _given(attributes, "address") or ""

    def end(self, name: str) -> None:
        """An element ends."""
        self._depth -= 1
        if name == "mms" and self._depth == 1 and self._mms is not None:
            attributes, self._mms = self._mms, None
            texts = [_given(attributes, "sub") or "", *self._parts]
            text = "\n".join(text for text in texts if text)
            self._ready.append(_row(attributes, attributes.get("msg_box", "1"), text or None, True))


def _given(attributes: dict[str, str], name: str) -> str | None:
    value = attributes.get(name)
    # The app writes this word where there is nothing.
    return None if value == "null" else value


def _row(attributes: dict[str, Any], box: str, text: str | None, media: bool) -> MessageRow:
    sender = (_given(attributes, "address") or "").strip()
    if sender == "insert-address-token" or len(sender) > LIMIT_VALUE_CHARACTERS:
        sender = ""
    own = box in _OWN
    message = Message(
        text=text or "",
        # The address of a sent message is that of its reader.
        sender=None if own else sender or None,
        sender_basis="backup" if sender and not own else "unknown",
        channel="sms",
        received_at=_moment(attributes.get("date", "")),
    )
    if own:
        return row_without("SENT", message)
    if text is None:
        return row_without("MEDIA_ONLY" if media else "TEXT_MISSING", message)
    return MessageRow(message)


def _moment(milliseconds: str) -> datetime | None:
    if not (milliseconds.isascii() and milliseconds.isdigit() and len(milliseconds) <= 14):
        return None
    moment = _EPOCH + timedelta(milliseconds=int(milliseconds))
    # A phone whose clock was never set says 1970.
    return moment if 1995 <= moment.year <= 2200 else None
