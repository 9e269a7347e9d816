from __future__ import annotations

import io

import pytest

from satark.cli.intake import LIMIT_BYTES, decode, decode_argument, read_message
from satark.errors import UserError


class Pipe(io.TextIOWrapper):
    def __init__(self, content: bytes, *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8")
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


def test_bytes_are_decoded_by_one_rule() -> None:
    assert decode(b"\xef\xbb\xbfbill \xe0\xa4\xac\xff.") == "bill ब\ufffd."
    assert decode_argument("a\udcffb") == "a\ufffdb", "a malformed byte of an argument"
    assert decode_argument("\ud800") == "\ufffd" * 3
    assert decode_argument("\ufeffबिल") == "बिल"


def test_text_comes_from_the_argument_or_the_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Pipe(b"from the pipe\n"))
    assert read_message("from the argument") == "from the argument"
    assert read_message("-") == "from the pipe\n"
    monkeypatch.setattr("sys.stdin", Pipe(b"\0 \xff"))
    assert read_message(None) == "\0 \ufffd"


@pytest.mark.parametrize(
    ("argument", "stream"),
    [
        ("", None),
        (None, None),
        (None, Pipe(b"")),
        (None, Pipe(b"\xef\xbb\xbf")),
        (None, Pipe(b"typed", terminal=True)),
    ],
)
def test_nothing_given_is_said_plainly(
    argument: str | None, stream: Pipe | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", stream)
    with pytest.raises(UserError, match="No message was given"):
        read_message(argument)


def test_white_space_is_a_message_and_is_judged() -> None:
    assert read_message("  ") == "  "


def test_more_than_a_megabyte_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Pipe(b"a" * (LIMIT_BYTES + 1)))
    with pytest.raises(UserError, match="larger than 1 MB"):
        read_message("-")
    with pytest.raises(UserError, match="larger than 1 MB"):
        read_message("क" * 400_000)
    monkeypatch.setattr("sys.stdin", Pipe(b"a" * LIMIT_BYTES))
    assert len(read_message("-")) == LIMIT_BYTES
