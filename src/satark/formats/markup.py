"""The text of an HTML mail, as its reader sees it, in time that grows with its length."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]{0,15})")
_HREF = re.compile(
    r"""(?:\s|["'])href\s{0,8}=\s{0,8}(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s"'>]{1,2000}))""", re.I
)
_WEB = re.compile(r"https?://|tel:|mailto:|upi:|whatsapp:", re.I)
_UNSEEN = ("script", "style", "title", "template")
_BREAKS = frozenset((
    "address", "article", "blockquote", "br", "center", "dd", "div", "dl", "dt", "fieldset", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table",
    "tbody", "tfoot", "thead", "tr", "ul",
))  # fmt: skip
_GAPS = frozenset(("td", "th"))
# int() refuses thousands of digits.
_LONG_REFERENCE = re.compile(r"&#[xX]?[0-9A-Fa-f]{8,}")
_BLANKS = re.compile(r"[ \t\r\f\v\u00a0]+")
_LINES = re.compile(r" ?\n[ \n]*")


def text_of(markup: str) -> str:
    """Text without tags; where a link leads stands after its words, as they may name another place."""
    out: list[str] = []
    at, size = 0, len(markup)
    ends = True  # whether a `>` may still come: looked for in vain once, never looked for again
    while at < size:
        start = markup.find("<", at)
        if start < 0:
            break
        out.append(_seen(markup[at:start]))
        if markup.startswith("<!--", start):
            end = markup.find("-->", start + 4)
            at = end + 3 if end >= 0 else size
            continue
        tag = _TAG.match(markup, start)
        if tag is None and markup[start + 1 : start + 2] not in ("!", "?", "/"):
            out.append("<")
            at = start + 1
            continue
        end = markup.find(">", start) if ends else -1
        if end < 0:
            ends = False
            out.append("<")
            at = start + 1
            continue
        at = end + 1
        if tag is None:
            continue
        name, closing = tag[1].lower(), markup.startswith("</", start)
        if name in _UNSEEN and not closing:
            close = re.compile(rf"</{name}", re.I).search(markup, at)
            if close is None:
                break
            at = close.start()
        elif name in _BREAKS:
            out.append("\n")
        elif name in _GAPS:
            out.append(" ")
        elif name == "a" and not closing:
            out.append(_target(markup[start:end]))
    else:
        start = -1
    if start < 0:
        out.append(_seen(markup[at:]))
    return _LINES.sub("\n", _BLANKS.sub(" ", "".join(out))).strip()


def _seen(text: str) -> str:
    # Line ends of the source are blanks to its reader.
    text = text.replace("\n", " ")
    return html.unescape(_LONG_REFERENCE.sub("\ufffd", text)) if "&" in text else text


def _target(tag: str) -> str:
    found = _HREF.search(tag)
    if found is None:
        return ""
    target = _seen(found[1] or found[2] or found[3]).strip()
    return f" {target} " if _WEB.match(target) else ""
