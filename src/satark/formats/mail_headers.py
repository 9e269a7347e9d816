"""The headers of a mail that a message needs, decoded; any bytes are accepted."""

from __future__ import annotations

import binascii
import codecs
import encodings
import pkgutil
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from encodings.aliases import aliases

from satark.formats.decoding import decode_line, whole

LIMIT_CHARACTERS = 8_000
"""Of one header: what is longer is cut, no program shows it."""

_WORD = re.compile(r"=\?([!-<>-~]{1,40})\?([bBqQ])\?([!->@-~]{0,1000})\?=")
_BETWEEN = re.compile(r"(\?=)[ \t\r\n]{1,20}(?==\?)")
_FOLD = re.compile(r"[\r\n]+[ \t]*")
_ANGLED = re.compile(r"<([^<>\s]{1,254})>")
_BARE = re.compile(r"[^\s<>\",;:()]{1,64}@[^\s<>\",;:()]{1,190}")
# Python remembers each name it is asked for in vain: only those that it has are asked for. Some of its codecs
# are no character sets, or slow ones.
_NO_CHARSETS = frozenset(
    ("idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem")
)
_CHARSETS = frozenset(
    (*aliases, *(module.name for module in pkgutil.iter_modules(encodings.__path__)))
).difference(_NO_CHARSETS)


def charset_text(content: bytes, charset: str) -> str:
    """Bytes in a named character set; by the rule for lines where it is none that is known."""
    name = encodings.normalize_encoding(charset.strip().lower())
    if name in _CHARSETS or name.replace(".", "_") in _CHARSETS:
        try:
            known = codecs.lookup(name)
            # `hex`, `zip` and the like make bytes.
            if getattr(known, "_is_text_encoding", True) and known.name not in ("utf-8", "ascii"):
                return whole(known.decode(content, "replace")[0])
        except (LookupError, ValueError, OverflowError):
            pass
    return whole("".join(decode_line(line)[0] for line in content.splitlines(keepends=True)))


def header_text(value: bytes) -> str:
    """A header as its reader sees it, on one line."""
    text = _FOLD.sub(" ", charset_text(value[:LIMIT_CHARACTERS], "")).strip()
    if "=?" in text:
        text = _WORD.sub(_decoded, _BETWEEN.sub(r"\1", text))
    return whole(text.replace("\r", " ").replace("\n", " ").strip())


def _decoded(found: re.Match[str]) -> str:
    charset, how, coded = found[1].partition("*")[0], found[2].lower(), found[3].encode("ascii")
    try:
        content = binascii.a2b_base64(coded + b"==") if how == "b" else binascii.a2b_qp(coded, header=True)
    except (binascii.Error, ValueError):
        return found[0]
    return charset_text(content, charset)


def address_of(value: bytes) -> str:
    """The address in a From header, else the name; empty where there is neither."""
    shown = header_text(value)
    angled = _ANGLED.findall(shown)
    if angled:
        return str(angled[-1])
    bare = _BARE.search(shown)
    return bare[0] if bare else shown[:80].strip()


def id_of(value: bytes) -> str:
    """The Message-ID without its angle brackets; empty where it is missing or no such thing."""
    found = _ANGLED.search(header_text(value))
    return found[1] if found else ""


def received_of(received: bytes, date: bytes) -> datetime | None:
    """When the last server took the mail, else when its writer says it was written."""
    for value in (header_text(received).rpartition(";")[2], header_text(date)):
        try:
            moment = parsedate_to_datetime(value[:100])
        except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
            continue
        return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return None
