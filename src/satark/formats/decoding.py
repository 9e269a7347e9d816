"""From bytes to text, once, at the door, by stated rules.

A byte order mark says the encoding; without one it is UTF-8, or UTF-16 where the NULs show it plainly. A
line that is not UTF-8 and has not one letter of it beyond ASCII is Windows-1252; in any other, each
malformed sequence becomes U+FFFD.
"""

from __future__ import annotations

import codecs
from typing import Literal

Reading = Literal["utf-8", "windows-1252", "malformed"]

SAMPLE_BYTES = 65_536
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# UTF-16 text has a NUL in each ASCII letter: even Hindi has its blanks, commas and line ends. The other
# byte of Latin and Indian letters is under 32, that of ASCII text read in pairs is a letter.
_LEAST_NULS = 0.1
_LEAST_LOW = 0.75
_HIGH = bytes(range(32, 256))


def whole(text: str) -> str:
    """The text with halves of surrogate pairs joined; one without its other half becomes U+FFFD."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def encoding_of(head: bytes) -> tuple[str, int]:
    """The encoding of a file that begins with these bytes, and the length of its byte order mark."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, len(mark)
    even, odd = head[0::2], head[1::2]
    for guess, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        nuls, plain = high.count(0), len(high.translate(None, _HIGH))
        if nuls > _LEAST_NULS * len(high) and plain >= _LEAST_LOW * len(high) and low.count(0) <= nuls // 100:
            try:
                # The sample may end inside a character.
                codecs.getincrementaldecoder(guess)().decode(head)
            except UnicodeDecodeError:
                continue
            return guess, 0
    return "utf-8", 0


def decode_line(line: bytes) -> tuple[str, Reading]:
    """One line, and as what it was read."""
    try:
        return line.decode(), "utf-8"
    except UnicodeDecodeError:
        text = line.decode("utf-8", "replace")
    if any(letter > "\x7f" and letter != "\ufffd" for letter in text):
        return text, "malformed"
    return line.decode("cp1252", "replace"), "windows-1252"
