"""Files of each format, spoiled with knowledge of the format: by bytes, by its own tokens, by length."""

from __future__ import annotations

import codecs
from functools import cache

from hypothesis import strategies as st

from tests.cases.format_files import cases_of, content_of

# One token a line, in Python's way of writing bytes.
JSONL = rb"""
"
{
}
[
"text":
"text": null,
\ud83d
\u0000
1e999
NaN
\
{"text": "x"}
"received_at": "9999-12-31T23:59:59-23:59",
"id": 1e400,
"""
CSV = rb"""
"
""
,
;
|
'
\"
sep=;
text,text
,"
"""
XML = rb"""
<
>
'
"
&
&#55357;
&#56832;
&#xD83D;
&lt;
<!--
-->
<!DOCTYPE a>
<?
?>
<![CDATA[
</smses>
<smses>
<sms type='1' body='x'/>
<mms>
</mms>
<part ct='text/plain' text='x'/>
 body='
 date='99999999999999'
&#0;
&#1114112;
"""
MAIL = rb"""
--xx
--xx--
Content-Type: multipart/mixed; boundary=xx
Content-Type: message/rfc822
Content-Type: text/html
Content-Transfer-Encoding: base64
boundary=""
charset=punycode
charset=utf-7
charset=utf-16
=?utf-8?B?
=?x?Q?=FF?=
<a href='
<script>
&#99999999999;
From: <
Date: Mon, 99 Foo 99999 99:99:99 +9999
=E0
=
begin 644 x
From a Tue Nov 24 09:00:00 2026
>From x
"""
CHAT = """
12/09/23, 9:41 pm - A: b
[12/09/23, 9:41:22\u202fPM]\x20
:\x20
-\x20
\u200e
१२/०९/२३,\x20
31/02/23, 25:61 - x: y
<Media omitted>
""".encode()
TABLE = (b"PAR1", b"ARROW1", b"\xff\xff\xff\xff", b"\0" * 8, b"\xff\xff\xff\x7f", b"\x01\0\0\0")
ANY = (
    b"\0", b"\xff\xfe", b"\xfe\xff", codecs.BOM_UTF8, b"\r", b"\r\n", b"\n", b"\n\n", b"\t", b"\x1a", b"\x80",
    b"\xed\xa0\x80", "😀".encode(),
)  # fmt: skip
TOKENS = {"jsonl": JSONL, "csv": CSV, "xml": XML, "txt": CHAT, "eml": MAIL, "mbox": MAIL}
WAYS = ("insert", "many", "cut", "drop", "double", "replace", "flip", "bytes", "splice")


@cache
def seeds(kind: str) -> list[bytes]:
    """The files of the cases, but for the long ones."""
    return [content_of(kind, case) for case in cases_of(kind) if "repeat" not in case]


@cache
def tokens_of(kind: str) -> tuple[bytes, ...]:
    """What stands in files of this kind, and what may stand in any."""
    words = TOKENS[kind].strip(b"\n").split(b"\n") if kind in TOKENS else TABLE
    # A line of its own as well as within one.
    return (*words, *(word + b"\n" for word in words), *ANY)


@st.composite
def mutants(draw: st.DrawFn, kind: str) -> bytes:
    """A file of this kind, changed in up to six places."""
    content = draw(st.sampled_from(seeds(kind)))
    tokens = st.sampled_from(tokens_of(kind))
    for _ in range(draw(st.integers(1, 6))):
        start, end = sorted((draw(st.integers(0, len(content))), draw(st.integers(0, len(content)))))
        how = draw(st.sampled_from(WAYS))
        before, after = content[:start], content[end:]
        if how == "insert":
            content = before + draw(tokens) + content[start:]
        elif how == "many":
            content = before + draw(tokens) * draw(st.sampled_from((2, 30, 600))) + content[start:]
        elif how == "cut":
            content = content[:end]
        elif how == "drop":
            content = before + after
        elif how == "double":
            content = content[:end] + content[start:]
        elif how == "replace":
            content = before + draw(tokens) + after
        elif how == "flip" and start < len(content):
            content = before + bytes([content[start] ^ 1 << draw(st.integers(0, 7))]) + content[start + 1 :]
        elif how == "bytes":
            content = before + draw(st.binary(max_size=12)) + content[start:]
        elif how == "splice":
            content = before + draw(st.sampled_from(seeds(kind)))[end:]
    return content
