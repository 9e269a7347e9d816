"""Make text from a message fit to be shown: no control of what shows it, and nothing to tap."""

from __future__ import annotations

from satark.records.entity import Entity

_DROPPED = ["\u200b", "\u2060", "\ufeff", *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))]
_DROPPED += ["\u200e", "\u200f", "\u061c"]
_SHOWN = dict.fromkeys((*range(32), *range(127, 160), *range(55296, 57344)), "�")
_SHOWN |= {ord(space): " " for space in "\t\n\r\x0b\x0c\x85\u2028\u2029"}
_SHOWN |= {ord(dropped): "" for dropped in _DROPPED}

TAPPED = frozenset({"url", "phone", "email", "upi"})
"""Kinds that phones and terminals turn into something to tap."""

_SHORTEST_NUMBER = 6


def plain(text: str) -> str:
    """One line without control characters, escapes or marks that change the direction of what follows."""
    return text.translate(_SHOWN)


def defang(entity: Entity) -> str:
    """An entity as the message has it, so written that nothing turns it into a link or a number to call.

    `https://a.example/b` becomes `hxxps://a[.]example/b`, `9000000012` becomes `9 0 0 0 0 0 0 0 1 2`, and
    the sign in an e-mail address or a UPI id becomes `[at]`.
    """
    raw = plain(entity.raw)
    if entity.kind == "url":
        return _spaced(_broken_link(raw))
    if entity.kind == "phone":
        return _spaced(_joined_digits(raw))
    if entity.kind in TAPPED:
        return _spaced(raw.replace("@", "[at]").replace("[.]", ".").replace(".", "[.]"))
    return raw


def disarm(text: str, entities: tuple[Entity, ...]) -> str:
    """A sentence of the answer, every link, number and handle that it quotes from the message defanged."""
    shown = plain(text)
    quoted = {
        spelling: defang(entity)
        for entity in entities
        if entity.kind in TAPPED and entity.official is not True
        for spelling in (plain(entity.raw), entity.value)
        if len(spelling) >= _SHORTEST_NUMBER
    }
    for spelling in sorted(quoted, key=len, reverse=True):
        shown = shown.replace(spelling, quoted[spelling])
    return shown


def _broken_link(raw: str) -> str:
    bare = raw.replace("[.]", ".").replace("(.)", ".")
    scheme, mark, rest = bare.partition("://")
    if not mark:
        scheme, rest = "", bare
    if scheme.lower() in ("http", "https"):
        scheme = "hxxp" + scheme[4:]
    end = min((at for at in (rest.find(stop) for stop in "/?#") if at >= 0), default=len(rest))
    host, path = rest[:end].replace(".", "[.]").replace("@", "[at]"), rest[end:]
    separator = "" if not mark else "://" if scheme.lower().startswith("hxxp") else "[:]//"
    return f"{scheme}{separator}{host}{path.replace('@', '[at]')}"


def _joined_digits(raw: str) -> str:
    digits = sum(letter.isdecimal() for letter in raw)
    # A number spelled in words, or masked, is nothing to tap as it stands.
    if any(letter.isalpha() for letter in raw) or digits < _SHORTEST_NUMBER:
        return raw
    return "".join(letter for letter in raw if letter.isdecimal() or letter == "+")


def _spaced(text: str) -> str:
    out: list[str] = []
    run = ""
    for letter in text + "\0":
        if letter.isdecimal():
            run += letter
            continue
        out.append(" ".join(run) if len(run) >= _SHORTEST_NUMBER else run)
        out.append(letter)
        run = ""
    return "".join(out)[:-1]
