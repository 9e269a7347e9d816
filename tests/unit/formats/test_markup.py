from __future__ import annotations

import time

import pytest

from satark.formats.markup import text_of


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("a <b>bold</b>word", "a boldword"),
        ("1 < 2 &amp; 3 &#x20B9;4", "1 < 2 & 3 ₹4"),
        ("<!-- no --> yes <!-- never closed", "yes"),
        ("<script>if (a<b) {}</script >x<STYLE>p{}</STYLE>", "x"),
        ("<script>never closed", ""),
        ("x <a href=http://pay.example/x>pay</a>", "x http://pay.example/x pay"),
        ("<a href='javascript:x'>pay</a><a href='#top'>up</a>", "payup"),
        ("<td>a</td><td>b</td>", "a b"),
        ("<a title='>' href='http://x.example'>pay", "' href='http://x.example'>pay"),
        ("&#99999999999999999999999999; &nosuch; &#xD800;", "�; &nosuch; �"),
        ("a\nb", "a b"),
        ("<", "<"),
    ],
)
def test_markup_becomes_what_its_reader_sees(markup: str, text: str) -> None:
    assert text_of(markup) == text


HOSTILE = [
    "<a ",
    "<!--",
    "<script>",
    "<script></script",
    "&#",
    "&#9",
    "<a href='",
    "< ",
    "<a href=x>",
    "</",
    "\n ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length(piece: str) -> None:
    def seconds(size: int) -> float:
        markup = piece * (size // len(piece))
        began = time.process_time()
        text_of(markup)
        return time.process_time() - began

    # A parser that looks back takes sixteen times as long for four times the length.
    assert seconds(800_000) < 0.05 + 9 * min(seconds(200_000) for _ in range(3))
