"""Files of each format, spoiled with knowledge of the format: by bytes, by its own tokens, by length."""

from __future__ import annotations

import codecs

from hypothesis import strategies as st

from tests.cases.format_files import cases_of, content_of

TOKENS: dict[str, tuple[bytes, ...]] = {
    "jsonl": (b'"', b"{", b"}", b"[", b'"text":', b'"text": null,', b"\\ud83d", b"\\u0000", b"1e999", b"NaN", b"\\",
              b'{"text": "x"}\n', b'"received_at": "9999-12-31T23:59:59-23:59",', b'"id": 1e400,'),
    "csv": (b'"', b'""', b",", b";", b"\t", b"|", b"'", b'\\"', b"sep=;\n", b"text,text\n", b',"', b'"\n'),
    "xml": (b"<", b">", b"'", b'"', b"&", b"&#55357;", b"&#56832;", b"&#xD83D;", b"&lt;", b"<!--", b"-->", b"<!DOCTYPE a>",
            b"<?", b"?>", b"<![CDATA[", b"</smses>", b"<smses>", b"<sms type='1' body='x'/>", b"<mms>", b"</mms>",
            b"<part ct='text/plain' text='x'/>", b" body='", b" date='99999999999999'", b"&#0;", b"&#1114112;"),
    "txt": (b"12/09/23, 9:41 pm - A: b\n", "[12/09/23, 9:41:22\u202fPM] ".encode(), b": ", b" - ", "\u200e".encode(),
            "१२/०९/२३, ".encode(), b"31/02/23, 25:61 - x: y\n", b"<Media omitted>"),
    "eml": (b"--xx\n", b"--xx--\n", b"\n\n", b"Content-Type: multipart/mixed; boundary=xx\n\n", b"boundary=\"\"",
            b"Content-Type: message/rfc822\n\n", b"Content-Transfer-Encoding: base64\n", b"charset=punycode", b"=?utf-8?B?",
            b"=?x?Q?=FF?=", b"Content-Type: text/html\n\n", b"<a href='", b"<script>", b"&#99999999999;", b"charset=utf-7",
            b"From: <\n", b"Date: Mon, 99 Foo 99999 99:99:99 +9999\n", b"=\n", b"=E0", b"charset=utf-16\n", b"begin 644 x\n"),
}  # fmt: skip
TOKENS["mbox"] = (*TOKENS["eml"], b"\n\nFrom a Tue Nov 24 09:00:00 2026\n", b">From ")
TOKENS["parquet"] = TOKENS["arrow"] = (
    b"PAR1",
    b"ARROW1",
    b"\xff\xff\xff\xff",
    b"\0" * 8,
    b"\xff\xff\xff\x7f",
)
ANY = (
    b"\0",
    b"\xff\xfe",
    b"\xfe\xff",
    codecs.BOM_UTF8,
    b"\r",
    b"\r\n",
    b"\n",
    "😀".encode(),
    b"\xed\xa0\x80",
    b"\x80",
    b"\x1a",
)


def seeds(kind: str) -> list[bytes]:
    """The files of the cases, but for the long ones."""
    return [content_of(kind, case) for case in cases_of(kind) if "repeat" not in case]


@st.composite
def mutants(draw: st.DrawFn, kind: str) -> bytes:
    """A file of this kind, changed in up to six places."""
    content = draw(st.sampled_from(seeds(kind)))
    tokens = st.sampled_from((*TOKENS[kind], *ANY))
    for _ in range(draw(st.integers(1, 6))):
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(content))] * 2)))
        how = draw(
            st.sampled_from(("insert", "many", "cut", "drop", "double", "replace", "flip", "bytes", "splice"))
        )
        if how == "insert":
            content = content[:start] + draw(tokens) + content[start:]
        elif how == "many":
            content = content[:start] + draw(tokens) * draw(st.sampled_from((2, 30, 600))) + content[start:]
        elif how == "cut":
            content = content[:end]
        elif how == "drop":
            content = content[:start] + content[end:]
        elif how == "double":
            content = content[:end] + content[start:]
        elif how == "replace":
            content = content[:start] + draw(tokens) + content[end:]
        elif how == "flip" and start < len(content):
            content = (
                content[:start]
                + bytes([content[start] ^ 1 << draw(st.integers(0, 7))])
                + content[start + 1 :]
            )
        elif how == "bytes":
            content = content[:start] + draw(st.binary(max_size=12)) + content[start:]
        elif how == "splice":
            content = content[:start] + draw(st.sampled_from(seeds(kind)))[end:]
    return content
