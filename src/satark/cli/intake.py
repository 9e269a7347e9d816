"""Get the text of a message from the argument or standard input, decoded once by one stated rule.

The rule: UTF-8, a byte order mark at the start dropped, each malformed sequence becomes U+FFFD.
"""

from __future__ import annotations

import sys

from satark.errors import UserError

LIMIT_BYTES = 1_000_000
"""A message is refused above this size; no messaging service carries a text that long."""


def decode(content: bytes) -> str:
    """Decode bytes by the rule of this module."""
    return content.decode("utf-8", "replace").removeprefix("\ufeff")


def decode_argument(argument: str) -> str:
    """Decode a command line argument by the same rule: its malformed bytes arrive as lone surrogates."""
    try:
        content = argument.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        content = argument.encode("utf-8", "surrogatepass")
    return decode(content)


def read_message(argument: str | None) -> str:
    """The message: `argument`, or standard input when it is None or `-`.

    Raises UserError when nothing at all was given, or more than `LIMIT_BYTES`.
    """
    from_argument = argument is not None and argument != "-"
    if from_argument:
        text = decode_argument(argument or "")
        size = len(text) if len(text) > LIMIT_BYTES else len(text.encode("utf-8", "replace"))
    else:
        content = _standard_input(asked=argument == "-")
        text, size = decode(content), len(content)
    if size > LIMIT_BYTES:
        raise UserError(
            "The message is larger than 1 MB.",
            where="TEXT" if from_argument else "standard input",
            now="Give one message at a time, as it stands on the phone.",
        )
    if not text:
        raise UserError(
            "No message was given.",
            where="TEXT" if from_argument else "standard input",
            now='Write it in quotes, satark check "the message", or send it by a pipe.',
        )
    return text


def _standard_input(*, asked: bool) -> bytes:
    stream = sys.stdin
    if stream is None or stream.closed:
        return b""
    if stream.isatty() and not asked:
        return b""
    return stream.buffer.read(LIMIT_BYTES + 1)
