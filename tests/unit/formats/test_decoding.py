from __future__ import annotations

import pytest

from satark.formats.decoding import decode_line, encoding_of, whole

HINDI = "id\ttext\n1\tबिजली का बिल, देय है। Rs 1,240 “आज” – ₹\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [HINDI, "text\nhello there\n", "नमस्ते, कल मिलते हैं। ठीक है\n"])
def test_an_encoding_is_known_without_a_mark(text: str, encoding: str) -> None:
    assert encoding_of(text.encode(encoding)) == (encoding, 0)
    assert encoding_of(text.encode(encoding)[:-1]) == (encoding, 0)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_mark_says_the_encoding(encoding: str) -> None:
    content = ("\ufeff" + HINDI).encode(encoding)
    found, mark = encoding_of(content)
    assert content[mark:].decode(found) == HINDI


@pytest.mark.parametrize(
    "content", [b"", b"\0", b"a\0", b"\0\0\0\0", b"abc\0def", b"\0a\0b\0\0c", bytes(range(256))]
)
def test_a_nul_here_and_there_is_no_encoding(content: bytes) -> None:
    assert encoding_of(content)[0] in ("utf-8", "utf-16-le", "utf-16-be")
    assert encoding_of(b"some text and " + content) == ("utf-8", 0)


@pytest.mark.parametrize(
    ("line", "text", "reading"),
    [
        ("बिल é".encode(), "बिल é", "utf-8"),
        (b"caf\xe9 \x93x\x94 \x81", "café “x” �", "windows-1252"),
        ("बिल".encode() + b" \xff", "बिल �", "malformed"),
        ("बिल".encode()[:-1], "बि�", "malformed"),
        (b"\xed\xa0\x80", "í\xa0€", "windows-1252"),
    ],
)
def test_a_line_is_read_by_the_rule(line: bytes, text: str, reading: str) -> None:
    assert decode_line(line) == (text, reading)


def test_halves_are_joined_or_replaced() -> None:
    assert whole("a\ud83d\ude00b\ud83dc\ude00") == "a😀b�c�"
    assert whole("बिल") == "बिल"
