"""A mail read line by line: its headers and the texts in it, in bounded memory whatever is attached."""

from __future__ import annotations

import binascii
import re
from typing import NamedTuple

from satark.formats.columns import row_without
from satark.formats.mail_headers import (
    LIMIT_CHARACTERS,
    address_of,
    charset_text,
    header_text,
    id_of,
    received_of,
)
from satark.formats.markup import text_of
from satark.records.message import Message
from satark.records.row import MessageRow

LIMIT_DEPTH = 20
"""Parts and mails inside each other; a mail forwarded thrice with a picture has eight."""

LIMIT_PARTS = 500
LIMIT_HEADER_BYTES = 262_144
LIMIT_TEXT_BYTES = 1_000_000
"""Of all text of a mail, as it is coded; attachments do not count."""

_HEADER = re.compile(rb"([!-9;-~]{1,80})[ \t]*:[ \t]*(.*)", re.DOTALL)
_TYPE = re.compile(r"\s*([a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,80})", re.I)
_PARAMETER = {
    name: re.compile(rf'(?:^|[\s;]){name}\s{{0,4}}=\s{{0,4}}(?:"([^"]{{0,200}})"|([^\s;"]{{1,200}}))', re.I)
    for name in ("boundary", "charset")
}
_KEPT = ("from", "subject", "date", "received", "message-id")
_PART = ("content-type", "content-transfer-encoding", "content-disposition")


class _Text(NamedTuple):
    """A text in a mail; those of one `group` above 0 say the same in different ways."""

    markup: bool
    group: int
    charset: str
    encoding: str
    content: bytearray

    def text(self) -> str:
        text = charset_text(_plain_bytes(bytes(self.content), self.encoding), self.charset)
        return text_of(text) if self.markup else text.replace("\r\n", "\n").strip("\n")


class _Level(NamedTuple):
    """A multipart that is open: its boundary, the group of its parts, how many mails are open around it."""

    boundary: bytes
    group: int
    mails: int


