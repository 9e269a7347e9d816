"""XML as phones write it made fit for a strict parser, piece by piece and in bounded memory.

Emoji written as two references to halves of a surrogate pair are joined, references to what is no character
become U+FFFD, long attributes (pictures) are cut, comments dropped, document types refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from satark.errors import UserError

LIMIT_ATTRIBUTE_CHARACTERS = 262_144
"""An attribute is cut here. A character is written with at most ten, so that what is left of a text is still
longer than any that is judged."""

LIMIT_TAG_CHARACTERS = 1_048_576
"""The most that is kept of one tag with all its attributes."""

_REFERENCE = re.compile(r"&#(?:([0-9]{1,10})|[xX]([0-9A-Fa-f]{1,8}));")
# A number from 55296 to 56319, or from D800 to DBFF.
_HIGH_HALF = (
    "&#(?:0{0,4}(?:5529[6-9]|55[3-9][0-9]{2}|56[0-2][0-9]{2}|563[01][0-9])"
    "|[xX]0{0,4}[dD][89abAB][0-9A-Fa-f]{2});"
)
# At the end of a piece: the first half of a pair, or the beginning of a reference.
_OPEN_END = re.compile(rf"(?:{_HIGH_HALF})?(?:&[#0-9A-Za-z]{{0,12}})?\Z")
_NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_STOPS = re.compile("""["'>]""")
_CUT_REFERENCE = re.compile(r"&[^;&]{0,16}\Z")


def sieved(pieces: Iterable[str], where: str) -> Iterator[str]:
    """The same document, fit to be parsed. Raises UserError, with `where`, for a document type."""
    return _without_bulk(_joined(pieces), where)


def _joined(pieces: Iterable[str]) -> Iterator[str]:
    held = ""
    for piece in pieces:
        text = held + piece
        end = _OPEN_END.search(text, max(0, len(text) - 40))
        cut = end.start() if end is not None else len(text)
        held = text[cut:]
        yield _characters(text[:cut])
    yield _characters(held)


def _characters(text: str) -> str:
    out: list[str] = []
    high, at = 0, 0
    for found in _REFERENCE.finditer(text):
        code = int(found[1]) if found[1] else int(found[2], 16)
        if high and found.start() == at and 0xDC00 <= code <= 0xDFFF:
            out[-1] = chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00)
            high, at = 0, found.end()
            continue
        out.append(text[at : found.start()])
        at, high = found.end(), code if 0xD800 <= code <= 0xDBFF else 0
        allowed = code in (9, 10, 13) or 0x20 <= code <= 0x10FFFF
        fit = allowed and not 0xD800 <= code <= 0xDFFF and code not in (0xFFFE, 0xFFFF)
        out.append(found[0] if fit else "\ufffd")
    out.append(text[at:])
    return _NO_CHARACTER.sub("\ufffd", "".join(out))


def _without_bulk(pieces: Iterable[str], where: str) -> Iterator[str]:
    state = _State(where)
    held = ""
    for piece in pieces:
        text = held + piece
        out, held = state.fed(text)
        yield out
    if held:
        yield held


class _State:
    """Where in the document a piece ends: outside of tags, in a tag, in a value, or in what is dropped."""

    def __init__(self, where: str) -> None:
        self._where, self._quote, self._in_tag, self._until = where, "", False, ""
        self._value_length = self._tag_length = 0

    def fed(self, text: str) -> tuple[str, str]:
        """What is kept of a piece, and what waits for the next one."""
        out: list[str] = []
        at = 0
        while at < len(text):
            if self._until:
                end = text.find(self._until, at)
                if end < 0:
                    # Its end may be parted between two pieces.
                    return "".join(out), text[max(at, len(text) - len(self._until) + 1) :]
                at, self._until = end + len(self._until), ""
            elif self._quote:
                end = text.find(self._quote, at)
                stop = end if end >= 0 else len(text)
                out.append(self._value(text[at:stop]))
                at = stop
                if end >= 0:
                    out.append(self._quote)
                    self._quote, at = "", at + 1
            elif self._in_tag:
                at = self._tag(text, at, out)
            else:
                start = text.find("<", at)
                if start < 0:
                    out.append(text[at:])
                    break
                out.append(text[at:start])
                if len(text) - start < 9 and text[start : start + 2] in ("<", "<!"):
                    return "".join(out), text[start:]
                at = self._opened(text, start)
        return "".join(out), ""

    def _opened(self, text: str, start: int) -> int:
        if text.startswith("<!--", start):
            self._until = "-->"
            return start + 4
        if text.startswith("<?", start):
            self._until = "?>"
            return start + 2
        if text.startswith("<!", start):
            raise UserError(
                "The XML declares a document type or hides text in it: a backup of messages does not.",
                where=self._where,
                now="Do not trust the file; make the backup again.",
            )
        self._in_tag, self._tag_length = True, 0
        return start

    def _tag(self, text: str, at: int, out: list[str]) -> int:
        stop = _STOPS.search(text, at)
        end = stop.end() if stop is not None else len(text)
        self._counted(end - at)
        out.append(text[at:end])
        if stop is not None and stop[0] == ">":
            self._in_tag = False
        elif stop is not None:
            self._quote, self._value_length = stop[0], 0
        return end

    def _value(self, value: str) -> str:
        room = max(LIMIT_ATTRIBUTE_CHARACTERS - self._value_length, 0)
        self._value_length += len(value)
        if len(value) > room:
            # Never half a reference.
            value = _CUT_REFERENCE.sub("", value[:room])
        self._counted(len(value))
        return value

    def _counted(self, characters: int) -> None:
        self._tag_length += characters
        if self._tag_length > LIMIT_TAG_CHARACTERS:
            raise UserError("The XML has a tag without end.", where=self._where, now="Make the backup again.")