class MailReader:
    """Takes the lines of one mail; `row` gives what they made."""

    def __init__(self) -> None:
        self._headers: dict[str, bytes] = {}
        self._part: dict[str, bytes] = {}
        self._last = ""
        self._in_headers, self._header_size, self._is_top, self._is_mail = True, 0, True, True
        self._levels: list[_Level] = []
        self._group, self._groups, self._mails = 0, 0, 0
        self._texts: list[_Text] = []
        self._open: _Text | None = None
        self._parts, self._size, self._problem = 0, 0, ""

    def line(self, line: bytes, begins: bool) -> None:
        """One line with its end; `begins` is False for a further piece of a very long one."""
        if self._problem:
            return
        if begins and self._levels and line.startswith(b"--") and self._boundary(line):
            return
        if self._in_headers:
            self._header(line, begins)
        elif self._open is not None:
            self._size += len(line)
            if self._size > LIMIT_TEXT_BYTES:
                self._problem, self._texts = "MAIL_TOO_LARGE", []
                return
            self._open.content.extend(line)

    def _boundary(self, line: bytes) -> bool:
        bare = line.rstrip()
        for depth in range(len(self._levels) - 1, -1, -1):
            level = self._levels[depth]
            opening = b"--" + level.boundary
            if bare not in (opening, opening + b"--"):
                continue
            del self._levels[depth + 1 :]
            self._open, self._group, self._mails = None, level.group, level.mails
            self._in_headers = bare == opening
            if self._in_headers:
                self._begin_part()
            else:
                # What stands after the last part is for old programs.
                self._levels.pop()
            return True
        return False

    def _begin_part(self) -> None:
        self._part, self._last, self._header_size, self._is_mail = {}, "", 0, False
        self._parts += 1
        if self._parts > LIMIT_PARTS:
            self._problem = "MAIL_TOO_MANY_PARTS"

    def _header(self, line: bytes, begins: bool) -> None:
        self._header_size += len(line)
        if self._header_size > LIMIT_HEADER_BYTES:
            self._problem = "MAIL_TOO_LARGE"
            return
        if begins and not line.strip(b"\r\n"):
            self._end_of_headers()
            return
        if not begins or line[:1] in b" \t":
            # What is longer is cut when it is decoded; thousands of pieces joined one by one take seconds.
            if self._last and len(self._target()[self._last]) <= LIMIT_CHARACTERS:
                self._target()[self._last] += line
            return
        found = _HEADER.match(line)
        self._last = ""
        if found is None:
            return
        name = found[1].decode("ascii").lower()
        if name in _PART or (self._is_top and name in _KEPT) or (self._is_mail and name == "subject"):
            self._last = name
            # The first of several: what the last server wrote stands on top.
            if name in self._target():
                self._last = ""
            else:
                self._target()[name] = found[2]

    def _target(self) -> dict[str, bytes]:
        return self._part if not self._is_top or self._last in _PART else self._headers

    def _end_of_headers(self) -> None:
        part, self._in_headers, self._open = self._part, False, None
        if self._is_top:
            self._is_top = False
        elif subject := header_text(part.get("subject", b"")):
            self._texts.append(_Text(False, 0, "utf-8", "", bytearray(subject.encode("utf-8", "replace"))))
        kind_header = header_text(part.get("content-type", b""))
        found = _TYPE.match(kind_header)
        kind = found[1].lower() if found else "text/plain"
        encoding = part.get("content-transfer-encoding", b"").strip().lower().decode("ascii", "replace")
        attached = part.get("content-disposition", b"").strip().lower().startswith(b"attachment")
        if kind.startswith("multipart/"):
            boundary = _parameter("boundary", kind_header).rstrip()
            if boundary:
                if kind == "multipart/alternative":
                    self._groups += 1
                    self._group = self._groups
                self._levels.append(_Level(boundary.encode("utf-8", "replace"), self._group, self._mails))
        elif kind == "message/rfc822" and encoding not in ("base64", "quoted-printable"):
            self._mails += 1
            self._in_headers, self._is_mail = True, True
            self._part, self._last, self._header_size = {}, "", 0
        elif kind in ("text/plain", "text/html") and not attached:
            charset = _parameter("charset", kind_header)
            self._open = _Text(kind == "text/html", self._group, charset, encoding, bytearray())
            self._texts.append(self._open)
        if len(self._levels) + self._mails > LIMIT_DEPTH:
            self._problem = "MAIL_TOO_DEEP"

    def row(self) -> MessageRow:
        """The row of the mail: the text is the subject, an empty line, and the texts in their order."""
        if self._in_headers and not self._problem:
            self._end_of_headers()
        headers = self._headers
        sender = address_of(headers.get("from", b""))
        message = Message(
            text=""
            if self._problem
            else "\n\n".join(filter(None, (header_text(headers.get("subject", b"")), self._body()))),
            id=id_of(headers.get("message-id", b"")),
            sender=sender or None,
            sender_basis="shown" if sender else "unknown",
            channel="email",
            received_at=received_of(headers.get("received", b""), headers.get("date", b"")),
        )
        if self._problem or not message.text:
            return row_without(self._problem or "TEXT_MISSING", message)
        return MessageRow(message)

    def _body(self) -> str:
        told: list[str] = []
        seen: set[int] = set()
        for text in self._texts:
            if text.group and text.group in seen:
                continue
            seen.add(text.group)
            told.append(
                _one_of([each for each in self._texts if each.group == text.group])
                if text.group
                else text.text()
            )
        return "\n\n".join(filter(None, told))


def _one_of(texts: list[_Text]) -> str:
    """Plain text rather than markup; both where they do not say the same, since the reader saw only one."""
    plain = "\n\n".join(filter(None, (text.text() for text in texts if not text.markup)))
    marked = "\n\n".join(filter(None, (text.text() for text in texts if text.markup)))
    if not plain.strip() or not marked.strip():
        return plain if plain.strip() else marked
    said, shown = set(plain.lower().split()), set(marked.lower().split())
    return plain if len(shown & said) * 2 >= len(shown) else f"{plain}\n\n{marked}"


def _parameter(name: str, header: str) -> str:
    found = _PARAMETER[name].search(header)
    return (found[1] or found[2] or "") if found else ""


def _plain_bytes(content: bytes, encoding: str) -> bytes:
    if encoding == "quoted-printable":
        return binascii.a2b_qp(content)
    if encoding == "base64":
        bare = content.translate(None, _NOT_BASE64)
        return binascii.a2b_base64(bare[: len(bare) - (1 if len(bare) % 4 == 1 else 0)] + b"==")
    return content


_NOT_BASE64 = bytes(
    set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
)
